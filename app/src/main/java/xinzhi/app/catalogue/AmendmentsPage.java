package xinzhi.app.catalogue;

import java.util.List;
import xinzhi.app.platform.Shell;

/// Amendments waiting for approval and decided (数据修订).
public record AmendmentsPage(Shell shell, List<KindPage.AmendmentRow> waiting, List<KindPage.AmendmentRow> decided,
        boolean proposes) {
    public AmendmentsPage {
        waiting = List.copyOf(waiting);
        decided = List.copyOf(decided);
    }
}
