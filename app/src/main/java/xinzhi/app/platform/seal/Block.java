package xinzhi.app.platform.seal;

import java.time.Instant;
import java.util.List;

/// A block of the chain (封存块): up to a thousand events under one digest, which also holds the digest of the block before.
///
/// @param root     digest over the digests of its events
/// @param previous digest of the block before; zeros before the first
record Block(long number, int count, String root, String algorithm, String previous, Instant sealedAt, String digest) {
    static final int MOST_EVENTS = 1000;
    static final String NOTHING_BEFORE = "0".repeat(64);
    private static final String FORM = "xinzhi.block.1";
    private static final String LIST_FORM = "xinzhi.events.1";

    /// The next block over events with these digests.
    static Block of(long number, List<String> leaves, String algorithm, String previous, Instant sealedAt) {
        var unsigned = new Block(number, leaves.size(), root(algorithm, leaves), algorithm, previous, sealedAt, "");
        return new Block(number, unsigned.count, unsigned.root, algorithm, previous, sealedAt, unsigned.rightDigest());
    }

    static String root(String algorithm, List<String> leaves) {
        var fields = new Fields(LIST_FORM);
        leaves.forEach(fields::text);
        return Digests.of(algorithm).of(fields);
    }

    /// What its digest must be.
    String rightDigest() {
        return Digests.of(algorithm).of(new Fields(FORM).number(number).text(previous).text(algorithm).time(sealedAt)
                .number(count).text(root));
    }
}
