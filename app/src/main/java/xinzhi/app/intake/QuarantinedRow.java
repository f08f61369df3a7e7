package xinzhi.app.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row set aside (隔离行), with what its file prints.
///
/// @param number  counts over the whole file
/// @param address fingerprint of what it prints
/// @param readBy  the correction by which it came in good order, null without
record QuarantinedRow(long delivery, int coverage, String list, int sender, LocalDate cutOff, DeliveryState of,
        long number, UUID address, @Nullable String sheet, long line, boolean person, PrintedCells cells,
        List<Fault> faults, QuarantineState state, @Nullable Long readBy) {
    QuarantinedRow {
        faults = List.copyOf(faults);
    }

    /// Without the cells.
    @Override
    public String toString() { return "QuarantinedRow[" + delivery + "/" + number + "]"; }
}
