package xinzhi.app.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.LedgerSearch.Dimension;
import xinzhi.app.casework.LedgerSearch.Flag;
import xinzhi.app.casework.LedgerSearch.Mark;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;

/// The ledger as it is read: rows and counts of what the actor may see, made ready to show.
@Component
final class Ledger {
    private static final Words WORDS = CaseWords.WORDS;
    private static final int FACETS_SHOWN = 20;
    private final LedgerQueries queries;
    private final TextSearch texts;
    private final LedgerControls controls;
    private final LedgerCells cells;
    private final Transactions transactions;
    private final Clock clock;

    Ledger(LedgerQueries queries, TextSearch texts, LedgerControls controls, LedgerCells cells,
            Transactions transactions, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.controls = controls;
        this.cells = cells;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Only a day that has ended can be looked back at.
    private boolean ended(LedgerSearch search) {
        var day = search.asOf();
        return day == null || day.isBefore(LocalDate.now(clock));
    }

    /// The search as it can be answered: a day that has not ended is today's ledger.
    LedgerSearch answerable(LedgerSearch search) { return ended(search) ? search : search.asOf(null); }

    LedgerFragment fragment(Actor actor, LedgerSearch asked, Optional<Mark> mark, boolean sameSelection,
            LedgerLook look) {
        var search = answerable(asked);
        var notice = ended(asked) ? look.notice() : WORDS.text("as-of.not-ended");
        return transactions.read(actor, () -> {
            var meaning = texts.understand(search.text());
            var page = queries.page(actor.duty(), search, meaning, mark.orElse(null));
            long count = queries.count(actor.duty(), search, meaning);
            var chips = controls.chips(search);
            var day = search.asOf();
            var state = !page.rows().isEmpty()
                    ? LedgerFragment.State.ROWS
                    : chips.isEmpty() ? LedgerFragment.State.EMPTY_LEDGER : LedgerFragment.State.NO_HIT;
            boolean mayImport = actor.duty() == Duty.CENTRE || actor.duty() == Duty.CITY;
            return new LedgerFragment(controls.filters(search), chips, result(meaning, count),
                    day == null ? null : WORDS.text("as-of", Shown.formalDay(day)), notice, state,
                    look.columns().shown().stream().map(LedgerCells::heading).toList(),
                    page.rows().stream().map(row -> cells.row(row, look.columns())).toList(), sort(search),
                    paging(page), look.menu(), count == 0 ? null : WORDS.text("export.note", Shown.count(count)),
                    mayImport ? "/deliveries" : null, !sameSelection && state == LedgerFragment.State.ROWS);
        });
    }

    LedgerFacets facets(Actor actor, LedgerSearch asked) {
        var search = answerable(asked);
        return transactions.read(actor, () -> {
            var meaning = texts.understand(search.text());
            var groups = new ArrayList<LedgerFacets.Group>();
            var found = queries.facets(actor.duty(), search, meaning, dimensions(actor, search));
            found.counts().forEach((dimension, counts) -> groups.add(group(actor, dimension, counts, search)));
            groups.add(flags(found.flags(), search));
            return new LedgerFacets(groups.stream().filter(group -> !group.counts().isEmpty() || group.note() != null)
                    .toList());
        });
    }

    /// Streets are counted within one board only; over the whole city they would be a list to get lost in.
    private static List<Dimension> dimensions(Actor actor, LedgerSearch search) {
        var dimensions = new ArrayList<>(List.of(Dimension.BOARD, Dimension.STREET, Dimension.DEPARTMENT,
                Dimension.LIST, Dimension.CATEGORY, Dimension.STAGE, Dimension.REGISTER));
        boolean oneBoard = switch (actor.duty()) {
            case BOARD, STREET -> true;
            case CITY, CENTRE, DEPARTMENT, DISTRICT_BODY, HELPER, ADMINISTRATOR, ENTERPRISE, SENDER, PUBLIC,
                    SIGNING_IN ->
                search.has(Dimension.BOARD) || search.has(Dimension.STREET);
        };
        if (!oneBoard) {
            dimensions.remove(Dimension.STREET);
        }
        return dimensions;
    }

    private static String result(TextSearch.Meaning meaning, long count) {
        return switch (meaning) {
            case TextSearch.Meaning.TooShort() -> WORDS.text("result.too-short");
            case TextSearch.Meaning.Subjects _,TextSearch.Meaning.CommonName _,TextSearch.Meaning.Document _,TextSearch.Meaning.Nothing _ ->
                WORDS.text("result", Shown.count(count));
        };
    }

    private static LedgerFragment.Sort sort(LedgerSearch search) {
        return new LedgerFragment.Sort(LedgerForm.state(search), LedgerForm.heading(search.order().by()),
                search.order().descending());
    }

    private static LedgerFragment.Paging paging(LedgerQueries.Page page) {
        var range = WORDS.text("range.page", page.rows().size());
        if (page.rows().isEmpty()) {
            return new LedgerFragment.Paging(range, null, null, null);
        }
        var first = page.rows().getFirst();
        var last = page.rows().getLast();
        return new LedgerFragment.Paging(range, page.before() ? "first" : null,
                page.before() ? first.id() + ",back," + first.orderedBy() : null,
                page.after() ? last.id() + ",on," + last.orderedBy() : null);
    }

    private LedgerFacets.Group group(Actor actor, Dimension dimension, Map<String, Long> counts,
            LedgerSearch search) {
        var name = dimension.field();
        var chosen = search.value(dimension);
        var shown = counts.entrySet().stream()
                .filter(e -> dimension == Dimension.BOARD || !e.getKey().equals(Dimension.NOTHING))
                .sorted(dimension == Dimension.STAGE
                        ? Comparator.comparing(e -> StageCode.of(e.getKey()))
                        : Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(FACETS_SHOWN).map(e -> {
                    boolean on = e.getKey().equals(chosen);
                    return new LedgerFacets.Count(controls.label(dimension, e.getKey()), Shown.count(e.getValue()),
                            on ? "drop" : "choose",
                            on ? name : name + ":" + e.getKey(), on);
                }).toList();
        var note = dimension == Dimension.LIST ? hiddenPersons(actor, search) : null;
        return new LedgerFacets.Group(WORDS.of("dimension", dimension), shown, note);
    }

    /// The city is told how many natural persons there are, as far as they were counted by what is chosen, and sees none.
    private @Nullable String hiddenPersons(Actor actor, LedgerSearch search) {
        boolean countsOnly = switch (actor.duty()) {
            case CITY, CENTRE -> search.onlyByPlaceAndList();
            case ADMINISTRATOR, BOARD, DISTRICT_BODY, DEPARTMENT, STREET, HELPER, ENTERPRISE, SENDER, PUBLIC,
                    SIGNING_IN ->
                false;
        };
        long hidden = countsOnly ? queries.countHidden(search) : 0;
        return hidden == 0 ? null : WORDS.text("facet.persons", Shown.count(hidden));
    }

    private static LedgerFacets.Group flags(Map<Flag, Long> counts, LedgerSearch search) {
        var shown = counts.entrySet().stream().filter(e -> e.getValue() > 0).map(e -> {
            boolean on = e.getKey() == search.flag();
            return new LedgerFacets.Count(WORDS.of("flag", e.getKey()), Shown.count(e.getValue()),
                    on ? "drop" : "choose",
                    on ? "flag" : "flag:" + e.getKey().code(), on);
        }).toList();
        return new LedgerFacets.Group(WORDS.text("dimension.FLAG"), shown, null);
    }
}
