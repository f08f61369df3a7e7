package xinzhi.app.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.casework.Casework;
import xinzhi.app.platform.Actor;

/// That a committed delivery is to be taken back, is being, or was (撤回).
///
/// @param second    whether it touches more than one person alone may take back
/// @param orderedBy for whom it is done: who asked, or the second person who agreed; null while nobody has ordered it
/// @param by        who did it; null while it is not done
/// @param hindrance why it came to nothing; null while it may still come
public record Withdrawal(long askedBy, String askedName, OffsetDateTime askedAt, String reason, boolean second,
        @Nullable Actor orderedBy, @Nullable Done by, @Nullable Hindrance hindrance) {
    public record Done(long by, String name, OffsetDateTime at) {}

    /// What kept an ordered withdrawal from being done. Nothing of it has happened, and it may be asked for again.
    ///
    /// @param acts    what people had done since the commit; empty where it was a fault
    /// @param failure a fault of the program or the database
    public record Hindrance(List<Casework.Standing> acts, Delivery.@Nullable Failure failure) {
        public Hindrance {
            acts = List.copyOf(acts);
        }
    }

    /// Whether a second person's word is waited for.
    boolean waits() { return orderedBy == null && by == null && hindrance == null; }
}
