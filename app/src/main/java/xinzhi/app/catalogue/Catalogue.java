package xinzhi.app.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xinzhi.app.platform.DataMistake;
import xinzhi.app.platform.Loaded;

/// The list catalogue (名单目录): every kind of list the program can receive, in the order of the files.
public final class Catalogue {
    private final Map<String, ListKind> kinds;

    private Catalogue(Map<String, ListKind> kinds) { this.kinds = kinds; }

    /// Reads the folders of the program, the general ones first: `catalogue/national`, then the province's, then the city's.
    public static Loaded<Catalogue> read(String... folders) {
        return read(Arrays.stream(folders).map(CatalogueFolder::onClassPath).toList());
    }

    static Loaded<Catalogue> read(List<CatalogueFolder> folders) {
        var mistakes = new ArrayList<DataMistake>();
        var kinds = new LinkedHashMap<String, ListKind>();
        var senders = new ArrayList<KindSender>();
        for (var folder : folders) {
            for (var file : folder.lists()) {
                keep(file.read(new ListKindReader(folder.basisRule(), kinds.keySet())), mistakes)
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
                ? new Loaded.Good<>(new Catalogue(withSenders(kinds, senders)))
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

    private static Map<String, ListKind> withSenders(Map<String, ListKind> kinds, List<KindSender> senders) {
        var complete = new LinkedHashMap<String, ListKind>();
        kinds.forEach((id, kind) -> complete.put(id, kind.sentBy(
                senders.stream().filter(sender -> sender.kind().equals(id)).map(KindSender::scope).toList())));
        return complete;
    }
}
