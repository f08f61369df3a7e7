package xinzhi.app.catalogue;

import java.util.List;
import java.util.Optional;
import xinzhi.app.platform.yaml.DataTree;

/// The file of a list kind as a record with properties: `cadence`, `listBasis.article`, `fields.CF_WSH.aliases`.
record AmendedList(DataTree root) implements RecordValues {
    private static final String FIELD = "fields.";

    @Override
    public List<String> values(String property) {
        var key = key(property);
        return place(property).map(place -> Property.several(property)
                ? place.texts(key)
                : place.findText(key).or(() -> key.equals(Property.REQUIRED) ? Optional.of("false") : Optional.empty())
                        .stream().toList())
                .orElse(List.of());
    }

    void apply(List<Change> changes) { changes.forEach(this::apply); }

    private void apply(Change change) {
        var key = key(change.property());
        if (change.property().startsWith(Property.GUARDS + ".")) {
            root.openMap(Property.GUARDS);
        }
        place(change.property()).ifPresent(place -> {
            if (Property.several(change.property())) {
                place.put(key, RecordValues.after(place.texts(key), change));
            } else if (change.after().isEmpty()) {
                place.remove(key);
            } else {
                place.put(key, change.after().getFirst());
            }
        });
    }

    private Optional<DataTree> place(String property) {
        if (property.startsWith(FIELD)) {
            var code = property.substring(FIELD.length(), Math.max(FIELD.length(), property.lastIndexOf('.')));
            return root.maps("fields").stream().filter(field -> field.findText("code").equals(Optional.of(code)))
                    .findFirst();
        }
        int dot = property.indexOf('.');
        return dot < 0 ? Optional.of(root) : root.findMap(property.substring(0, dot));
    }

    private static String key(String property) { return property.substring(property.lastIndexOf('.') + 1); }
}
