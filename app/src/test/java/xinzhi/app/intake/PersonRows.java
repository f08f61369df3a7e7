package xinzhi.app.intake;

import java.util.stream.IntStream;
import xinzhi.lists.number.CitizenNumber;

/// Natural persons with names and numbers that sing.
final class PersonRows {
    /// As courts print it: it hides too little.
    static final String MASKED_NUMBER = "3201021985****7328";

    private PersonRows() {}

    /// A sound number first given in this division; the only one there that ends in X.
    static String numberWithX(String division) {
        return IntStream.range(100, 999).mapToObj(n -> CitizenNumber.completing(division + "19850101" + n).value())
                .filter(number -> number.endsWith("X")).findFirst().orElseThrow();
    }

    /// A punishment of a natural person.
    static ListRow punished(String name, String number, int document) {
        return ListRow.punishment(0, document).with("CF_XDR_LB", "自然人").with("CF_XDR_SHXYM", "").with("CF_XDR_MC", name)
                .with("CF_XDR_ZJLX", "身份证").with("CF_XDR_ZJHM", number).with("CF_SY", name + "发布虚假广告");
    }
}
