package xinzhi.lists.number;

import org.jspecify.annotations.Nullable;
import xinzhi.lists.number.NumberCheck.Fault;

/// Organisation code (组织机构代码), GB 11714-1997: eight characters and a check character, here without the printed dash.
public record OrganisationCode(String value) {
    private static final int LENGTH = 9;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Alphabet BODY = new Alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static final Alphabet CHECK = new Alphabet("0123456789X");

    public OrganisationCode {
        Refusal.unlessSound(fault(value), "organisation code");
    }

    /// Takes a code that is known to be right, e.g. one read back from our own store.
    public static OrganisationCode of(String value) { return new OrganisationCode(value); }

    public static NumberCheck<OrganisationCode> check(CharSequence canonical) {
        var fault = fault(canonical);
        return fault == null
                ? new NumberCheck.Valid<>(new OrganisationCode(canonical.toString()))
                : new NumberCheck.Invalid<>(fault);
    }

    /// Whether the text is such a code; allocates nothing.
    public static boolean holds(CharSequence canonical) { return fault(canonical) == null; }

    /// The code that begins with these eight characters.
    public static OrganisationCode completing(String first8) {
        return new OrganisationCode(first8 + checkCharacter(BODY.weightedSum(first8, 0, WEIGHTS)));
    }

    /// Whether the nine characters from `start` check; the caller has made sure that they are there.
    static boolean holdsAt(CharSequence text, int start) {
        int sum = BODY.weightedSum(text, start, WEIGHTS);
        return sum != Alphabet.NONE && checkCharacter(sum) == text.charAt(start + LENGTH - 1);
    }

    private static @Nullable Fault fault(CharSequence text) {
        if (text.length() != LENGTH) {
            return Fault.LENGTH;
        }
        int sum = BODY.weightedSum(text, 0, WEIGHTS);
        if (sum == Alphabet.NONE || CHECK.valueOf(text.charAt(LENGTH - 1)) == Alphabet.NONE) {
            return Fault.CHARACTER;
        }
        return checkCharacter(sum) == text.charAt(LENGTH - 1) ? null : Fault.CHECK_DIGIT;
    }

    private static char checkCharacter(int sum) { return CHECK.letter((11 - sum % 11) % 11); }

    @Override
    public String toString() { return value; }
}
