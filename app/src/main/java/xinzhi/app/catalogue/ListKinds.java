package xinzhi.app.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xinzhi.app.platform.yaml.DataMistake;
import xinzhi.app.platform.yaml.Loaded;

/// The list kinds as they hold on one day (某日的名单目录): a value, in the order of the files.
public final class ListKinds {
    private final Map<String, ListKind> kinds;

    private ListKinds(Map<String, ListKind> kinds) { this.kinds = kinds; }

    /// @param edition names this state of the catalogue; stands on every kind
    static Loaded<ListKinds> read(List<CatalogueFolder> folders, String edition) {
        var mistakes = new ArrayList<DataMistake>();
        var kinds = new LinkedHashMap<String, ListKind>();
        var senders = new ArrayList<KindSender>();
        var guards = GuardLimits.NONE;
        for (var file : folders.stream().flatMap(folder -> folder.guards().stream()).toList()) {
            guards = keep(file.read(new GuardsReader(guards)), mistakes).findFirst().orElse(guards);
        }
        for (var folder : folders) {
            for (var file : folder.lists()) {
                keep(file.read(new ListKindReader(folder.basisRule(), kinds.keySet(), guards)), mistakes)
                        .forEach(kind -> kinds.put(kind.id(), kind));
            }
        }
        boolean allRead = mistakes.isEmpty();
        for (var file : folders.stream().flatMap(folder -> folder.senders().stream()).toList()) {
            senders.addAll(keep(file.read(new SendersReader(kinds.keySet(), allRead)), mistakes).flatMap(List::stream)
                    .toList());
        }
        if (kinds.isEmpty() && mistakes.isEmpty()) {
            folders.forEach(
                    folder -> mistakes.add(ListKindReader.WORDING.mistake(folder.name() + "/lists", 0, "no-lists")));
        }
        return mistakes.isEmpty()
                ? new Loaded.Good<>(new ListKinds(complete(kinds, senders, edition)))
                : new Loaded.Bad<>(mistakes);
    }

    /// The kind of this identifier, which must exist.
    public ListKind get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no list kind " + id));
    }

    public Optional<ListKind> find(String id) { return Optional.ofNullable(kinds.get(id)); }

    public List<ListKind> list() { return List.copyOf(kinds.values()); }

    private static <T> Stream<T> keep(Loaded<T> loaded, List<DataMistake> mistakes) {
        return switch (loaded) {
            case Loaded.Good<T>(var value) -> Stream.of(value);
            case Loaded.Bad<T>(var found) -> {
                mistakes.addAll(found);
                yield Stream.empty();
            }
        };
    }

    private static Map<String, ListKind> complete(Map<String, ListKind> kinds, List<KindSender> senders,
            String edition) {
        var complete = new LinkedHashMap<String, ListKind>();
        kinds.forEach((id, kind) -> complete.put(id, kind.completed(
                senders.stream().filter(sender -> sender.kind().equals(id)).map(KindSender::scope).toList(), edition)));
        return complete;
    }
}
