package xinzhi.lists.read;

import java.util.List;
import java.util.regex.Pattern;
import xinzhi.lists.text.TextForm;

/// What a value looks like, told without the value (值的样子): it may be a person's.
final class CellShape {
    private static final Pattern DAY = Pattern.compile("((?:19|20)\\d\\d)[-./年](1[0-2]|0?[1-9])(?:[-./月].*)?");
    private static final Pattern PLAIN_DAY = Pattern
            .compile("((?:19|20)\\d\\d)(1[0-2]|0[1-9])(?:0[1-9]|[12]\\d|3[01])");
    private static final Pattern AMOUNT = Pattern.compile("[-+]?[\\d,]*\\.?\\d+(?:E[+-]?\\d+)?%?");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z*-]{8,32}");
    private static final Pattern DOCUMENT = Pattern.compile(".*\\(?(?:19|20)\\d\\d\\)?.*\\d+号.*");
    private static final int SHORTEST_CODE = 8;
    /// Longer texts tell something and only begin with a day, or quote a number.
    private static final int LONGEST_DAY = 24;
    private static final int LONGEST_DOCUMENT = 40;

    private CellShape() {}

    /// The different shapes of the first of these values, in their order.
    static List<String> of(List<String> values, int most) {
        return values.stream().filter(value -> !value.isBlank()).map(CellShape::of).distinct().limit(most).toList();
    }

    static String of(String value) {
        var text = TextForm.closed(value);
        for (var pattern : List.of(DAY, PLAIN_DAY)) {
            var day = pattern.matcher(text);
            if (text.length() <= LONGEST_DAY && day.matches()) {
                return ReadingTexts.text("shape.day", day.group(1), Integer.valueOf(day.group(2)).toString());
            }
        }
        if (AMOUNT.matcher(text).matches() && (text.length() < SHORTEST_CODE || text.contains("."))) {
            return ReadingTexts.text("shape.number");
        }
        if (CODE.matcher(text).matches()) {
            return ReadingTexts.text("shape.code", Integer.toString(text.length()));
        }
        return text.length() <= LONGEST_DOCUMENT && DOCUMENT.matcher(text).matches()
                ? ReadingTexts.text("shape.document")
                : ReadingTexts.text("shape.text", Integer.toString(text.codePointCount(0, text.length())));
    }
}
