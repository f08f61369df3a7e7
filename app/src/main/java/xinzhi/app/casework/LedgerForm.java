package xinzhi.app.casework;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xinzhi.app.casework.LedgerSearch.Column;
import xinzhi.app.casework.LedgerSearch.Flag;
import xinzhi.app.casework.LedgerSearch.Mark;
import xinzhi.app.casework.LedgerSearch.Order;
import xinzhi.app.platform.TypedDay;

/// The ledger's form as the browser sends it: texts, of which anything unreadable is as good as nothing.
///
/// @param body   `d` + department or `b` + body
/// @param sort   order and flag as the page last sent them, e.g. `decided,desc,absent`
/// @param sortBy heading that was pressed
/// @param page   mark of the page wanted
/// @param choose facet that was pressed, e.g. `board:7`
/// @param drop   filter to be taken away
record LedgerForm(@Nullable String q, @Nullable String board, @Nullable String body, @Nullable String list,
        @Nullable String category, @Nullable String stage, @Nullable String decidedFrom, @Nullable String decidedTo,
        @Nullable String publicityFrom, @Nullable String publicityTo, @Nullable String sort, @Nullable String sortBy,
        @Nullable String page, @Nullable String choose, @Nullable String drop) implements Serializable {
    static final LedgerForm EMPTY = new LedgerForm(null, null, null, null, null, null, null, null, null, null, null,
            null, null,
            null, null);

    /// The same form with other words to search for.
    LedgerForm withWords(@Nullable String words) {
        return new LedgerForm(words, board, body, list, category, stage, decidedFrom, decidedTo, publicityFrom,
                publicityTo, sort, sortBy, page, choose, drop);
    }

    /// The search that results from fields and pressed button.
    LedgerSearch search() {
        var state = sort == null ? new String[0] : sort.split(",", -1);
        var by = Column.find(at(state, 0)).orElse(Column.DECIDED);
        boolean descending = !at(state, 1).equals("asc");
        var pressed = sortBy == null ? Optional.<Column>empty() : Column.find(columnName(sortBy));
        var order = pressed.map(column -> new Order(column, column == by ? !descending : column == Column.DECIDED))
                .orElse(new Order(by, descending));
        var search = new LedgerSearch(q == null ? "" : q.strip(), number(board), number(prefixed(body, 'd')),
                number(prefixed(body, 'b')), blank(list), blank(category), stage(stage), day(decidedFrom),
                day(decidedTo),
                day(publicityFrom), day(publicityTo), flag(at(state, 2)), order);
        return dropped(chosen(search));
    }

    Optional<Mark> mark() {
        var parts = page == null ? new String[0] : page.split(",", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        var day = day(parts[0]);
        var id = number(parts[1]);
        return day == null || id == null ? Optional.empty() : Optional.of(new Mark(day, id, parts[2].equals("back")));
    }

    /// Whether the selection itself is the same as before: only another page or order of it is asked for.
    boolean sameSelection() { return blank(page) != null || blank(sortBy) != null; }

    private LedgerSearch chosen(LedgerSearch s) {
        int colon = choose == null ? -1 : choose.indexOf(':');
        if (choose == null || colon < 0) {
            return s;
        }
        var value = choose.substring(colon + 1);
        return switch (choose.substring(0, colon)) {
            case "board" -> with(s, number(value), s.department(), s.list(), s.category(), s.stage(), s.flag());
            case "department" -> with(s, s.board(), number(value), s.list(), s.category(), s.stage(), s.flag());
            case "list" -> with(s, s.board(), s.department(), value, s.category(), s.stage(), s.flag());
            case "category" -> with(s, s.board(), s.department(), s.list(), value, s.stage(), s.flag());
            case "stage" -> with(s, s.board(), s.department(), s.list(), s.category(), stage(value), s.flag());
            case "flag" -> with(s, s.board(), s.department(), s.list(), s.category(), s.stage(), flag(value));
            default -> s;
        };
    }

    private static LedgerSearch with(LedgerSearch s, @Nullable Integer board, @Nullable Integer department,
            @Nullable String list, @Nullable String category, @Nullable StageCode stage, @Nullable Flag flag) {
        return new LedgerSearch(s.text(), board, department, department == null ? s.body() : null, list, category,
                stage,
                s.decidedFrom(), s.decidedTo(), s.publicityFrom(), s.publicityTo(), flag, s.order());
    }

    private LedgerSearch dropped(LedgerSearch s) {
        if (drop == null) {
            return s;
        }
        return switch (drop) {
            case "all" ->
                new LedgerSearch("", null, null, null, null, null, null, null, null, null, null, null, s.order());
            case "q" -> new LedgerSearch("", s.board(), s.department(), s.body(), s.list(), s.category(), s.stage(),
                    s.decidedFrom(), s.decidedTo(), s.publicityFrom(), s.publicityTo(), s.flag(), s.order());
            case "board" -> with(s, null, s.department(), s.list(), s.category(), s.stage(), s.flag());
            case "body", "department" ->
                new LedgerSearch(s.text(), s.board(), null, null, s.list(), s.category(), s.stage(),
                        s.decidedFrom(), s.decidedTo(), s.publicityFrom(), s.publicityTo(), s.flag(), s.order());
            case "list" -> with(s, s.board(), s.department(), null, s.category(), s.stage(), s.flag());
            case "category" -> with(s, s.board(), s.department(), s.list(), null, s.stage(), s.flag());
            case "stage" -> with(s, s.board(), s.department(), s.list(), s.category(), null, s.flag());
            case "flag" -> with(s, s.board(), s.department(), s.list(), s.category(), s.stage(), null);
            case "decided" ->
                new LedgerSearch(s.text(), s.board(), s.department(), s.body(), s.list(), s.category(), s.stage(),
                        null, null, s.publicityFrom(), s.publicityTo(), s.flag(), s.order());
            case "publicity" -> new LedgerSearch(s.text(), s.board(), s.department(), s.body(), s.list(), s.category(),
                    s.stage(), s.decidedFrom(), s.decidedTo(), null, null, s.flag(), s.order());
            default -> s;
        };
    }

    static String state(LedgerSearch search) {
        var flag = search.flag();
        return search.order().by().code() + "," + (search.order().descending() ? "desc" : "asc") + ","
                + (flag == null ? "" : flag.code());
    }

    /// The name of a column in the template's headings.
    static String heading(Column column) {
        return switch (column) {
            case DECIDED -> "decided";
            case PUBLICITY_END -> "publicityEnd";
        };
    }

    private static String columnName(String heading) {
        return heading.equals("publicityEnd") ? Column.PUBLICITY_END.code() : heading;
    }

    private static String at(String[] parts, int index) { return index < parts.length ? parts[index] : ""; }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String prefixed(@Nullable String text, char prefix) {
        return text != null && !text.isEmpty() && text.charAt(0) == prefix ? text.substring(1) : null;
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable LocalDate day(@Nullable String text) { return TypedDay.find(text).orElse(null); }

    private static @Nullable StageCode stage(@Nullable String text) {
        return Arrays.stream(StageCode.values()).filter(code -> code.code().equals(text)).findFirst().orElse(null);
    }

    private static @Nullable Flag flag(String text) {
        return Arrays.stream(Flag.values()).filter(flag -> flag.code().equals(text)).findFirst().orElse(null);
    }
}
