package xinzhi.lists.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.Field;

/// Collects the findings of one row; most rows have none and cost nothing.
final class CellReport {
    private final List<Field> fields;
    private @Nullable RawRow row;
    private int position;
    private String shown = "";
    private @Nullable List<Finding> findings;

    CellReport(List<Field> fields) { this.fields = fields; }

    void begin(RawRow next) {
        row = next;
        findings = null;
    }

    /// What is found from here on is found in this cell.
    void at(int field, String text) {
        position = field;
        shown = text;
    }

    void found(FindingCode code, String... arguments) {
        var here = here();
        var heading = here.columns.heading(position);
        boolean hide = fields.get(position).personal() || PersonShape.mayBePerson(shown);
        var finding = new Finding(code, here.columns.sheet(), here.number, heading == null ? null : heading.text(),
                heading == null ? null : heading.letter(), shown, List.of(arguments));
        add(hide ? finding.masked() : finding);
    }

    void foundInRow(FindingCode code, String... arguments) {
        add(Finding.ofRow(code, here().columns.sheet(), here().number, arguments));
    }

    /// The findings of the row; of a person's row without any text.
    List<Finding> findings(boolean masked) {
        if (findings == null) {
            return List.of();
        }
        return masked ? findings.stream().map(Finding::masked).toList() : List.copyOf(findings);
    }

    private void add(Finding finding) {
        if (findings == null) {
            findings = new ArrayList<>(2);
        }
        findings.add(finding);
    }

    private RawRow here() {
        if (row == null) {
            throw new IllegalStateException("no row begun");
        }
        return row;
    }
}
