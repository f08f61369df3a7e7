package xinzhi.app.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xinzhi.app.registry.Standing;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.LedgerFilters.Days;
import xinzhi.app.casework.LedgerFilters.Select;
import xinzhi.app.casework.LedgerSearch.Dimension;
import xinzhi.app.casework.LedgerSearch.Flag;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.Target;
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
    private final Clock clock;

    LedgerControls(Catalogue catalogue, Organisations organisations, Clock clock) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Fields by name, null where there are none.
    @Nullable
    String fieldNames(String list, List<String> codes) {
        return codes.isEmpty() ? null : CaseWords.fieldNames(catalogue, list, codes);
    }

    String listName(String list) { return catalogue.find(list).map(kind -> kind.format().name()).orElse(list); }

    LedgerFilters filters(LedgerSearch search) {
        var delivered = search.delivered();
        boolean more = search.has(Dimension.STREET) || search.has(Dimension.REGISTER) || search.flag() != null
                || !search.published().open() || search.asOf() != null;
        return new LedgerFilters(
                List.of(select("board", false, boards(search)), select("body", true, bodies(search)),
                        select("list", true, lists(search)), select("category", false, categories(search)),
                        select("stage", false, stages(search))),
                List.of(select("street", true, streets(search)), select("register", false, registers(search)),
                        select("flag", false, flags(search))),
                List.of(days("decided", "decided", search.decided()), days("publicity", "publicity", search.ending())),
                List.of(days("published", "published", search.published())), text(search.asOf()),
                LocalDate.now(clock).minusDays(1).toString(), more, delivered == null ? null : delivered.code());
    }

    private static Select select(String field, boolean wide, List<Choice> choices) {
        return new Select(field, WORDS.text("filter." + field), wide, choices);
    }

    private static Days days(String field, String label, LedgerSearch.Span span) {
        return new Days(field, WORDS.text("filter." + label), text(span.from()), text(span.to()));
    }

    private List<Choice> boards(LedgerSearch search) {
        var chosen = search.value(Dimension.BOARD);
        var choices = choices("all.boards", chosen == null);
        organisations.list(Organisation.Kind.BOARD).forEach(board -> choices.add(organisation("", board, chosen)));
        choices.add(new Choice(Dimension.NOTHING, WORDS.text("board.unknown"), Dimension.NOTHING.equals(chosen)));
        return choices;
    }

    private static Choice organisation(String prefix, Organisation organisation, @Nullable String chosen) {
        var id = Integer.toString(organisation.id());
        return new Choice(prefix + id, organisation.name(), id.equals(chosen));
    }

    /// Departments always; the designating bodies of a board once one is chosen.
    private List<Choice> bodies(LedgerSearch search) {
        var department = search.value(Dimension.DEPARTMENT);
        var body = search.value(Dimension.BODY);
        var choices = choices("all.bodies", department == null && body == null);
        organisations.list(Organisation.Kind.DEPARTMENT)
                .forEach(d -> choices.add(organisation("d", d, department)));
        ofBoard(Organisation.Kind.BODY, search, body).forEach(b -> choices.add(organisation("b", b, body)));
        return choices;
    }

    /// The streets of the chosen board: those of the whole city would be a list to get lost in.
    private List<Choice> streets(LedgerSearch search) {
        var chosen = search.value(Dimension.STREET);
        var choices = choices(search.has(Dimension.BOARD) ? "all.streets" : "all.streets.board-first", chosen == null);
        ofBoard(Organisation.Kind.STREET, search, chosen).forEach(s -> choices.add(organisation("", s, chosen)));
        return choices;
    }

    private List<Organisation> ofBoard(Organisation.Kind kind, LedgerSearch search, @Nullable String chosen) {
        var board = search.value(Dimension.BOARD);
        return organisations.list(kind).stream()
                .filter(o -> (board != null && board.equals(Objects.toString(o.board())))
                        || Integer.toString(o.id()).equals(chosen))
                .toList();
    }

    private List<Choice> lists(LedgerSearch search) {
        var chosen = search.value(Dimension.LIST);
        var choices = choices("all.lists", chosen == null);
        catalogue.list().stream().filter(kind -> kind.target() == Target.LISTING)
                .forEach(kind -> choices
                        .add(new Choice(kind.id(), kind.format().name(), kind.id().equals(chosen))));
        return choices;
    }

    private static List<Choice> categories(LedgerSearch search) {
        var chosen = search.value(Dimension.CATEGORY);
        var choices = choices("all.categories", chosen == null);
        for (var category : List.of("serious", "penalised")) {
            choices.add(new Choice(category, WORDS.text("category." + category), category.equals(chosen)));
        }
        return choices;
    }

    private static List<Choice> stages(LedgerSearch search) {
        var chosen = search.value(Dimension.STAGE);
        var choices = choices("all.stages", chosen == null);
        for (var stage : StageCode.values()) {
            choices.add(new Choice(stage.code(), WORDS.of("stage", stage), stage.code().equals(chosen)));
        }
        return choices;
    }

    private static List<Choice> registers(LedgerSearch search) {
        var chosen = search.value(Dimension.REGISTER);
        var choices = choices("all.registers", chosen == null);
        for (var standing : Standing.values()) {
            choices.add(new Choice(standing.code(), WORDS.of("register", standing), standing.code().equals(chosen)));
        }
        return choices;
    }

    private static List<Choice> flags(LedgerSearch search) {
        var choices = choices("all.flags", search.flag() == null);
        for (var flag : Flag.values()) {
            choices.add(new Choice(flag.code(), WORDS.of("flag", flag), flag == search.flag()));
        }
        return choices;
    }

    private static List<Choice> choices(String all, boolean chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", WORDS.text(all), chosen));
        return choices;
    }

    private static String text(@Nullable LocalDate day) { return day == null ? "" : day.toString(); }

    List<LedgerFragment.Chip> chips(LedgerSearch search) {
        var chips = new ArrayList<LedgerFragment.Chip>();
        var asOf = search.asOf();
        chip(chips, "asOf", asOf == null ? null : asOf.toString());
        chip(chips, "q", search.text().isEmpty() ? null : search.text());
        search.chosen().forEach((dimension, value) -> chip(chips,
                dimension == Dimension.DEPARTMENT ? "body" : dimension.field(), label(dimension, value)));
        chip(chips, "decided", range(search.decided()));
        chip(chips, "published", range(search.published()));
        chip(chips, "publicity", range(search.ending()));
        var delivered = search.delivered();
        chip(chips, "delivered", delivered == null
                ? null
                : WORDS.text("delivered." + delivered.what().name(), Long.toString(delivered.delivery())));
        var flag = search.flag();
        chip(chips, "flag", flag == null ? null : WORDS.of("flag", flag));
        return chips;
    }

    private static void chip(List<LedgerFragment.Chip> chips, String field, @Nullable String value) {
        if (value != null) {
            chips.add(new LedgerFragment.Chip(WORDS.text("filter." + field), value, field));
        }
    }

    private static @Nullable String range(LedgerSearch.Span span) {
        if (span.open()) {
            return null;
        }
        var open = WORDS.text("chip.range.open");
        return WORDS.text("chip.range", text(span.from(), open), text(span.to(), open));
    }

    private static String text(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day.toString();
    }

    /// The name of a counted value on the screen.
    String label(Dimension dimension, String value) {
        return switch (dimension) {
            case BOARD -> value.equals(Dimension.NOTHING) ? WORDS.text("board.unknown") : organisationName(value);
            case DEPARTMENT ->
                value.equals(Dimension.NOTHING) ? WORDS.text("department.unknown") : organisationName(value);
            case BODY, STREET -> organisationName(value);
            case LIST -> listName(value);
            case CATEGORY -> WORDS.textOr("category." + value, value);
            case STAGE -> StageCode.find(value).map(stage -> WORDS.of("stage", stage)).orElse(value);
            case REGISTER -> Standing.find(value).map(standing -> WORDS.of("register", standing)).orElse(value);
        };
    }

    private String organisationName(String id) {
        return organisations.find(Integer.parseInt(id)).map(Organisation::name).orElse(id);
    }

    @Nullable
    String organisation(@Nullable Integer id) {
        return id == null ? null : organisations.find(id).map(Organisation::shortName).orElse(null);
    }
}
