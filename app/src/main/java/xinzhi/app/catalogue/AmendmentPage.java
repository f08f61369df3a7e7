package xinzhi.app.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// One amendment with its effect, and the decision on it (数据修订详情).
///
/// @param problems why it could not be approved as it stands
/// @param decision null when there is nothing for this reader to decide
/// @param notYours why this reader does not decide, if that needs saying
public record AmendmentPage(Shell shell, String number, String what, String kindUrl, Badge state, List<Fact> facts,
        String effect, List<ChangeRow> changes, List<String> problems, @Nullable Decision decision,
        @Nullable String notYours, @Nullable String withdrawUrl) {
    public AmendmentPage {
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /// Old and new side by side, and what it means for the work.
    public record ChangeRow(String label, @Nullable String before, @Nullable String after, String consequence) {}

    public record Decision(String approveUrl, String rejectUrl, String from, String today) {}
}
