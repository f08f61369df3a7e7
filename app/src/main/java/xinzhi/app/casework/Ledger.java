package xinzhi.app.casework;

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
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Choice;
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
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Transactions transactions;

    Ledger(LedgerQueries queries, TextSearch texts, Catalogue catalogue, Organisations organisations,
            Transactions transactions) {
        this.queries = queries;
        this.texts = texts;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.transactions = transactions;
    }

    LedgerFragment fragment(Actor actor, LedgerSearch search, Optional<Mark> mark, boolean sameSelection) {
        return transactions.read(actor, () -> {
            var meaning = texts.understand(search.text());
            var page = queries.page(search, meaning, mark.orElse(null));
            long count = queries.count(search, meaning);
            var chips = chips(search);
            var state = !page.rows().isEmpty()
                    ? LedgerFragment.State.ROWS
                    : chips.isEmpty() ? LedgerFragment.State.EMPTY_LEDGER : LedgerFragment.State.NO_HIT;
            boolean mayImport = actor.duty() == Duty.CENTRE || actor.duty() == Duty.CITY;
            return new LedgerFragment(filters(search), chips, result(meaning, count), state,
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
                    .forEach((dimension, counts) -> groups.add(group(dimension, counts, search)));
            groups.add(flags(queries.flags(search, meaning), search));
            return new LedgerFacets(groups.stream().filter(group -> !group.counts().isEmpty()).toList());
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
        return new LedgerRow("/items/" + row.id(), row.name(), row.code(), listName(row.list()),
                WORDS.text("category." + row.category()), row.document(), row.authority(),
                board == null ? WORDS.text("board.none") : organisations.get(board).shortName(),
                CaseWords.doubt(row.boardRule()),
                Shown.day(row.decided()), Shown.day(row.publicityEnd()), Shown.wan(row.amountFen()),
                CaseWords.stage(row.stage()), CaseWords.flags(row));
    }

    String listName(String list) { return catalogue.find(list).map(kind -> kind.format().name()).orElse(list); }

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

    private LedgerFilters filters(LedgerSearch search) {
        return new LedgerFilters(boards(search), bodies(search), lists(search), categories(search), stages(search),
                text(search.decidedFrom()), text(search.decidedTo()), text(search.publicityFrom()),
                text(search.publicityTo()));
    }

    private List<Choice> boards(LedgerSearch search) {
        var chosen = search.board();
        var choices = choices("all.boards", chosen == null);
        organisations.list(Organisation.Kind.BOARD).forEach(board -> choices.add(
                new Choice(Integer.toString(board.id()), board.name(), chosen != null && chosen == board.id())));
        choices.add(new Choice("0", WORDS.text("board.unknown"), chosen != null && chosen == 0));
        return choices;
    }

    /// Departments always; the designating bodies of a board once one is chosen.
    private List<Choice> bodies(LedgerSearch search) {
        var department = search.department();
        var body = search.body();
        var choices = choices("all.bodies", department == null && body == null);
        organisations.list(Organisation.Kind.DEPARTMENT).forEach(d -> choices.add(
                new Choice("d" + d.id(), d.name(), department != null && department == d.id())));
        var board = search.board();
        organisations.list(Organisation.Kind.BODY).stream()
                .filter(b -> (board != null && board.equals(b.board())) || (body != null && body == b.id()))
                .forEach(b -> choices.add(new Choice("b" + b.id(), b.name(), body != null && body == b.id())));
        return choices;
    }

    private List<Choice> lists(LedgerSearch search) {
        var choices = choices("all.lists", search.list() == null);
        catalogue.list().stream().filter(kind -> kind.target() == xinzhi.app.catalogue.Target.LISTING)
                .forEach(kind -> choices
                        .add(new Choice(kind.id(), kind.format().name(), kind.id().equals(search.list()))));
        return choices;
    }

    private static List<Choice> categories(LedgerSearch search) {
        var choices = choices("all.categories", search.category() == null);
        for (var category : List.of("serious", "penalised")) {
            choices.add(new Choice(category, WORDS.text("category." + category), category.equals(search.category())));
        }
        return choices;
    }

    private static List<Choice> stages(LedgerSearch search) {
        var choices = choices("all.stages", search.stage() == null);
        for (var stage : StageCode.values()) {
            choices.add(new Choice(stage.code(), WORDS.of("stage", stage), stage == search.stage()));
        }
        return choices;
    }

    private static List<Choice> choices(String all, boolean chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", WORDS.text(all), chosen));
        return choices;
    }

    private static String text(java.time.@Nullable LocalDate day) { return day == null ? "" : day.toString(); }

    private List<LedgerFragment.Chip> chips(LedgerSearch search) {
        var chips = new ArrayList<LedgerFragment.Chip>();
        chip(chips, "q", search.text().isEmpty() ? null : search.text());
        chip(chips, "board", name(Dimension.BOARD, search.board()));
        var body = search.body();
        chip(chips, "body",
                body != null ? organisations.get(body).name() : name(Dimension.DEPARTMENT, search.department()));
        chip(chips, "list", search.list() == null ? null : listName(search.list()));
        chip(chips, "category",
                search.category() == null ? null : WORDS.textOr("category." + search.category(), search.category()));
        var stage = search.stage();
        chip(chips, "stage", stage == null ? null : WORDS.of("stage", stage));
        chip(chips, "decided", range(search.decidedFrom(), search.decidedTo()));
        chip(chips, "publicity", range(search.publicityFrom(), search.publicityTo()));
        var flag = search.flag();
        chip(chips, "flag", flag == null ? null : WORDS.of("flag", flag));
        return chips;
    }

    private static void chip(List<LedgerFragment.Chip> chips, String field, @Nullable String value) {
        if (value != null) {
            chips.add(new LedgerFragment.Chip(WORDS.text("chip." + field), value, field));
        }
    }

    private static @Nullable String range(java.time.@Nullable LocalDate from, java.time.@Nullable LocalDate to) {
        if (from == null && to == null) {
            return null;
        }
        var open = WORDS.text("chip.range.open");
        return WORDS.text("chip.range", from == null ? open : from, to == null ? open : to);
    }

    private @Nullable String name(Dimension dimension, @Nullable Integer id) {
        return id == null ? null : label(dimension, Integer.toString(id));
    }

    private String label(Dimension dimension, String value) {
        return switch (dimension) {
            case BOARD -> value.equals("0") ? WORDS.text("board.unknown") : organisationName(value);
            case DEPARTMENT -> value.equals("0") ? WORDS.text("department.unknown") : organisationName(value);
            case LIST -> listName(value);
            case CATEGORY -> WORDS.text("category." + value);
            case STAGE -> WORDS.of("stage", StageCode.of(value));
        };
    }

    private String organisationName(String id) {
        return organisations.find(Integer.parseInt(id)).map(Organisation::name).orElse(id);
    }

    private LedgerFacets.Group group(Dimension dimension, Map<String, Long> counts, LedgerSearch search) {
        var name = dimension.name().toLowerCase(java.util.Locale.ROOT);
        var chosen = chosen(dimension, search);
        var shown = counts.entrySet().stream()
                .filter(e -> dimension != Dimension.DEPARTMENT || !e.getKey().equals("0"))
                .sorted(dimension == Dimension.STAGE
                        ? Comparator.comparing(e -> StageCode.of(e.getKey()))
                        : Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(FACETS_SHOWN).map(e -> {
                    boolean on = e.getKey().equals(chosen);
                    return new LedgerFacets.Count(label(dimension, e.getKey()), Shown.count(e.getValue()),
                            on ? "drop" : "choose",
                            on ? name : name + ":" + e.getKey(), on);
                }).toList();
        return new LedgerFacets.Group(WORDS.of("dimension", dimension), shown, null);
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
