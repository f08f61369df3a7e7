package xinzhi.app.registry;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person judged of an unlinked subject and a registered one (人工认定).
///
/// @param undone who took it back, when and why; null while it holds
public record Judgement(long id, long subject, long registered, Verdict verdict, String reason, Act judged,
        @Nullable Undone undone) {
    /// What was judged.
    public enum Verdict {
        /// One enterprise (同一主体).
        SAME,
        /// Two (不是同一主体).
        DIFFERENT;

        String code() { return name().toLowerCase(Locale.ROOT); }
    }

    /// Who and when.
    public record Act(long user, String name, OffsetDateTime at) {}

    /// The end of a judgement.
    public record Undone(Act by, String reason) {}

    boolean holds() { return undone == null; }
}
