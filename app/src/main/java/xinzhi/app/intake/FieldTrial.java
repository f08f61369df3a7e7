package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Secrets;
import xinzhi.lists.check.Columns;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.FingerprintKey;
import xinzhi.lists.check.Heading;
import xinzhi.lists.check.RawRow;
import xinzhi.lists.check.RowCheck;
import xinzhi.lists.check.Severity;
import xinzhi.lists.format.ListFormat;

/// Tries whether a field would take a value, by the very check of the rows.
@Component
final class FieldTrial {
    private final FingerprintKey key;

    FieldTrial(Secrets secrets) { this.key = FingerprintKey.of(secrets.fingerprintKey()); }

    /// What would be wrong with it; an empty value is right wherever the field may be empty.
    List<String> faults(ListFormat format, int position, String value) {
        var headings = new @Nullable Heading[format.fields().size()];
        headings[position] = new Heading(format.fields().get(position).name(), null);
        var texts = new @Nullable String[headings.length];
        texts[position] = value;
        var columns = Columns.of(null, headings);
        return new RowCheck(format, key).check(new RawRow(columns, 1, texts, null, 0)).findings().stream()
                .filter(finding -> finding.severity() != Severity.WARN || finding.code() == FindingCode.CHOICE_UNKNOWN)
                .filter(finding -> Fault.position(finding, columns).isPresent())
                .map(finding -> finding.message() + finding.remedy()).toList();
    }
}
