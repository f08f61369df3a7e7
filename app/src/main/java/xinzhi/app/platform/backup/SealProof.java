package xinzhi.app.platform.backup;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import xinzhi.app.platform.Words;
import xinzhi.app.platform.seal.Chain;
import xinzhi.app.platform.seal.Finding;
import xinzhi.app.platform.seal.SealKey;

/// Recomputes the seals of a restored journal from its events.
final class SealProof {
    private static final Words WORDS = Words.of("xinzhi.app.platform.backup.words");

    private SealProof() {}

    /// Nothing where all is as it was sealed.
    static Optional<String> fault(DataSource owner, Clock clock) {
        return switch (new Chain(owner, new Anybody(), clock).verify(_ -> {})) {
            case Finding.Intact _ -> Optional.empty();
            case Finding.Broken broken -> Optional.of(WORDS.text("seal", broken.fault(), broken.blocks()));
        };
    }

    /// Verifies and never signs. Whose key a signature is by is looked at by the program itself, which has the keys.
    private static final class Anybody implements SealKey {
        @Override
        public String digestName() { return "SM3"; }

        @Override
        public byte[] sign(byte[] message) { throw new UnsupportedOperationException(); }

        @Override
        public byte[] publicKey() { throw new UnsupportedOperationException(); }

        @Override
        public boolean ours(byte[] publicKey) { return true; }
    }
}
