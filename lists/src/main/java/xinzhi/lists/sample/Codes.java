package xinzhi.lists.sample;

import java.math.BigInteger;
import java.util.OptionalLong;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// Gives every enterprise of a seed its codes, and finds the enterprise of a code again.
///
/// The organisation codes begin with MAT to MAY: far beyond those issued up to now, so no sample is mistaken for a real enterprise.
final class Codes {
    static final long CAPACITY = 5L * 31 * 31 * 31 * 31 * 31;

    private static final String LEADERS = "TUWXY";
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final long FACTOR = 61_803_399;
    private static final long INVERSE = BigInteger.valueOf(FACTOR).modInverse(BigInteger.valueOf(CAPACITY)).longValue();

    private final long offset;

    Codes(long seed) { offset = new Dice(seed, "codes", 0).below(CAPACITY); }

    UnifiedCode unified(long id, String kind, String division) {
        return UnifiedCode.completing(kind + division + organisation(id).value());
    }

    /// Which enterprise carries the code, if it is one of ours.
    OptionalLong idOf(String code) {
        if (!UnifiedCode.holds(code) || !code.startsWith("MA", 8)) {
            return OptionalLong.empty();
        }
        long place = LEADERS.indexOf(code.charAt(10));
        for (int i = 11; i < 16; i++) {
            place = place * LETTERS.length() + LETTERS.indexOf(code.charAt(i));
        }
        return place < 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.floorMod(place - offset, CAPACITY) * INVERSE % CAPACITY);
    }

    /// Registration number (工商注册号) of fifteen digits, GS15-2006.
    static String registrationNumber(String division, long id, boolean individual) {
        return withCheckDigit(division + ((individual ? 60_000_000 : 10_000_000) + id % 30_000_000));
    }

    static String withCheckDigit(String first14) {
        int product = 10;
        for (int i = 0; i < first14.length(); i++) {
            int sum = (product % 11 + first14.charAt(i) - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum);
        }
        return first14 + (11 - product % 11) % 10;
    }

    private OrganisationCode organisation(long id) {
        long place = (id * FACTOR + offset) % CAPACITY;
        var letters = new char[8];
        for (int i = letters.length - 1; i > 2; i--) {
            letters[i] = LETTERS.charAt((int) (place % LETTERS.length()));
            place /= LETTERS.length();
        }
        letters[0] = 'M';
        letters[1] = 'A';
        letters[2] = LEADERS.charAt((int) place);
        return OrganisationCode.completing(new String(letters));
    }
}
