package xinzhi.app.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xinzhi.app.organisation.CityRows.Holding;
import xinzhi.app.organisation.CityRows.NameRow;
import xinzhi.app.organisation.CityRows.Row;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;

/// Brings what is shipped about a city into the tables (城市数据入库): adds, renames and ends, deletes nothing, and writes only what differs.
/// Each organisation keeps the id it always had, whoever starts first.
@Component
final class CityLoading {
    private final CityQueries queries;
    private final Journal journal;

    CityLoading(CityQueries queries, Journal journal) {
        this.queries = queries;
        this.journal = journal;
    }

    /// To be called as the writer; ids of all organisations by code.
    Map<String, Integer> load(CityData data, LocalDate today, Actor system) {
        queries.lock();
        var rows = new CityRows(data, today);
        var before = queries.organisations();
        var changed = organisations(rows.organisations(), before, today);
        var moved = holdings(rows.holdings());
        names(rows.names(), today);
        var ids = queries.ids();
        if (before.isEmpty()) {
            journal.append(system, "city-loaded", Journal.About.ORGANISATION, 0,
                    Map.of("organisations", Integer.toString(changed.size())));
        } else {
            changed.forEach(row -> report(row, before.get(row.code()), ids, system));
            moved.forEach(street -> journal.append(system, "street-moved", Journal.About.ORGANISATION,
                    id(ids, street), Map.of()));
        }
        return ids;
    }

    private List<Row> organisations(List<Row> wanted, Map<String, Row> before, LocalDate today) {
        var changed = new ArrayList<>(wanted.stream().filter(row -> !row.equals(before.get(row.code()))).toList());
        var codes = wanted.stream().map(Row::code).collect(Collectors.toSet());
        before.values().stream().filter(row -> !codes.contains(row.code()) && row.validTo() == null)
                .map(row -> row.ended(today)).forEach(changed::add);
        if (!changed.isEmpty()) {
            queries.put(changed.stream().filter(row -> row.kind().equals(Organisation.Kind.BOARD.code())).toList());
            queries.put(changed);
        }
        return changed;
    }

    private void report(Row row, @org.jspecify.annotations.Nullable Row before, Map<String, Integer> ids,
            Actor system) {
        if (before == null) {
            append("organisation-added", row, Map.of("name", row.name()), ids, system);
        } else if (!before.name().equals(row.name())) {
            append("organisation-renamed", row, Map.of("old", before.name(), "new", row.name()), ids, system);
        } else if (before.validTo() == null && row.validTo() != null) {
            append("organisation-ended", row, Map.of("name", row.name(), "day", row.validTo().toString()), ids, system);
        } else if (!before.equals(row.at(before.position()))) {
            append("organisation-changed", row, Map.of("name", row.name()), ids, system);
        }
    }

    private void append(String kind, Row row, Map<String, String> facts, Map<String, Integer> ids, Actor system) {
        journal.append(system, kind, Journal.About.ORGANISATION, id(ids, row.code()), facts);
    }

    /// A name the file no longer has is kept, for old decisions bear it, unless the file gives it to somebody else.
    private void names(List<NameRow> wanted, LocalDate today) {
        var before = queries.names();
        var known = new HashSet<>(before);
        var changed = wanted.stream().filter(name -> !known.contains(name)).toList();
        if (changed.isEmpty()) {
            return;
        }
        var owners = new HashMap<String, List<NameRow>>();
        wanted.forEach(name -> owners.computeIfAbsent(name.name(), _ -> new ArrayList<>()).add(name));
        queries.withdraw(before.stream().filter(name -> givenAway(name, owners.getOrDefault(name.name(), List.of())))
                .toList(), today);
        queries.putNames(changed);
    }

    private static boolean givenAway(NameRow name, List<NameRow> owners) {
        return owners.stream().noneMatch(owner -> owner.organisation().equals(name.organisation()))
                && owners.stream().anyMatch(owner -> owner.period().overlaps(name.period()));
    }

    /// The streets whose row of holders is another than before.
    private List<String> holdings(List<Holding> wanted) {
        var before = byStreet(queries.holdings());
        var now = byStreet(wanted);
        var moved = now.entrySet().stream().filter(held -> !held.getValue().equals(before.get(held.getKey())))
                .map(Map.Entry::getKey).sorted().toList();
        if (!moved.isEmpty()) {
            queries.putHoldings(moved, wanted.stream().filter(holding -> moved.contains(holding.street())).toList());
        }
        return moved;
    }

    private static Map<String, java.util.Set<Holding>> byStreet(List<Holding> holdings) {
        return holdings.stream().collect(Collectors.groupingBy(Holding::street, Collectors.toSet()));
    }

    private static int id(Map<String, Integer> ids, String code) {
        var id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("no organisation " + code);
        }
        return id;
    }
}
