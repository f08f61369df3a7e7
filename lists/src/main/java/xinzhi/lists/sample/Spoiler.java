package xinzhi.lists.sample;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// Makes one cell of a row faulty; which one, the roles and types of the format say.
final class Spoiler {
    private static final String NO_DAY = "2025-02-30";

    private final ListFormat format;
    private final int code;
    private final int name;
    private final List<Integer> key;

    Spoiler(ListFormat format) {
        this.format = format;
        code = format.position(Role.SUBJECT_CODE).orElse(-1);
        name = format.position(Role.SUBJECT_NAME).orElse(-1);
        key = format.key().stream().map(format::position).filter(at -> format.fields().get(at).required()).toList();
    }

    /// Makes the row faulty; false if the row has nothing to be spoiled this way.
    boolean spoil(Dirt dirt, String[] cells) {
        return switch (dirt) {
            case WRONG_CHECK_CHARACTER -> checkedCode(cells) && put(cells, code, withOtherEnd(cells[code]));
            case MISSING_NAME -> name >= 0 && put(cells, name, "");
            case IMPOSSIBLE_DATE -> day(cells).stream().anyMatch(at -> put(cells, at, NO_DAY));
            case KEYLESS -> put(cells, key.getLast(), "");
            case FULL_WIDTH_DIGITS -> checkedCode(cells) && put(cells, code, fullWidth(cells[code]));
            case OVER_LONG_TEXT -> longText(cells).stream().anyMatch(at -> put(cells, at, tooLong(cells, at)));
            case AMOUNT_WITH_UNIT -> amount(cells).stream().anyMatch(at -> put(cells, at, cells[at] + "万元"));
            case SCIENTIFIC_CODE -> checkedCode(cells) && put(cells, code, scientific(cells[code]));
            case TRAILING_BLANKS -> name >= 0 && put(cells, name, cells[name] + "  \u3000");
            case REPEATED, CONTRADICTING -> throw new IllegalArgumentException(dirt + " needs another row");
        };
    }

    private boolean checkedCode(String[] cells) {
        return code >= 0 && (UnifiedCode.holds(cells[code]) || OrganisationCode.holds(cells[code]));
    }

    private OptionalInt day(String[] cells) {
        int decided = format.position(Role.DECISION_DATE).orElse(-1);
        return decided >= 0 && !cells[decided].isEmpty() ? OptionalInt.of(decided) : filled(cells, FieldType.DATE);
    }

    private OptionalInt amount(String[] cells) { return filled(cells, FieldType.AMOUNT_WAN); }

    private OptionalInt longText(String[] cells) {
        return IntStream.range(0, cells.length)
                .filter(at -> at != name && !key.contains(at) && format.fields().get(at).maxLength() > 0
                        && format.fields().get(at).type() == FieldType.TEXT && !cells[at].isEmpty())
                .findFirst();
    }

    private OptionalInt filled(String[] cells, FieldType type) {
        return IntStream.range(0, cells.length)
                .filter(at -> format.fields().get(at).type() == type && !cells[at].isEmpty()).findFirst();
    }

    private String tooLong(String[] cells, int at) {
        int length = format.fields().get(at).maxLength();
        return cells[at].repeat(length / cells[at].length() + 1);
    }

    private static boolean put(String[] cells, int at, String text) {
        cells[at] = text;
        return true;
    }

    private static String withOtherEnd(String text) {
        return text.substring(0, text.length() - 1) + (text.endsWith("0") ? '1' : '0');
    }

    private static String scientific(String text) { return text.charAt(0) + "." + text.substring(1, 6) + "E+17"; }

    private static String fullWidth(String text) {
        var wide = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '0' && letter <= '9') {
                wide.setCharAt(i, (char) (letter - '0' + '０'));
            }
        }
        return wide.toString();
    }
}
