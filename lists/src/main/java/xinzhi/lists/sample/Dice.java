package xinzhi.lists.sample;

import java.util.List;

/// Throws that come out the same for the same seed, purpose and number, in whatever order they are asked for.
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed, String purpose, long number) {
        state = mixed(mixed(seed + STEP * purpose.hashCode()) + STEP * number);
    }

    /// A number from 0 to `bound` - 1.
    int below(int bound) { return (int) below((long) bound); }

    long below(long bound) { return Math.floorMod(next() >>> 1, bound); }

    int between(int first, int last) { return first + below(last - first + 1); }

    /// Between 0 and 1, without 1.
    double fraction() { return (next() >>> 11) * 0x1.0p-53; }

    boolean chance(double share) { return fraction() < share; }

    <T> T pick(List<T> choice) { return choice.get(below(choice.size())); }

    private long next() {
        state += STEP;
        return mixed(state);
    }

    /// Spreads every bit over all (the finalizer known from SplitMix64).
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
