package xinzhi.app.casework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.LedgerSearch.Dimension;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Words;

/// What the ledger can be filtered by, and what it is filtered by now, in words.
@Component
final class LedgerControls {
    private static final Words WORDS = CaseWords.WORDS;
    private final Catalogue catalogue;
    private final Organisations organisations;

    LedgerControls(Catalogue catalogue, Organisations organisations) {
        this.catalogue = catalogue;
        this.organisations = organisations;
    }

    String listName(String list) { return catalogue.find(list).map(kind -> kind.format().name()).orElse(list); }

    LedgerFilters filters(LedgerSearch search) {
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

    List<LedgerFragment.Chip> chips(LedgerSearch search) {
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

    /// The name of a counted value on the screen.
    String label(Dimension dimension, String value) {
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
}
