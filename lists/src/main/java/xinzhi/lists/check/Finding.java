package xinzhi.lists.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something wrong with a file, a row or a cell (问题): what, where, and how to mend it.
///
/// @param sheet     null for a csv
/// @param row       row or line as the user sees it, from 1; 0 for the whole file or sheet
/// @param column    heading as printed
/// @param letter    column letters, null for a csv
/// @param shown     the offending text, shortened; masked where it speaks of a person
/// @param arguments what the message names, such as limits and suggestions
public record Finding(FindingCode code, @Nullable String sheet, long row, @Nullable String column,
        @Nullable String letter, String shown, List<String> arguments) {
    private static final int LONGEST_SHOWN = 60;
    private static final char FIRST_PICTURE = '\u2400';
    private static final char NO_PICTURE = '\uFFFD';
    private static final String MASK = "＊＊＊";

    public Finding {
        sheet = sheet == null ? null : visible(sheet);
        column = column == null ? null : visible(column);
        shown = visible(shown);
        arguments = arguments.stream().map(Finding::visible).toList();
        if (shown.length() > LONGEST_SHOWN) {
            int end = Character.isHighSurrogate(shown.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
            shown = shown.substring(0, end) + "…";
        }
    }

    /// Control characters as pictures: what is told of a text can be shown and stored, whatever stood in it.
    private static String visible(String text) {
        StringBuilder pictures = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                pictures = pictures == null ? new StringBuilder(text) : pictures;
                pictures.setCharAt(i, c < ' ' ? (char) (FIRST_PICTURE + c) : NO_PICTURE);
            }
        }
        return pictures == null ? text : pictures.toString();
    }

    /// About a whole file.
    public static Finding ofFile(FindingCode code, String... arguments) {
        return new Finding(code, null, 0, null, null, "", List.of(arguments));
    }

    /// About a row, or with row 0 about a whole sheet.
    public static Finding ofRow(FindingCode code, @Nullable String sheet, long row, String... arguments) {
        return new Finding(code, sheet, row, null, null, "", List.of(arguments));
    }

    /// The same without the text it was found in.
    Finding masked() { return shown.isEmpty() ? this : new Finding(code, sheet, row, column, letter, MASK, arguments); }

    public Severity severity() { return code.severity(); }

    /// What is wrong, for the user.
    public String message() { return FindingTexts.text(code.name() + ".message", arguments); }

    /// How to mend it, for the user.
    public String remedy() { return FindingTexts.text(code.name() + ".remedy", arguments); }

    /// Where it is, e.g. 工作表「处罚」第 12 行 D 列「处罚决定日期」.
    public String place() {
        var place = new StringBuilder();
        if (sheet != null) {
            place.append(FindingTexts.text("place.sheet", List.of(sheet)));
        }
        if (row > 0) {
            place.append(FindingTexts.text("place.row", List.of(Long.toString(row))));
        }
        if (letter != null) {
            place.append(FindingTexts.text("place.letter", List.of(letter)));
        }
        if (column != null) {
            place.append(FindingTexts.text("place.column", List.of(column)));
        }
        return place.isEmpty() ? FindingTexts.text("place.file", List.of()) : place.toString();
    }
}
