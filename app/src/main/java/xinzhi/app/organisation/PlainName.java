package xinzhi.app.organisation;

import java.text.Normalizer;

/// The form in which names of authorities are compared (机关名称比对形式): width and blanks do not matter.
public final class PlainName {
    private PlainName() {}

    public static String of(String printed) {
        var narrow = Normalizer.normalize(printed, Normalizer.Form.NFKC);
        var kept = new StringBuilder(narrow.length());
        narrow.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
