package xinzhi.lists.number;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.number.NumberCheck.Fault;
import xinzhi.lists.text.TextForm;

/// Number of an official document (发文字号), GB/T 9704-2012: code of the agency, year, serial without 第 and without leading
/// zeros, e.g. 宁市监处罚〔2025〕12号.
///
/// [#check] understands a printed number. [#compared] takes any text, a case number too, and is what fingerprints are made of.
public record DocumentNumber(String agency, int year, String serial) {
    private static final int LONGEST = 80;
    private static final Pattern PRINTED = Pattern
            .compile("(?<agency>\\S+)\\((?<year>(?:19|20)\\d{2})年?\\)第?(?<serial>\\d{1,9}(?:-\\d{1,9})*)号");
    private static final Pattern AGENCY = Pattern.compile("(?!.*号)[\\p{IsHan}(][\\p{IsHan}A-Z0-9()-]{1,39}");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{0,8}(?:-[1-9]\\d{0,8})*");
    private static final Pattern LEADING_ZEROS = Pattern.compile("\\b0+(?=\\d)");

    public DocumentNumber {
        Refusal.unlessSound(isSound(agency, year, serial) ? null : Fault.CHARACTER, "document number");
    }

    /// The number a text is known to hold, e.g. one read back from our own store.
    public static DocumentNumber of(String printed) {
        var number = read(printed);
        if (number == null) {
            throw new IllegalArgumentException("wrong document number: " + fault(printed));
        }
        return number;
    }

    /// Takes any width, bracket and blank. The final 号 must be there: without it the serial may have been cut off.
    public static NumberCheck<DocumentNumber> check(CharSequence printed) {
        var number = read(printed);
        return number == null ? new NumberCheck.Invalid<>(fault(printed)) : new NumberCheck.Valid<>(number);
    }

    /// The canonical form (规范字号).
    public String value() { return agency.replace('(', '（').replace(')', '）') + '〔' + year + '〕' + serial + '号'; }

    /// Any case or document number (案号、文号) as two of them are compared: one kind of bracket, no blanks, folded.
    ///
    /// Stored fingerprints and ledgers hold this form; another one needs a new kit version of the fingerprints. So a leading
    /// zero or a 第 still tells two texts apart here, although [#check] finds one number in them.
    public static String compared(String seen) {
        var folded = TextForm.folded(seen);
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
        return switch (c) {
            case '(', '[', '【', '（', '［' -> '〔';
            case ')', ']', '】', '）', '］' -> '〕';
            default -> c;
        };
    }

    private static @Nullable DocumentNumber read(CharSequence printed) {
        if (printed.length() > LONGEST) {
            return null;
        }
        var parts = PRINTED.matcher(TextForm.closed(printed.toString()));
        if (!parts.matches()) {
            return null;
        }
        var agency = parts.group("agency");
        int year = Integer.parseInt(parts.group("year"));
        var serial = LEADING_ZEROS.matcher(parts.group("serial")).replaceAll("");
        return isSound(agency, year, serial) ? new DocumentNumber(agency, year, serial) : null;
    }

    private static boolean isSound(String agency, int year, String serial) {
        return AGENCY.matcher(agency).matches() && year >= 1949 && year < 2100 && SERIAL.matcher(serial).matches();
    }

    private static Fault fault(CharSequence printed) {
        return printed.length() > LONGEST ? Fault.LENGTH : Fault.CHARACTER;
    }

    @Override
    public String toString() { return value(); }
}
