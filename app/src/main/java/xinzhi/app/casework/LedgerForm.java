package xinzhi.app.casework;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xinzhi.app.casework.LedgerSearch.Column;
import xinzhi.app.casework.LedgerSearch.Delivered;
import xinzhi.app.casework.LedgerSearch.Dimension;
import xinzhi.app.casework.LedgerSearch.Flag;
import xinzhi.app.casework.LedgerSearch.Mark;
import xinzhi.app.casework.LedgerSearch.Order;
import xinzhi.app.casework.LedgerSearch.Span;
import xinzhi.app.platform.TypedDay;

/// The ledger's form as the browser sends it: texts, of which anything unreadable is as good as nothing.
///
/// @param body     `d` + department or `b` + body
/// @param delivered what which delivery did, e.g. `added:12`
/// @param sort     the order as the page last sent it, e.g. `decided,desc`
/// @param sortBy   heading that was pressed
/// @param page     mark of the page wanted
/// @param choose   facet that was pressed, e.g. `board:7`
/// @param drop     filter to be taken away
/// @param column   the columns shown, in their order
/// @param move     a column to be moved, e.g. `board:up`
/// @param view     what to do with a saved view, e.g. `open:5`
/// @param viewName the name to save a view under
record LedgerForm(@Nullable String q, @Nullable String board, @Nullable String body, @Nullable String street,
        @Nullable String list, @Nullable String category, @Nullable String stage, @Nullable String register,
        @Nullable String flag, @Nullable String decidedFrom, @Nullable String decidedTo,
        @Nullable String publishedFrom, @Nullable String publishedTo, @Nullable String publicityFrom,
        @Nullable String publicityTo, @Nullable String asOf, @Nullable String delivered, @Nullable String sort,
        @Nullable String sortBy, @Nullable String page, @Nullable String choose, @Nullable String drop,
        @Nullable List<String> column,
        @Nullable String move, @Nullable String view, @Nullable String viewName) implements Serializable {
    static final LedgerForm EMPTY = of(LedgerSearch.ALL);

    /// The form that says this search and nothing else.
    static LedgerForm of(LedgerSearch s) {
        var flag = s.flag();
        var department = s.value(Dimension.DEPARTMENT);
        var body = s.value(Dimension.BODY);
        var delivered = s.delivered();
        return new LedgerForm(s.text().isEmpty() ? null : s.text(), s.value(Dimension.BOARD),
                body != null ? "b" + body : department == null ? null : "d" + department, s.value(Dimension.STREET),
                s.value(Dimension.LIST), s.value(Dimension.CATEGORY), s.value(Dimension.STAGE),
                s.value(Dimension.REGISTER), flag == null ? null : flag.code(), text(s.decided().from()),
                text(s.decided().to()), text(s.published().from()), text(s.published().to()), text(s.ending().from()),
                text(s.ending().to()), text(s.asOf()), delivered == null ? null : delivered.code(), state(s), null,
                null,
                null, null, null, null, null, null);
    }

    /// What the address of a figure may say: whose and which rows, never words. Empty where it says nothing.
    Optional<LedgerForm> linked() {
        var form = new LedgerForm(null, board, body, street, list, category, stage, register, flag, null, null, null,
                null, null, null, null, delivered, null, null, null, null, null, null, null, null, null);
        return form.search().equals(LedgerSearch.ALL) ? Optional.empty() : Optional.of(of(form.search()));
    }

    /// The same form with other words to search for.
    LedgerForm withWords(@Nullable String words) {
        return new LedgerForm(words, board, body, street, list, category, stage, register, flag, decidedFrom,
                decidedTo, publishedFrom, publishedTo, publicityFrom, publicityTo, asOf, delivered, sort, sortBy, page,
                choose,
                drop, column, move, view, viewName);
    }

    /// The same form without what was done about columns and views: that is done once.
    LedgerForm only() {
        return new LedgerForm(q, board, body, street, list, category, stage, register, flag, decidedFrom, decidedTo,
                publishedFrom, publishedTo, publicityFrom, publicityTo, asOf, delivered, sort, sortBy, page, choose,
                drop, null,
                null, null, null);
    }

    /// The search that results from fields and pressed button.
    LedgerSearch search() {
        var search = LedgerSearch.ALL.withText(q == null ? "" : q.strip())
                .with(Dimension.BOARD, value(Dimension.BOARD, board))
                .with(Dimension.DEPARTMENT, value(Dimension.DEPARTMENT, prefixed(body, 'd')))
                .with(Dimension.BODY, value(Dimension.BODY, prefixed(body, 'b')))
                .with(Dimension.STREET, value(Dimension.STREET, street))
                .with(Dimension.LIST, value(Dimension.LIST, list))
                .with(Dimension.CATEGORY, value(Dimension.CATEGORY, category))
                .with(Dimension.STAGE, value(Dimension.STAGE, stage))
                .with(Dimension.REGISTER, value(Dimension.REGISTER, register))
                .withFlag(Flag.find(flag).orElse(null))
                .withSpans(span(decidedFrom, decidedTo), span(publishedFrom, publishedTo),
                        span(publicityFrom, publicityTo))
                .asOf(day(asOf)).withDelivered(Delivered.find(delivered).orElse(null));
        return dropped(chosen(new LedgerSearch(search.text(), search.chosen(), search.decided(), search.published(),
                search.ending(), search.flag(), search.asOf(), search.delivered(), order())));
    }

    private Order order() {
        var state = sort == null ? new String[0] : sort.split(",", -1);
        var by = Column.find(at(state, 0)).orElse(Column.DECIDED);
        boolean descending = !at(state, 1).equals("asc");
        var pressed = sortBy == null ? Optional.<Column>empty() : Column.find(columnName(sortBy));
        return pressed.map(column -> new Order(column, column == by ? !descending : column.greatestFirst()))
                .orElse(new Order(by, descending));
    }

    Optional<Mark> mark() {
        // What is ordered by comes last: a name may hold anything.
        var parts = page == null ? new String[0] : page.split(",", 3);
        return parts.length != 3 || !parts[0].matches("[0-9]{1,18}") || !order().by().kind.reads(parts[2])
                ? Optional.empty()
                : Optional.of(new Mark(parts[2], Long.parseLong(parts[0]), parts[1].equals("back")));
    }

    /// Whether the selection itself is the same as before: only another page, order or look of it is asked for.
    boolean sameSelection() { return filled(page) || filled(sortBy) || filled(move); }

    private static boolean filled(@Nullable String text) { return text != null && !text.isBlank(); }

    private LedgerSearch chosen(LedgerSearch s) {
        int colon = choose == null ? -1 : choose.indexOf(':');
        if (choose == null || colon < 0) {
            return s;
        }
        var field = choose.substring(0, colon);
        var value = choose.substring(colon + 1);
        if (field.equals("flag")) {
            return s.withFlag(Flag.find(value).orElse(null));
        }
        return Dimension.find(field).flatMap(dimension -> dimension.value(value).map(v -> s.with(dimension, v)))
                .orElse(s);
    }

    private LedgerSearch dropped(LedgerSearch s) {
        if (drop == null) {
            return s;
        }
        return switch (drop) {
            case "all" -> new LedgerSearch("", java.util.Map.of(), Span.OPEN, Span.OPEN, Span.OPEN, null, null,
                    null, s.order());
            case "q" -> s.withText("");
            case "body", "department" -> s.with(Dimension.BODY, null).with(Dimension.DEPARTMENT, null);
            case "flag" -> s.withFlag(null);
            case "decided" -> s.withSpans(Span.OPEN, s.published(), s.ending());
            case "published" -> s.withSpans(s.decided(), Span.OPEN, s.ending());
            case "publicity" -> s.withSpans(s.decided(), s.published(), Span.OPEN);
            case "asOf" -> s.asOf(null);
            case "delivered" -> s.withDelivered(null);
            default -> Dimension.find(drop).map(dimension -> s.with(dimension, null)).orElse(s);
        };
    }

    static String state(LedgerSearch search) {
        return search.order().by().code() + "," + (search.order().descending() ? "desc" : "asc");
    }

    /// The name of a column in the template's headings.
    static String heading(Column column) {
        return switch (column) {
            case DECIDED -> "decided";
            case PUBLISHED -> "published";
            case PUBLICITY_END -> "publicityEnd";
            case AMOUNT -> "amount";
            case BOARD -> "board";
            case OPENED -> "opened";
            case NAME -> "name";
        };
    }

    private static String columnName(String heading) {
        return heading.equals("publicityEnd") ? Column.PUBLICITY_END.code() : heading;
    }

    private static String at(String[] parts, int index) { return index < parts.length ? parts[index] : ""; }

    private static @Nullable String value(Dimension dimension, @Nullable String typed) {
        return dimension.value(typed).orElse(null);
    }

    private static @Nullable String prefixed(@Nullable String text, char prefix) {
        return text != null && !text.isEmpty() && text.charAt(0) == prefix ? text.substring(1) : null;
    }

    private static Span span(@Nullable String from, @Nullable String to) { return new Span(day(from), day(to)); }

    private static @Nullable LocalDate day(@Nullable String text) { return TypedDay.find(text).orElse(null); }

    private static @Nullable String text(@Nullable LocalDate day) { return day == null ? null : day.toString(); }
}
