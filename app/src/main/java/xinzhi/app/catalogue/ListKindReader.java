package xinzhi.app.catalogue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;
import xinzhi.app.platform.yaml.DataWording;
import xinzhi.lists.format.ListFormat;

/// Reads one kind of list and checks what the law and the program ask of it beyond its spelling.
final class ListKindReader implements Function<DataMap, Supplier<ListKind>> {
    static final DataWording WORDING = new DataWording("xinzhi.app.catalogue.list-kind");

    private final BasisRule basisRule;
    private final Set<String> taken;
    private final GuardLimits guards;

    ListKindReader(BasisRule basisRule, Set<String> taken, GuardLimits guards) {
        this.basisRule = basisRule;
        this.taken = taken;
        this.guards = guards;
    }

    @Override
    public Supplier<ListKind> apply(DataMap root) {
        var id = id(root);
        var name = root.text("name");
        var category = root.choice("category", ListCategory.class);
        var target = root.choice("target", Target.class);
        var grain = root.choice("grain", Grain.class);
        var cadence = root.choice("cadence", Cadence.class);
        var line = root.text("line");
        var persons = root.choice("persons", PersonPolicy.class);
        var listBasis = listBasis(root);
        var criteriaBasis = criteriaBasis(root);
        var own = guards.with(GuardsReader.own(root));
        var fields = FieldsReader.read(root);
        var key = key(root, fields);
        var keyIfPrinted = codes(root, "keyIfPrinted", fields);
        var subjectKinds = fields.subjectKinds(root);
        fields.checkRoles(root, target);
        if (!key.isEmpty() && fields.later().containsAll(key)) {
            root.mistake("key", WORDING, "key-all-later");
        }
        return () -> new ListKind(new ListFormat(id, name, fields.fields(), key, keyIfPrinted, subjectKinds), category,
                target, grain,
                listBasis, criteriaBasis, cadence, line, persons, own, fields.later(), List.of(), "");
    }

    private String id(DataMap root) {
        var id = root.text("id");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            root.mistake("id", WORDING, "id", id);
        }
        if (taken.contains(id)) {
            root.mistake("id", WORDING, "id-twice", id);
        }
        return id;
    }

    private LegalBasis listBasis(DataMap root) {
        var map = root.map("listBasis");
        var basis = basis(map);
        if (!basisRule.allowsList(basis)) {
            map.mistake("level", WORDING, "list-basis." + basisRule.name(), basis.instrument());
        }
        return basis;
    }

    private LegalBasis criteriaBasis(DataMap root) {
        var map = root.map("criteriaBasis");
        var basis = basis(map);
        if (!basisRule.allowsCriteria(basis)) {
            map.mistake("level", WORDING, "criteria-basis." + basisRule.name(), basis.instrument());
        }
        return basis;
    }

    private static LegalBasis basis(DataMap map) {
        var basis = new LegalBasis(map.text("instrument"), map.findText("article").orElse(null),
                map.choice("level", BasisLevel.class), map.choice("confidence", Confidence.class),
                map.findText("source").orElse(null));
        if (basis.confidence() == Confidence.VERIFIED && basis.source() == null) {
            map.mistake("confidence", WORDING, "verified-without-source", basis.instrument());
        }
        return basis;
    }

    private static List<String> key(DataMap root, FieldsReader fields) {
        var key = codes(root, "key", fields);
        if (key.isEmpty()) {
            root.mistake("key", WORDING, "no-key");
        }
        return key;
    }

    private static List<String> codes(DataMap root, String property, FieldsReader fields) {
        var codes = root.texts(property);
        for (var code : codes) {
            if (!fields.has(code)) {
                root.mistake(property, WORDING, "key-names-no-field", code);
            }
        }
        return codes;
    }
}
