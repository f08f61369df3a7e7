package xinzhi.app.casework;

/// A text on its way into a cell of a spreadsheet (单元格文本).
final class CellText {
    /// The wide signs too: spreadsheets set up for Chinese take them for the narrow ones.
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private CellText() {}

    /// What a spreadsheet would take for a formula is written with an apostrophe before it.
    static String plain(String text) {
        return !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
