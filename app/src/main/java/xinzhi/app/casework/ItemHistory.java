package xinzhi.app.casework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Seals;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.app.roster.Listing;
import xinzhi.app.roster.Roster;
import xinzhi.lists.format.FieldType;

/// The history of one item for an inspector (供检查的经过): what its page shows, the events behind it and the proof that they were sealed.
/// Handing it out is an event.
@Component
final class ItemHistory {
    private static final Words WORDS = CaseWords.WORDS;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final ItemQueries items;
    private final ItemTimeline timeline;
    private final Roster roster;
    private final Catalogue catalogue;
    private final Journal journal;
    private final Seals seals;
    private final Transactions transactions;

    ItemHistory(ItemQueries items, ItemTimeline timeline, Roster roster, Catalogue catalogue, Journal journal,
            Seals seals, Transactions transactions) {
        this.items = items;
        this.timeline = timeline;
        this.roster = roster;
        this.catalogue = catalogue;
        this.journal = journal;
        this.seals = seals;
        this.transactions = transactions;
    }

    /// What an inspector is told of an item; `subject` as the list printed it, a natural person masked.
    private record Told(long item, String subject, String list, @Nullable String document, @Nullable String authority,
            String stage, List<State> states, List<ItemPage.EventRow> events) {}

    /// What a source said, until when it was known.
    private record State(String state, String since, long delivery, String knownFrom, @Nullable String knownTo,
            Map<String, String> content) {}

    private record Gathered(Told told, List<Long> events) {}

    /// The bundle, or not found where the actor does not see the item.
    byte[] bundle(Actor actor, long id, InspectionPurpose purpose) throws IOException {
        var gathered = transactions.write(actor, in -> {
            var seen = gather(id);
            in.begin();
            journal.append(actor, "item-history-exported", Journal.About.EXPORT, id,
                    Map.of("purpose", purpose.code(), "events", Integer.toString(seen.events().size())));
            return seen;
        });
        var bytes = new ByteArrayOutputStream();
        seals.bundle(Map.of("history.csv", csv(gathered.told().events()), "history.json",
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(gathered.told())),
                gathered.events(), bytes);
        return bytes.toByteArray();
    }

    private Gathered gather(long id) {
        var item = items.get(id);
        var current = roster.get(item.listing());
        var past = roster.past(current.id());
        var states = new ArrayList<State>();
        states.add(state(current, null));
        past.forEach(former -> states.add(state(former.listing(), former.knownTo().toString())));
        var deliveries = new LinkedHashSet<>(List.of(item.openedBy(), current.delivery()));
        past.forEach(former -> deliveries.add(former.listing().delivery()));
        var events = Stream.concat(journal.ids(Journal.About.ITEM, id).stream(),
                deliveries.stream().flatMap(delivery -> journal.ids(Journal.About.DELIVERY, delivery).stream()));
        return new Gathered(
                new Told(id, current.printedName(),
                        catalogue.get(item.list()).format().name(), current.documentNumber(), current.authorityName(),
                        WORDS.of("stage", item.stage()), states, timeline.events(item, current)),
                events.sorted().toList());
    }

    private State state(Listing listing, @Nullable String knownTo) {
        var content = new LinkedHashMap<String, String>();
        for (var field : catalogue.get(listing.list()).format().fields()) {
            var value = listing.content().get(field.code());
            if (!field.personal() && field.type() != FieldType.CITIZEN_NUMBER && value != null) {
                content.put(field.name(), value);
            }
        }
        return new State(WORDS.text("listing." + listing.state().code()), listing.state().since().toString(),
                listing.delivery(), listing.knownFrom().toString(), knownTo, content);
    }

    private static byte[] csv(List<ItemPage.EventRow> events) {
        var lines = new ArrayList<String>();
        lines.add(WORDS.text("history.columns"));
        for (var event : events) {
            lines.add(Stream.of(event.time(), event.who(), event.what(), event.before(), event.after())
                    .map(ItemHistory::cell).collect(Collectors.joining(",")));
        }
        return (BYTE_ORDER_MARK + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return '"' + CellText.plain(text).replace("\"", "\"\"") + '"';
    }
}
