package xinzhi.lists.check;

/// A case or document number (案号、文号) as it is compared: one kind of bracket, no blanks, folded.
public final class DocumentNumber {
    private static final String OPENING = "([【〔［（";
    private static final String CLOSING = ")]】〕］）";

    private DocumentNumber() {}

    /// The form in which two of them are the same.
    public static String compared(String seen) {
        var folded = Folding.fold(seen);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == ' ' || bracket(c) != c) {
                return rebuilt(folded);
            }
        }
        return folded;
    }

    private static String rebuilt(String folded) {
        var text = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != ' ') {
                text.append(bracket(c));
            }
        }
        return text.toString();
    }

    private static char bracket(char c) {
        if ((c >= 0x4E00 && c < 0xA000) || (c >= '0' && c <= '9')) {
            return c;
        }
        return OPENING.indexOf(c) >= 0 ? '〔' : CLOSING.indexOf(c) >= 0 ? '〕' : c;
    }
}
