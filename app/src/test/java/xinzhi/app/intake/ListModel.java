package xinzhi.app.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.FingerprintKey;
import xinzhi.lists.check.Verdict;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.read.ListFile;
import xinzhi.lists.read.Opening;

/// What a list is after some full deliveries, in plain collections: the invariants written once more, without a database.
final class ListModel {
    private static final FingerprintKey SECRET = FingerprintKey
            .of("the model has a secret of its own".getBytes(StandardCharsets.UTF_8));
    private final ListFormat format;
    private final Map<String, Known> known = new LinkedHashMap<>();

    ListModel(ListFormat format) { this.format = format; }

    private record Known(CheckedRow row, boolean present) {}

    /// Takes a full list in; what it is against the one before, in words.
    String take(Path file) {
        var rows = read(file);
        long persons = rows.stream().filter(row -> row.subjectKind() == SubjectKind.PERSON).count();
        rows.removeIf(row -> row.subjectKind() == SubjectKind.PERSON);
        boolean readable = rows.stream().noneMatch(row -> row.verdict() == Verdict.KEYLESS);
        var byKey = new LinkedHashMap<String, List<CheckedRow>>();
        rows.stream().filter(row -> row.verdict() != Verdict.KEYLESS)
                .forEach(row -> byKey.computeIfAbsent(row.key().toString(), _ -> new ArrayList<>()).add(row));
        var count = new HashMap<String, Integer>();
        byKey.forEach((key, twins) -> count.merge(takeRow(key, twins), 1, Integer::sum));
        for (var entry : known.entrySet()) {
            if (entry.getValue().present() && !byKey.containsKey(entry.getKey())) {
                count.merge(readable ? "absent" : "withheld", 1, Integer::sum);
                if (readable) {
                    entry.setValue(new Known(entry.getValue().row(), false));
                }
            }
        }
        return "%d added, %d changed, %d unchanged, %d returned, %d absent, %d persons, %d withheld".formatted(
                count.getOrDefault("added", 0), count.getOrDefault("changed", 0), count.getOrDefault("unchanged", 0),
                count.getOrDefault("returned", 0), count.getOrDefault("absent", 0), persons,
                count.getOrDefault("withheld", 0));
    }

    private String takeRow(String key, List<CheckedRow> twins) {
        var row = twins.getFirst();
        boolean alike = twins.stream().allMatch(twin -> twin.content().equals(row.content()));
        if (!alike || row.verdict() != Verdict.ACCEPTED) {
            return "set aside";
        }
        var before = known.put(key, new Known(row, true));
        if (before == null) {
            return "added";
        }
        if (!before.present()) {
            return "returned";
        }
        return before.row().content().equals(row.content()) ? "unchanged" : "changed";
    }

    /// Every listing: code, document, name, remark or performance, state, since when its item is flagged absent.
    List<String> listings() {
        return known.values().stream().map(k -> String.join("|", value(k.row(), Role.SUBJECT_CODE),
                value(k.row(), Role.DOCUMENT_NUMBER), value(k.row(), Role.SUBJECT_NAME), remark(k.row()),
                k.present() ? "listed" : "absent", k.present() ? "" : Office.TUESDAY.toString())).toList();
    }

    private String value(CheckedRow row, Role role) {
        return String.valueOf(row.value(format.position(role).orElseThrow()));
    }

    private String remark(CheckedRow row) {
        for (int i = 0; i < format.fields().size(); i++) {
            var code = format.fields().get(i).code();
            if (code.equals("BZ") || code.equals("performance")) {
                var value = row.value(i);
                return value == null ? "" : value;
            }
        }
        return "";
    }

    private List<CheckedRow> read(Path path) {
        var rows = new ArrayList<CheckedRow>();
        switch (ListFile.open(path, "sample.csv", format)) {
            case Opening.Refused(var finding) -> throw new AssertionError(finding.code());
            case Opening.Opened(var file) -> {
                try (file) {
                    file.read(SECRET, rows::add);
                }
            }
        }
        return rows;
    }
}
