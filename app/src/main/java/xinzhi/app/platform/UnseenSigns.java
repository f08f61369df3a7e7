package xinzhi.app.platform;

/// Signs nobody sees (不可见字符): controls, zero widths, those that turn the direction of writing. A name with one of them may look like another.
/// Characters of private use stay: old name lists have them for rare characters.
public final class UnseenSigns {
    private UnseenSigns() {}

    public static boolean is(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    /// Whether a text has one, ends of lines and tabs aside.
    public static boolean in(String text) { return text.codePoints().anyMatch(c -> is(c) && "\n\r\t".indexOf(c) < 0); }
}
