package xinzhi.app.intake;

import java.util.List;
import xinzhi.app.platform.Shell;

/// What is wrong with a filled workbook (要素补充表), cell by cell; nothing of it has been taken.
public record SuppliedFactsPage(Shell shell, String title, String sum, List<Row> rows, String back) {
    public SuppliedFactsPage {
        rows = List.copyOf(rows);
    }

    public record Row(String place, String shown, String what, String remedy) {}
}
