package xinzhi.app.platform.backup;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import xinzhi.app.platform.Words;
import xinzhi.app.platform.seal.Chain;
import xinzhi.app.platform.seal.Finding;

/// Recomputes the seals of a restored journal from its events.
final class SealProof {
    private static final Words WORDS = Words.of("xinzhi.app.platform.backup.words");

    private SealProof() {}

    /// Nothing where all is as it was sealed. Whose key a signature is by is looked at by the program itself, which has the keys.
    static Optional<String> fault(DataSource owner, Clock clock) {
        return switch (Chain.verify(owner, _ -> true, clock, _ -> {})) {
            case Finding.Intact _ -> Optional.empty();
            case Finding.Broken broken -> Optional.of(WORDS.text("seal", broken.fault(), broken.blocks()));
        };
    }
}
