package xinzhi.lists.number;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.number.NumberCheck.Fault;

/// Citizen identity number (公民身份号码), GB 11643-1999. Personal data: its text form is masked.
public record CitizenNumber(String value) {
    private static final int LENGTH = 18;
    private static final int BIRTH_START = 6;
    private static final int BIRTH_END = 14;
    private static final int EARLIEST_YEAR = 1800;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Alphabet DIGITS = new Alphabet("0123456789");
    private static final Alphabet CHECK = new Alphabet("10X98765432");

    public CitizenNumber {
        Refusal.unlessSound(fault(value), "citizen number");
    }

    /// Takes a number that is known to be right, e.g. one read back from our own store.
    public static CitizenNumber of(String value) { return new CitizenNumber(value); }

    public static NumberCheck<CitizenNumber> check(CharSequence canonical) {
        var fault = fault(canonical);
        return fault == null
                ? new NumberCheck.Valid<>(new CitizenNumber(canonical.toString()))
                : new NumberCheck.Invalid<>(fault);
    }

    /// Whether the text is such a number; allocates nothing.
    public static boolean holds(CharSequence canonical) { return fault(canonical) == null; }

    /// The number that begins with these seventeen digits.
    public static CitizenNumber completing(String first17) {
        return new CitizenNumber(first17 + checkCharacter(DIGITS.weightedSum(first17, 0, WEIGHTS)));
    }

    /// Division of the first registration (行政区划代码).
    public String division() { return value.substring(0, BIRTH_START); }

    public LocalDate birthDate() {
        return LocalDate.of(digits(value, 6, 4), digits(value, 10, 2), digits(value, 12, 2));
    }

    /// The number with its birth date hidden, the form to show and to print.
    public String masked() { return value.substring(0, BIRTH_START) + "********" + value.substring(BIRTH_END); }

    private static @Nullable Fault fault(CharSequence text) {
        if (text.length() != LENGTH) {
            return Fault.LENGTH;
        }
        int sum = DIGITS.weightedSum(text, 0, WEIGHTS);
        if (sum == Alphabet.NONE || CHECK.valueOf(text.charAt(LENGTH - 1)) == Alphabet.NONE) {
            return Fault.CHARACTER;
        }
        if (checkCharacter(sum) != text.charAt(LENGTH - 1)) {
            return Fault.CHECK_DIGIT;
        }
        return hasBirthDate(text) ? null : Fault.BIRTH_DATE;
    }

    private static boolean hasBirthDate(CharSequence text) {
        int year = digits(text, 6, 4);
        int month = digits(text, 10, 2);
        int day = digits(text, 12, 2);
        return year >= EARLIEST_YEAR && month >= 1 && month <= 12 && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static int digits(CharSequence text, int start, int count) {
        int number = 0;
        for (int i = start; i < start + count; i++) {
            number = number * 10 + DIGITS.valueOf(text.charAt(i));
        }
        return number;
    }

    private static char checkCharacter(int sum) { return CHECK.letter(Math.floorMod(sum, 11)); }

    @Override
    public String toString() { return masked(); }
}
