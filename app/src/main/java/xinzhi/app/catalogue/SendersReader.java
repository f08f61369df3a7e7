package xinzhi.app.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import xinzhi.app.platform.yaml.DataMap;
import xinzhi.lists.format.SubjectKind;

/// Reads who sends which list to this city: `senders.yaml`.
final class SendersReader implements Function<DataMap, Supplier<List<KindSender>>> {
    private final Set<String> kinds;
    private final boolean allRead;
    private final Set<String> seen = new HashSet<>();

    /// A list that could not be read is not unknown, so kinds are only checked once all lists have been read.
    SendersReader(Set<String> kinds, boolean allRead) {
        this.kinds = kinds;
        this.allRead = allRead;
    }

    @Override
    public Supplier<List<KindSender>> apply(DataMap root) {
        var senders = root.maps("senders").stream().map(this::sender).toList();
        return () -> senders;
    }

    private KindSender sender(DataMap map) {
        var kind = map.text("kind");
        if (allRead && !kind.isEmpty() && !kinds.contains(kind)) {
            map.mistake("kind", ListKindReader.WORDING, "kind-unknown", kind, String.join("、", kinds));
        }
        var area = map.text("area");
        if (!area.isEmpty() && !area.matches("[0-9]{6}")) {
            map.mistake("area", ListKindReader.WORDING, "area", area);
        }
        var subjectKinds = map.choices("subjectKinds", SubjectKind.class);
        if (subjectKinds.isEmpty()) {
            map.mistake("subjectKinds", ListKindReader.WORDING, "no-subject-kinds");
        }
        var scope = new SenderScope(map.text("sender"), map.choice("grain", Grain.class), area,
                Set.copyOf(subjectKinds), map.flag("thin"));
        if (!seen.add(kind + " " + scope.sender() + " " + scope.grain() + " " + area)) {
            map.mistake("sender", ListKindReader.WORDING, "sender-twice", scope.sender(), kind);
        }
        return new KindSender(kind, scope);
    }
}
