package xinzhi.app.platform.seal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a verification found.
public sealed interface Finding {
    /// All as it was sealed.
    ///
    /// @param unsealed events still waiting
    /// @param unsigned events in blocks over which no day's head is signed yet
    /// @param signed   last day with a signed head
    /// @param keys     fingerprints of the keys that signed
    record Intact(long blocks, long events, long unsealed, long unsigned, @Nullable LocalDate signed,
            Set<String> keys) implements Finding {
        public Intact {
            keys = Set.copyOf(keys);
        }
    }

    /// The first place that is not as it was sealed; what does not apply is null.
    record Broken(Fault fault, @Nullable Long block, @Nullable Long event, @Nullable LocalDate day,
            @Nullable String file,
            long blocks, long events) implements Finding {}
}
