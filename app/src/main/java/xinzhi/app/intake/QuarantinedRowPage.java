package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// One row set aside: what its file prints, what is wrong with it, what is meant.
///
/// @param refusals why the last correction was not taken
/// @param form     null when the row cannot be corrected here
/// @param whyNot   why it cannot, null when it can
/// @param correction who said what is meant, when and why; empty while nobody has
/// @param undoUrl  null when there is nothing to undo
/// @param conflictUrl where it stands beside the rows it is in conflict with, null without any
public record QuarantinedRowPage(Shell shell, String place, String delivery, String deliveryUrl, String backUrl,
        Badge state, List<String> refusals, List<Cell> cells, @Nullable Form form, @Nullable String whyNot,
        List<Fact> correction, @Nullable String undoUrl, @Nullable String rereadUrl,
        @Nullable String supplementUrl, @Nullable String conflictUrl) {
    public QuarantinedRowPage {
        refusals = List.copyOf(refusals);
        cells = List.copyOf(cells);
        correction = List.copyOf(correction);
    }

    /// @param printed as the file prints it, masked where it may be a person's
    /// @param meant   what is read instead, null when it is read as printed
    /// @param faults  what is wrong with it
    public record Cell(String heading, @Nullable String printed, @Nullable String meant, List<String> faults) {
        public Cell {
            faults = List.copyOf(faults);
        }
    }

    public record Form(String action, List<Input> inputs, String reason, String basis) {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }

    public record Input(String name, String label, String printed, String value, String help) {}
}
