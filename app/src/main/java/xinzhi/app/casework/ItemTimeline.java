package xinzhi.app.casework;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;
import xinzhi.app.roster.Listing;
import xinzhi.app.roster.Roster;

/// What happened to an item (经过): what the source said, derived from the listing's states, and what people did, from the journal.
@Component
final class ItemTimeline {
    private static final Words WORDS = CaseWords.WORDS;
    private final Roster roster;
    private final Journal journal;
    private final Catalogue catalogue;
    private final Organisations organisations;

    ItemTimeline(Roster roster, Journal journal, Catalogue catalogue, Organisations organisations) {
        this.roster = roster;
        this.journal = journal;
        this.catalogue = catalogue;
        this.organisations = organisations;
    }

    /// An event and when it was.
    record Dated(OffsetDateTime at, ItemPage.EventRow row) {}

    List<ItemPage.EventRow> events(Item item, Listing current) {
        return dated(item, current).stream().map(Dated::row).toList();
    }

    /// The same with their times, newest first.
    List<Dated> dated(Item item, Listing current) {
        var events = new ArrayList<Dated>();
        events.add(dated(item.openedAt(), WORDS.text("event.system"), routed(item), null, null));
        events.add(dated(item.openedAt(), delivery(item.openedBy()), WORDS.text("event.opened", item.openedBy()), null,
                null));
        sourceSaid(current, events);
        for (var entry : journal.list(Journal.About.ITEM, item.id())) {
            events.add(dated(entry.at(), entry.actorName(), WORDS.textOr("event." + entry.kind(), entry.kind()),
                    entry.facts().get("old"),
                    entry.facts().get("new")));
        }
        personsLookedAt(item, events);
        events.sort(Comparator.comparing(Dated::at).reversed());
        return events;
    }

    /// Who looked at what is sealed, and that it has ended: as far as the reader may know.
    private void personsLookedAt(Item item, List<Dated> events) {
        for (var entry : journal.list(Journal.About.PERSON, item.subject())) {
            var facts = entry.facts();
            if (Long.toString(item.id()).equals(facts.get("item"))) {
                var what = switch (entry.kind()) {
                    case PersonalReading.EVENT ->
                        WORDS.text("event.person-unmasked", facts.getOrDefault("purpose", ""),
                                facts.getOrDefault("fields", ""));
                    case PersonErasure.EVENT -> WORDS.text("event.person-erased", facts.getOrDefault("days", ""));
                    default -> entry.kind();
                };
                events.add(dated(entry.at(), entry.actorName(), what, null, null));
            }
        }
    }

    private String routed(Item item) {
        var board = item.board();
        return board == null
                ? WORDS.text("event.not-routed")
                : WORDS.text("event.routed", organisations.get(board).name(), WORDS.of("rule", item.boardRule()),
                        item.boardEvidence());
    }

    /// Each state of the listing against the one before it: which fields changed, or that it was absent or came back.
    private void sourceSaid(Listing current, List<Dated> events) {
        var newer = current;
        for (var past : roster.past(current.id())) {
            var older = past.listing();
            var withdrawn = past.withdrawn();
            var who = withdrawn == null ? delivery(newer.delivery()) : WORDS.text("event.withdrawal", withdrawn);
            if (!newer.state().code().equals(older.state().code())) {
                var what = newer.state().code().equals("absent")
                        ? "event.listing-absent"
                        : withdrawn == null ? "event.listing-returned" : "event.listing-restored";
                events.add(
                        dated(newer.knownFrom(), who, WORDS.text(what), WORDS.text("listing." + older.state().code()),
                                WORDS.text("listing." + newer.state().code())));
            }
            changedFields(newer, older, who, events);
            newer = older;
        }
    }

    private void changedFields(Listing newer, Listing older, String who, List<Dated> events) {
        for (var field : catalogue.get(newer.list()).format().fields()) {
            var before = older.content().get(field.code());
            var after = newer.content().get(field.code());
            if (!java.util.Objects.equals(before, after)) {
                events.add(dated(newer.knownFrom(), who, WORDS.text("event.listing-changed", field.name()), before,
                        after));
            }
        }
    }

    private static String delivery(long id) { return WORDS.text("event.delivery", id); }

    static Dated dated(OffsetDateTime at, String who, String what, @Nullable String before,
            @Nullable String after) {
        return new Dated(at, new ItemPage.EventRow(Shown.time(at), who, what, before, after));
    }
}
