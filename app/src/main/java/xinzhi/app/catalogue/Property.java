package xinzhi.app.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xinzhi.app.platform.Confidence;
import xinzhi.lists.format.SubjectKind;

/// A property of a record that pages may amend (可修订项). Whatever is not among these is barred, and why is said.
record Property(String id, Shape shape) {
    static final String DELIVERS = "delivers";
    static final String AREA = "area";
    static final String SUBJECT_KINDS = "subjectKinds";
    static final String REQUIRED = "required";
    static final String LINE = "line";
    static final String CONFIDENCE = ".confidence";
    static final String SOURCE = ".source";
    static final String GUARDS = "guards";
    private static final String ALIASES = "aliases";
    private static final Set<String> NAMING = Set.of("id", "key", "code", "kind", "sender");
    private static final Set<String> COMPARING = Set.of("type", "maxLength", "values", "personal");
    private static final Set<String> MEANING = Set.of("target", "grain", "category", "role", SUBJECT_KINDS);

    /// What may be entered.
    sealed interface Shape {
        record Text(boolean optional) implements Shape {}

        record OneOf(List<String> words) implements Shape {}

        /// Some of these words.
        record Several(List<String> words) implements Shape {}

        /// Any number of headings.
        record Headings() implements Shape {}
    }

    /// Why a property stays as shipped.
    enum Barred {
        /// Identifiers and keys: what is stored would no longer be found again.
        NAMING,
        /// Types, lengths and values: the stored fingerprints would no longer compare.
        COMPARING,
        /// What the rows become: the program's work hangs on it.
        MEANING,
        /// Names of fields: official.
        OFFICIAL,
        /// A field required as shipped cannot be made optional.
        LOOSENED,
        UNKNOWN
    }

    static boolean several(String id) { return id.equals(SUBJECT_KINDS) || id.endsWith("." + ALIASES); }

    static List<Property> basics() {
        return Stream.concat(
                Stream.of(new Property("name", new Shape.Text(false)), new Property("cadence", oneOf(Cadence.values())),
                        new Property(LINE, new Shape.Text(false)),
                        new Property("persons", oneOf(PersonPolicy.values()))),
                Stream.of(Guard.values())
                        .map(guard -> new Property(GUARDS + "." + guard.code(), new Shape.Text(true))))
                .toList();
    }

    /// @param basis `listBasis` or `criteriaBasis`
    static List<Property> ofBasis(String basis) {
        return List.of(new Property(basis + ".instrument", new Shape.Text(false)),
                new Property(basis + ".article", new Shape.Text(true)),
                new Property(basis + ".level", oneOf(BasisLevel.values())),
                new Property(basis + CONFIDENCE, oneOf(Confidence.values())),
                new Property(basis + SOURCE, new Shape.Text(true)));
    }

    static List<Property> ofField(String code) {
        return List.of(new Property("fields." + code + "." + ALIASES, new Shape.Headings()),
                new Property("fields." + code + "." + REQUIRED, new Shape.OneOf(List.of("false", "true"))));
    }

    static List<Property> ofSender() {
        return List.of(new Property(DELIVERS, new Shape.OneOf(List.of("true", "false"))),
                new Property(AREA, new Shape.Text(false)),
                new Property(SUBJECT_KINDS, new Shape.Several(words(SubjectKind.values()))));
    }

    /// Why this property of the record may not be amended, if so.
    static Optional<Barred> whyBarred(RecordId record, String id, RecordValues shipped) {
        boolean open = switch (record) {
            case RecordId.OfSender _ -> among(ofSender(), id);
            case RecordId.OfList _ -> among(basics(), id) || among(ofBasis("listBasis"), id)
                    || among(ofBasis("criteriaBasis"), id) || ofFieldOf(shipped, id);
        };
        return open ? Optional.empty() : Optional.of(why(id));
    }

    private static boolean ofFieldOf(RecordValues shipped, String id) {
        var parts = id.split("\\.", -1);
        return parts.length == 3 && parts[0].equals("fields") && among(ofField(parts[1]), id)
                && !shipped.values("fields." + parts[1] + ".code").isEmpty();
    }

    private static Barred why(String id) {
        var last = id.substring(id.lastIndexOf('.') + 1);
        if (NAMING.contains(last)) {
            return Barred.NAMING;
        }
        if (COMPARING.contains(last)) {
            return Barred.COMPARING;
        }
        if (MEANING.contains(last)) {
            return Barred.MEANING;
        }
        return id.matches("fields\\.[^.]+\\.name") ? Barred.OFFICIAL : Barred.UNKNOWN;
    }

    private static boolean among(List<Property> properties, String id) {
        return properties.stream().anyMatch(property -> property.id().equals(id));
    }

    private static Shape.OneOf oneOf(Enum<?>[] constants) { return new Shape.OneOf(words(constants)); }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
