package xinzhi.app.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import xinzhi.app.catalogue.Grain;

/// What like is compared with like (报送口径): list × sender × grain × area, with its head, the last full list committed (invariant I1).
///
/// @param version moved by every commit
/// @param keptFor the delivery that can be taken back, see [Withdrawing]
/// @param sum     of the content fingerprints of the present rows
record Coverage(int id, Grain grain, long version, @Nullable LocalDate cutOff, long rows, BigDecimal sum,
        @Nullable Long keptFor) {
    /// Whether the delivery is the one taken last, and what was before it is kept.
    boolean canTakeBack(Delivery delivery) { return keptFor != null && keptFor == delivery.id(); }

    /// A full list whose cut-off is not later than the head's says nothing new (invariant I2).
    boolean takes(Delivery delivery) {
        return !delivery.whole() || cutOff == null || delivery.cutOff().isAfter(cutOff);
    }

    /// Rows of an earlier day must not come in after a later full list, which may no longer have them.
    boolean isSupplementedBy(Delivery delivery) { return cutOff == null || !delivery.cutOff().isBefore(cutOff); }
}
