package xinzhi.app.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import xinzhi.lists.number.CitizenNumber;

/// Number on a natural person's document (自然人证件号码), as compared: width, case, blanks and dashes do not matter.
/// Personal data: its text form is masked.
public record PersonNumber(String text) {
    private static final int MOST_IN_FRONT = 6;
    private static final int MOST_BEHIND = 4;

    public static PersonNumber of(String printed) {
        var narrow = Normalizer.normalize(printed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return new PersonNumber(narrow.replaceAll("[\\s\\p{Pd}]", "").replace('＊', '*'));
    }

    /// Whether it names one person and no other: a sound citizen number. Masked, mistyped and foreign numbers do not, for to take two
    /// persons for one is worse than to know one twice.
    public boolean identifies() { return CitizenNumber.holds(text); }

    /// The division the number was first given in, where it says so.
    public Optional<String> division() {
        return text.matches("[1-8][0-9]{5}[0-9*]{8}[0-9*]{3}[0-9X*]")
                ? Optional.of(text.substring(0, MOST_IN_FRONT))
                : Optional.empty();
    }

    /// A third of it in front, at most six, and a quarter behind, at most four, so that the birth date is hidden: 110101********1234.
    public String masked() {
        int front = Math.min(text.length() / 3, MOST_IN_FRONT);
        int behind = Math.min(text.length() / 4, MOST_BEHIND);
        return text.substring(0, front) + "*".repeat(text.length() - front - behind)
                + text.substring(text.length() - behind);
    }

    @Override
    public String toString() { return masked(); }
}
