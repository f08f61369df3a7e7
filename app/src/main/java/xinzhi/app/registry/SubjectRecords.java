package xinzhi.app.registry;

import java.time.OffsetDateTime;
import xinzhi.app.platform.Actor;

/// What another duty keeps under subjects (主体名下的记录). Called in the transaction of a judgement, those who own the source rows first.
public interface SubjectRecords {
    /// @param own        the subject the rows speak of by themselves
    /// @param registered the subject of the register it was judged to be
    record Move(long own, long registered, Actor by, OffsetDateTime at) {}

    /// Brings what stands under the one under the registered one; its former state goes to the past.
    void link(Move move);

    /// Brings back what stands there only because of the judgement, also what came since.
    void unlink(Move move);
}
