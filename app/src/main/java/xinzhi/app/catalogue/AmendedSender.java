package xinzhi.app.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import xinzhi.app.platform.yaml.DataTree;

/// One row of `senders.yaml` as a record: whether the body delivers the list at all, for which area, about whom.
record AmendedSender(DataTree root, RecordId.OfSender sender) implements RecordValues {
    private static final String ROWS = "senders";

    @Override
    public List<String> values(String property) {
        var row = row();
        return switch (property) {
            case Property.DELIVERS -> List.of(Boolean.toString(row.isPresent()));
            case Property.SUBJECT_KINDS -> row.map(found -> found.texts(property)).orElse(List.of());
            default -> row.flatMap(found -> found.findText(property)).stream().toList();
        };
    }

    void apply(List<Change> changes) {
        changes.stream().filter(change -> change.property().equals(Property.DELIVERS)).forEach(change -> {
            row().ifPresent(found -> root.removeMap(ROWS, found));
            if (change.after().contains("true")) {
                var row = root.addMap(ROWS);
                row.put("kind", sender.kind());
                row.put("sender", sender.sender());
                row.put("grain", grain());
            }
        });
        changes.forEach(change -> row().ifPresent(row -> apply(row, change)));
    }

    private static void apply(DataTree row, Change change) {
        switch (change.property()) {
            case Property.AREA -> row.put(Property.AREA, String.join("", change.after()));
            case Property.SUBJECT_KINDS -> row.put(Property.SUBJECT_KINDS,
                    RecordValues.after(row.texts(Property.SUBJECT_KINDS), change));
            default -> {
                // whether it delivers at all has been settled before
            }
        }
    }

    private Optional<DataTree> row() {
        return root.maps(ROWS).stream().filter(row -> has(row, "kind", sender.kind())
                && has(row, "sender", sender.sender()) && has(row, "grain", grain())).findFirst();
    }

    private String grain() { return sender.grain().name().toLowerCase(Locale.ROOT); }

    private static boolean has(DataTree row, String key, String value) {
        return row.findText(key).equals(Optional.of(value));
    }
}
