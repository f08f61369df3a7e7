package xinzhi.lists.check;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.text.TextForm;

/// Checks the rows of one reading (逐行校验), one after the other; not for several threads at once.
public final class RowCheck {
    private static final Set<String> EMPTY_MARKS = Set.of("无", "空", "暂无", "/", "\\", "-", "--", "—", "——", "NULL",
            "N/A");
    private static final Set<String> CELL_ERRORS = Set.of("#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NULL!",
            "#NUM!", "#SPILL!", "#CALC!");
    private static final String BEGIN_FORMULAS = "=+-@＝＋－＠";
    private static final int LONGEST_EMPTY_MARK = 4;

    private final Field[] fields;
    private final ListFormat format;
    private final CellCheck[] cells;
    private final RowKey key;
    private final SubjectKinds kinds;
    private final CellReport report;
    private final RowFingerprints fingerprints;
    private final @Nullable String[] compared;

    public RowCheck(ListFormat format, FingerprintKey secret) {
        this.format = format;
        fields = format.fields().toArray(new Field[0]);
        cells = format.fields().stream().map(field -> CellCheck.of(field, format)).toArray(CellCheck[]::new);
        key = new RowKey(format);
        kinds = new SubjectKinds(format);
        report = new CellReport(format.fields());
        fingerprints = new RowFingerprints(format, secret);
        compared = new @Nullable String[fields.length];
    }

    /// Whether no cell of the row shows anything.
    public static boolean isBlank(RawRow row) {
        for (var text : row.texts) {
            if (text != null && !PrintedText.isBlank(text)) {
                return false;
            }
        }
        return true;
    }

    public CheckedRow check(RawRow row) {
        report.begin(row);
        var values = row.texts.clone();
        Arrays.fill(compared, null);
        for (int i = 0; i < values.length; i++) {
            var raw = values[i];
            if (raw != null) {
                values[i] = checked(i, raw, row.kind(i));
            }
        }
        if (row.surplus > 0) {
            report.foundInRow(FindingCode.SURPLUS_CELLS, Integer.toString(row.surplus));
        }
        var kind = kinds.of(values);
        boolean person = kind == SubjectKind.PERSON;
        boolean named = key.isReadable(values, compared, person, report);
        reportRequired(row, values, person);
        if (!person && named) {
            key.reportWithoutCode(values, compared, kind, report);
        }
        var content = fingerprints.content(compared);
        key.complete(compared, values, person);
        var keyPrint = fingerprints.key(compared);
        var findings = report.findings(person);
        return new CheckedRow(row.columns.sheet(), row.number, verdict(named, findings), kind,
                Collections.<@Nullable String>unmodifiableList(Arrays.<@Nullable String>asList(values)), keyPrint,
                content, findings);
    }

    private @Nullable String checked(int position, String raw, CellKind kind) {
        report.at(position, raw);
        var seen = withoutGuard(PrintedText.of(raw, report));
        if (seen == null) {
            return null;
        }
        var cell = cells[position];
        if (kind == CellKind.ERROR || (seen.charAt(0) == '#' && CELL_ERRORS.contains(seen))) {
            report.found(FindingCode.CELL_ERROR);
            compared[position] = seen;
            return null;
        }
        if (seen.length() <= LONGEST_EMPTY_MARK && cell.knowsEmptyMarks()
                && EMPTY_MARKS.contains(TextForm.folded(seen))) {
            report.found(FindingCode.EMPTY_MARK);
            return null;
        }
        var value = cell.canonical(seen, kind, report);
        compared[position] = value == null ? seen : cell.compared(value);
        return value;
    }

    /// What keeps a spreadsheet from taking a text for a formula or a number is no part of it: an apostrophe before
    /// signs of formulas, or the text written as a formula of its own, such as `="91320104MA2DEM017T"`.
    private static @Nullable String withoutGuard(@Nullable String seen) {
        if (seen != null && seen.startsWith("=\"") && seen.indexOf('"', 2) == seen.length() - 1) {
            var inner = seen.substring(2, seen.length() - 1).strip();
            return inner.isEmpty() ? null : inner;
        }
        return seen != null && seen.length() > 1 && seen.charAt(0) == '\''
                && BEGIN_FORMULAS.indexOf(seen.charAt(1)) >= 0 ? seen.substring(1) : seen;
    }

    /// A required column the file does not have at all is told once, by the layout, not in every row.
    private void reportRequired(RawRow row, @Nullable String[] values, boolean person) {
        for (int i = 0; i < fields.length; i++) {
            var field = fields[i];
            if (values[i] != null || !field.required() || compared[i] != null || key.names(i)
                    || row.columns.heading(i) == null || format.comesLater(i)) {
                continue;
            }
            boolean spared = person && field.type() == FieldType.UNIFIED_CODE && field.role() == Role.SUBJECT_CODE;
            if (!spared) {
                report.at(i, "");
                report.found(FindingCode.REQUIRED_EMPTY, field.name());
            }
        }
    }

    private static Verdict verdict(boolean named, List<Finding> findings) {
        if (!named) {
            return Verdict.KEYLESS;
        }
        for (var finding : findings) {
            if (finding.severity() != Severity.WARN) {
                return Verdict.QUARANTINED;
            }
        }
        return Verdict.ACCEPTED;
    }
}
