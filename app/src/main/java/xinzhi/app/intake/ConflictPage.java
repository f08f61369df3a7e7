package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// Rows in conflict side by side (相互冲突的行): what each prints, where they differ, which one holds.
///
/// @param refusals  why the last judgement was not taken
/// @param rows      the rows, in the order of the file
/// @param lines     one per column of the file
/// @param form      null when nobody can say here which row holds
/// @param whyNot    why not, null when one can
/// @param judgement who said which row holds, when and why; empty while nobody has
/// @param undoUrl   null when there is nothing to undo
public record ConflictPage(Shell shell, String delivery, String deliveryUrl, String backUrl, String note,
        List<String> refusals, List<Row> rows, List<Line> lines, @Nullable Form form, @Nullable String whyNot,
        List<Fact> judgement, @Nullable String undoUrl, @Nullable String rereadUrl, @Nullable String supplementUrl) {
    public ConflictPage {
        refusals = List.copyOf(refusals);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
        judgement = List.copyOf(judgement);
    }

    /// @param said  whether it holds, null while nobody has said
    /// @param holds whether somebody may say that it does
    /// @param url   where its own cells are corrected
    public record Row(String number, String place, @Nullable Badge said, boolean holds, String url) {}

    /// @param differs whether the rows print different values here
    /// @param values  as printed, masked where they may be a person's, in the order of the rows
    public record Line(String heading, boolean differs, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    public record Value(@Nullable String printed) {}

    public record Form(String action, String holds, String reason, String basis) {}
}
