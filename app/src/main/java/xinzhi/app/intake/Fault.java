package xinzhi.app.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.Columns;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.Severity;
import xinzhi.lists.format.ListFormat;

/// What is wrong with a row set aside, as its finding says it.
///
/// @param field code of the field it was found in, null where it concerns the whole row
record Fault(FindingCode code, @Nullable String field, String message, String remedy) {
    static List<Fault> of(CheckedRow row, Columns columns, ListFormat format) {
        return row.findings().stream().map(finding -> new Fault(finding.code(), position(finding, columns).stream()
                .mapToObj(position -> format.fields().get(position).code()).findFirst().orElse(null),
                finding.message(), finding.remedy())).toList();
    }

    /// Where the finding is, by the heading it names.
    static java.util.OptionalInt position(Finding finding, Columns columns) {
        return IntStream.range(0, columns.headings().size())
                .filter(i -> Optional.ofNullable(columns.heading(i)).filter(heading -> heading.text()
                        .equals(finding.column()) && Objects.equals(heading.letter(), finding.letter())).isPresent())
                .findFirst();
    }

    boolean grave() { return code.severity() != Severity.WARN; }
}
