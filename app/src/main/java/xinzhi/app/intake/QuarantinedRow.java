package xinzhi.app.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row set aside (隔离行), with what its file prints.
///
/// @param number  counts over the whole file
/// @param address fingerprint of what it prints
/// @param key     null where it cannot be read
/// @param content of a row in conflict: fingerprint of what it says
/// @param twins   of a row in conflict: what all rows of its key say
/// @param readBy  the correction by which it came in good order, null without
record QuarantinedRow(long delivery, int coverage, String list, int sender, LocalDate cutOff, DeliveryState of,
        long number, UUID address, @Nullable UUID key, @Nullable UUID content, List<UUID> twins,
        @Nullable String sheet, long line, boolean person, PrintedCells cells, List<Fault> faults,
        QuarantineState state, @Nullable Long readBy) {
    QuarantinedRow {
        faults = List.copyOf(faults);
        twins = List.copyOf(twins);
    }

    /// Whether another row of the same key says something else (I4).
    boolean inConflict() { return !twins.isEmpty(); }

    /// Without the cells.
    @Override
    public String toString() { return "QuarantinedRow[" + delivery + "/" + number + "]"; }
}
