package xinzhi.app.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import xinzhi.app.platform.yaml.DataMistake;
import xinzhi.app.platform.yaml.Loaded;

/// The catalogue on every day, under one set of approvals. Days between two changes share one value.
final class CatalogueStates {
    private static final LocalDate BEFORE_ANY_CHANGE = LocalDate.MIN;
    private final CatalogueFiles shipped;
    private final long version;
    private final List<Amendment> approved;
    private final Map<LocalDate, State> states = new ConcurrentHashMap<>();

    /// @param version moved by every decision that may change what is in effect
    CatalogueStates(CatalogueFiles shipped, long version, List<Amendment> approved) {
        this.shipped = shipped;
        this.version = version;
        this.approved = approved.stream().sorted(Amendment.BY_DAY).toList();
    }

    /// The catalogue from one change to the next.
    ///
    /// @param leftOut amendments that do not go together with the files of this release, and why
    record State(ListKinds kinds, CatalogueFiles files, Map<Long, List<DataMistake>> leftOut) {}

    CatalogueFiles shipped() { return shipped; }

    long version() { return version; }

    List<Amendment> approved() { return approved; }

    State on(LocalDate day) {
        var changed = approved.stream().map(Amendment::effectiveFrom).filter(from -> !from.isAfter(day))
                .reduce(BEFORE_ANY_CHANGE, (a, b) -> a.isAfter(b) ? a : b);
        return states.computeIfAbsent(changed, this::state);
    }

    /// The same with one more approval, to see what it would do.
    CatalogueStates with(Amendment candidate) {
        return new CatalogueStates(shipped, version, Stream.concat(approved.stream(), Stream.of(candidate)).toList());
    }

    private State state(LocalDate changed) {
        var edition = changed.equals(BEFORE_ANY_CHANGE) ? "0" : changed + "/" + version;
        var files = shipped.with(inEffect(changed));
        return switch (files.read(edition)) {
            case Loaded.Good<ListKinds>(var kinds) -> new State(kinds, files, Map.of());
            case Loaded.Bad<ListKinds> _ -> oneByOne(inEffect(changed), edition);
        };
    }

    /// An amendment may contradict the files of a later release. It is left out and shown, rather than stopping everything.
    private State oneByOne(List<Amendment> amendments, String edition) {
        var files = shipped;
        var leftOut = new java.util.LinkedHashMap<Long, List<DataMistake>>();
        for (var amendment : amendments) {
            var next = files.with(List.of(amendment));
            var mistakes = next.read(edition).findMistakes();
            if (mistakes.isEmpty()) {
                files = next;
            } else {
                leftOut.put(amendment.id(), mistakes);
            }
        }
        return new State(files.read(edition).get(), files, leftOut);
    }

    /// Days from this one on at which the catalogue changes, this one first.
    List<LocalDate> changesFrom(LocalDate day) {
        var days = new ArrayList<LocalDate>(List.of(day));
        approved.stream().map(Amendment::effectiveFrom).filter(from -> from.isAfter(day)).distinct()
                .forEach(days::add);
        return days;
    }

    private List<Amendment> inEffect(LocalDate day) {
        return approved.stream().filter(amendment -> !amendment.effectiveFrom().isAfter(day)).toList();
    }
}
