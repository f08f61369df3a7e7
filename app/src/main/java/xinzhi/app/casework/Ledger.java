package xinzhi.app.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.LedgerSearch.Dimension;
import xinzhi.app.casework.LedgerSearch.Flag;
import xinzhi.app.casework.LedgerSearch.Mark;
import xinzhi.app.organisation.Organisations;
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
    private final Organisations organisations;
    private final Transactions transactions;

    Ledger(LedgerQueries queries, TextSearch texts, LedgerControls controls, Organisations organisations,
            Transactions transactions) {
        this.queries = queries;
        this.texts = texts;
        this.controls = controls;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    LedgerFragment fragment(Actor actor, LedgerSearch search, Optional<Mark> mark, boolean sameSelection) {
        return transactions.read(actor, () -> {
            var meaning = texts.understand(search.text());
            var page = queries.page(search, meaning, mark.orElse(null));
            long count = queries.count(search, meaning);
            var chips = controls.chips(search);
            var state = !page.rows().isEmpty()
                    ? LedgerFragment.State.ROWS
                    : chips.isEmpty() ? LedgerFragment.State.EMPTY_LEDGER : LedgerFragment.State.NO_HIT;
            boolean mayImport = actor.duty() == Duty.CENTRE || actor.duty() == Duty.CITY;
            return new LedgerFragment(controls.filters(search), chips, result(meaning, count), state,
                    page.rows().stream().map(this::row).toList(), sort(search), paging(page),
                    count == 0 ? null : WORDS.text("export.note", Shown.count(count)), mayImport ? "/deliveries" : null,
                    !sameSelection && state == LedgerFragment.State.ROWS);
        });
    }

    LedgerFacets facets(Actor actor, LedgerSearch search) {
        return transactions.read(actor, () -> {
            var meaning = texts.understand(search.text());
            var groups = new ArrayList<LedgerFacets.Group>();
            queries.facets(search, meaning)
                    .forEach((dimension, counts) -> groups.add(group(actor, dimension, counts, search)));
            groups.add(flags(queries.flags(search, meaning), search));
            return new LedgerFacets(groups.stream().filter(group -> !group.counts().isEmpty() || group.note() != null)
                    .toList());
        });
    }

    private static String result(TextSearch.Meaning meaning, long count) {
        return switch (meaning) {
            case TextSearch.Meaning.TooShort() -> WORDS.text("result.too-short");
            case TextSearch.Meaning.Subjects(var ids, var cut) when cut ->
                WORDS.text("result.cut", Shown.count(ids.size()), Shown.count(count));
            case TextSearch.Meaning.Subjects _,TextSearch.Meaning.Document _,TextSearch.Meaning.Nothing _ ->
                WORDS.text("result", Shown.count(count));
        };
    }

    private LedgerRow row(LedgerQueries.Row row) {
        var board = row.board();
        return new LedgerRow("/items/" + row.id(), "/subjects/" + row.subject(), row.name(), row.code(),
                controls.listName(row.list()),
                WORDS.text("category." + row.category()), row.document(), row.authority(),
                board == null ? WORDS.text("board.none") : organisations.get(board).shortName(),
                CaseWords.doubt(row.boardRule()),
                Shown.day(row.decided()), Shown.day(row.publicityEnd()), Shown.wan(row.amountFen()),
                CaseWords.stage(row.stage()), CaseWords.flags(row));
    }

    private static LedgerFragment.Sort sort(LedgerSearch search) {
        var columns = java.util.Arrays.stream(LedgerSearch.Column.values()).map(LedgerForm::heading).toList();
        return new LedgerFragment.Sort(LedgerForm.state(search), LedgerForm.heading(search.order().by()),
                search.order().descending(), columns);
    }

    private static LedgerFragment.Paging paging(LedgerQueries.Page page) {
        var range = WORDS.text("range.page", page.rows().size());
        if (page.rows().isEmpty()) {
            return new LedgerFragment.Paging(range, null, null, null);
        }
        var first = page.rows().getFirst();
        var last = page.rows().getLast();
        return new LedgerFragment.Paging(range, page.before() ? "first" : null,
                page.before() ? first.orderedBy() + "," + first.id() + ",back" : null,
                page.after() ? last.orderedBy() + "," + last.id() + ",on" : null);
    }

    private LedgerFacets.Group group(Actor actor, Dimension dimension, Map<String, Long> counts,
            LedgerSearch search) {
        var name = dimension.name().toLowerCase(java.util.Locale.ROOT);
        var chosen = chosen(dimension, search);
        var shown = counts.entrySet().stream()
                .filter(e -> dimension != Dimension.DEPARTMENT || !e.getKey().equals("0"))
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
            case ADMINISTRATOR, BOARD, DISTRICT_BODY, DEPARTMENT, STREET, HELPER, ENTERPRISE, PUBLIC, SIGNING_IN ->
                false;
        };
        long hidden = countsOnly ? queries.countHidden(search) : 0;
        return hidden == 0 ? null : WORDS.text("facet.persons", Shown.count(hidden));
    }

    private static @Nullable String chosen(Dimension dimension, LedgerSearch search) {
        return switch (dimension) {
            case BOARD -> search.board() == null ? null : Integer.toString(search.board());
            case DEPARTMENT -> search.department() == null ? null : Integer.toString(search.department());
            case LIST -> search.list();
            case CATEGORY -> search.category();
            case STAGE -> search.stage() == null ? null : search.stage().code();
        };
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
