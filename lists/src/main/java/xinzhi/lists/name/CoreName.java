package xinzhi.lists.name;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xinzhi.lists.text.WordFile;

/// What stays of a compared name without place and legal form: trade name and trade (字号、行业).
final class CoreName {
    private static final int SHORTEST = 2;
    /// No firm has a longer name; looking through a longer text would only keep the program busy.
    private static final int LONGEST = 200;

    private static final String PLACE = WordFile.words(CoreName.class, "places.txt")
            .sorted(Comparator.comparingInt(String::length).reversed())
            // 南京市场 and 南京市政 are not 南京市: the place there is 南京.
            .map(place -> place.endsWith("市") ? place + "(?![场政民])" : place)
            .collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern LEADING = Pattern.compile("^(?:\\(?" + PLACE + "\\)?)+");
    private static final Pattern BRACKETED = Pattern.compile("\\((?:" + PLACE + ")+\\)");
    /// At the end, or before the words that name a branch: a branch is not its firm.
    private static final Pattern LEGAL_FORM = Pattern
            .compile("(?:股份有限公司|有限责任公司|有限公司|(?<!分)公司)(?=(?:.*分公司|.*分店|.*门市部|.*营业部)?$)|\\((?:特殊普通|普通|有限)合伙\\)$|有限合伙$");
    private static final Pattern SIGNS = Pattern.compile("[()\"'·-]");

    private CoreName() {}

    /// Nothing if too little is left to tell firms apart.
    static Optional<String> of(String compared) {
        if (compared.length() > LONGEST) {
            return Optional.empty();
        }
        var withoutPlace = BRACKETED.matcher(LEADING.matcher(compared).replaceFirst("")).replaceAll("");
        var core = SIGNS.matcher(LEGAL_FORM.matcher(withoutPlace).replaceFirst("")).replaceAll("");
        return Optional.of(core).filter(text -> text.codePointCount(0, text.length()) >= SHORTEST);
    }
}
