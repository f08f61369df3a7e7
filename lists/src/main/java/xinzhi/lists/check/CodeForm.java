package xinzhi.lists.check;

import xinzhi.lists.text.TextForm;

/// How codes are compared (代码的比对形式): folded, without blanks and dashes.
final class CodeForm {
    private CodeForm() {}

    static String of(String text) {
        var folded = TextForm.folded(text);
        for (int i = 0; i < folded.length(); i++) {
            if (separates(folded.charAt(i))) {
                return withoutSeparators(folded);
            }
        }
        return folded;
    }

    private static String withoutSeparators(String folded) {
        var kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!separates(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean separates(char c) {
        return c == ' ' || c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    }
}
