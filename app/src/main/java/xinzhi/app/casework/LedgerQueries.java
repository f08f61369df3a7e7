package xinzhi.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.LedgerSearch.Column;
import xinzhi.app.casework.LedgerSearch.Dimension;
import xinzhi.app.casework.LedgerSearch.Flag;
import xinzhi.app.casework.LedgerSearch.Mark;
import xinzhi.app.platform.Duty;
import xinzhi.app.registry.Registry;

@Component
final class LedgerQueries {
    static final int PAGE = 50;
    private final JdbcClient db;

    LedgerQueries(JdbcClient db) { this.db = db; }

    /// A ledger row as read; a natural person's name and number are masked, and gone once erased.
    ///
    /// @param register the register's word, `none` for a subject it does not know, null for a person
    record Row(long id, long subject, String name, @Nullable String code, @Nullable String register, String list,
            String category, @Nullable String document, @Nullable String authority, @Nullable Integer board,
            BoardRule boardRule, @Nullable Integer body, @Nullable Integer department, @Nullable Integer street,
            @Nullable LocalDate decided, @Nullable LocalDate published, @Nullable LocalDate publicityEnd,
            @Nullable Long amountFen, StageCode stage, @Nullable LocalDate absentSince, List<String> missing,
            OffsetDateTime openedAt, String orderedBy) {
        boolean person() { return Registry.isPerson(subject); }
    }

    /// A page of rows and whether there are more on either side.
    record Page(List<Row> rows, boolean before, boolean after) {}

    /// Counts by dimension and by mark.
    record Facets(Map<Dimension, Map<String, Long>> counts, Map<Flag, Long> flags) {}

    Page page(Duty duty, LedgerSearch search, TextSearch.Meaning meaning, @Nullable Mark mark) {
        boolean backwards = mark != null && mark.backwards();
        boolean descending = search.order().descending() != backwards;
        var by = search.order().by().sql;
        var conditions = conditions(search, meaning);
        if (mark != null) {
            var value = "cast(:at as " + search.order().by().kind.type + ")";
            conditions.add(by + (descending ? " <= " : " >= ") + value)
                    .add("(" + by + ", i.id) " + (descending ? "<" : ">") + " (" + value + ", :id)", "id", mark.id())
                    .value("at", mark.value().isEmpty() ? LedgerThen.AFTER_ALL_NAMES : mark.value());
        }
        var order = order(search, descending);
        var limited = conditions.where() + order + "\nlimit " + (PAGE + 1);
        var rows = new ArrayList<>(conditions.bind(db.sql(select(duty, search, limited) + order))
                .query(LedgerQueries::toRow).list());
        boolean more = rows.size() > PAGE;
        if (more) {
            rows.removeLast();
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        return new Page(rows, backwards ? more : mark != null, backwards || more);
    }

    /// Every row of the selection, by cursor.
    void each(Duty duty, JdbcClient cursor, LedgerSearch search, TextSearch.Meaning meaning,
            Consumer<Row> consumer) {
        var conditions = conditions(search, meaning);
        var sql = select(duty, search, conditions.where()) + order(search, search.order().descending());
        conditions.bind(cursor.sql(sql)).query(row -> {
            consumer.accept(toRow(row, 0));
        });
    }

    private static String order(LedgerSearch search, boolean descending) {
        var direction = descending ? " desc" : "";
        return "\norder by " + search.order().by().sql + direction + ", i.id" + direction;
    }

    /// The rows of `which` items; who they are is looked up for those alone.
    private static String select(Duty duty, LedgerSearch search, String which) {
        var items = LedgerThen.inOrder(search, seesPersons(duty)).stream()
                .map(source -> "(select i.* from " + source + " " + which + ")")
                .collect(Collectors.joining("\nunion all\n"));
        return """
            select i.id, i.subject_id, coalesce(s.name, p.name_masked) as name, s.unified_code,
                   coalesce(s.organisation_code, p.number_masked) as other_code, %s as register_state, i.list, i.category,
                   i.document_number, i.authority_name, i.board, i.board_rule, i.body, i.department, i.street, i.decision_date,
                   i.publicity_date, i.publicity_end, i.amount_fen, i.stage, i.absent_since, coalesce(i.missing, '{}') as missing,
                   i.opened_at, cast(%s as text) as ordered_by
            from (%s) i
            %s
            left join registry.person p on p.id = i.subject_id"""
                .formatted(LedgerThen.register(search), search.order().by().sql, items, LedgerThen.subjects(search));
    }

    long count(Duty duty, LedgerSearch search, TextSearch.Meaning meaning) {
        var conditions = conditions(search, meaning);
        var tally = TallySource.find(duty, search, meaning, List.of());
        return conditions.bind(db.sql("select " + (tally.isPresent() ? TALLIED : "count(*)") + " from "
                + tally.orElseGet(() -> LedgerThen.items(search, false)) + " " + conditions.where()))
                .query(Long.class).single();
    }

    private static final String TALLIED = "coalesce(sum(i.items), 0)";

    private static boolean seesPersons(Duty duty) {
        return switch (duty) {
            case BOARD, DISTRICT_BODY, DEPARTMENT -> true;
            case CITY, CENTRE, STREET, HELPER, ADMINISTRATOR, ENTERPRISE, SENDER, PUBLIC, SIGNING_IN -> false;
        };
    }

    /// How many items of natural persons there are, for a duty that sees none of them.
    long countHidden(LedgerSearch search) {
        var board = search.value(Dimension.BOARD);
        return new Conditions().add("list = :list", "list", search.value(Dimension.LIST))
                .add("board = :board", "board", board == null ? null : Integer.valueOf(board))
                .bound(db, "select coalesce(sum(items), 0) from casework.persons_counted ").query(Long.class).single();
    }

    /// Counts by dimension; each dimension is counted as if nothing were chosen in itself.
    Facets facets(Duty duty, LedgerSearch search, TextSearch.Meaning meaning, List<Dimension> dimensions) {
        var found = new Facets(new EnumMap<>(Dimension.class), new EnumMap<>(Flag.class));
        dimensions.forEach(dimension -> found.counts().put(dimension, new LinkedHashMap<>()));
        for (var dimension : dimensions) {
            if (search.has(dimension)) {
                count(duty, List.of(dimension), search.with(dimension, null), meaning, found.counts());
            }
        }
        found.flags().putAll(
                count(duty, dimensions.stream().filter(d -> !search.has(d)).toList(), search, meaning,
                        found.counts()));
        return found;
    }

    /// One reading of the items: they are counted in every combination first, which are few, and those counts then by each dimension.
    private Map<Flag, Long> count(Duty duty, List<Dimension> dimensions, LedgerSearch search,
            TextSearch.Meaning meaning, Map<Dimension, Map<String, Long>> into) {
        var tally = TallySource.find(duty, search, meaning, dimensions);
        var flags = new EnumMap<Flag, Long>(Flag.class);
        var columns = dimensions.stream().map(Dimension::field).toList();
        var conditions = conditions(search, meaning);
        var sql = "with counted as (select "
                + String.join("", dimensions.stream().map(d -> d.sql + " as " + d.field() + ", ").toList())
                + MARKS + ", " + (tally.isPresent() ? TALLIED : "count(*)") + " as n from "
                + tally.orElseGet(() -> LedgerThen.items(search, true)) + " " + conditions.where()
                + " group by " + String.join(", ", IntStream.rangeClosed(1, dimensions.size() + MARKS_COUNTED)
                        .mapToObj(Integer::toString).toList())
                + (tally.isPresent() ? " having sum(i.items) <> 0" : "")
                + ")\nselect " + String.join("", columns.stream().map(c -> c + ", grouping(" + c + "), ").toList())
                + SUMS + " from counted group by grouping sets ("
                + String.join("", columns.stream().map(c -> "(" + c + "), ").toList()) + "())";
        int sums = dimensions.size() * 2;
        conditions.bind(db.sql(sql)).query(row -> {
            boolean whole = true;
            for (int at = 0; at < dimensions.size(); at++) {
                if (row.getInt(at * 2 + 2) == 0) {
                    whole = false;
                    var value = row.getString(at * 2 + 1);
                    counts(into, dimensions.get(at)).put(value == null ? Dimension.NOTHING : value,
                            row.getLong(sums + 1));
                }
            }
            if (whole) {
                flags.put(Flag.ABSENT, row.getLong(sums + 2));
                flags.put(Flag.NO_BOARD, row.getLong(sums + 3));
                flags.put(Flag.BODY_UNKNOWN, row.getLong(sums + 4));
                flags.put(Flag.NOT_IN_REGISTER, row.getLong(sums + 5));
                flags.put(Flag.THIN, row.getLong(sums + 6));
            }
        });
        return flags;
    }

    private static final int MARKS_COUNTED = 5;
    private static final String MARKS = """
        i.absent_since is not null as absent, i.board is null as no_board, i.body is null as no_body,
        i.register_state is not distinct from 'none' as no_register, i.missing is not null as thin""";
    private static final String SUMS = """
        sum(n)::bigint, (sum(n) filter (where absent))::bigint, (sum(n) filter (where no_board))::bigint,
        (sum(n) filter (where no_body))::bigint, (sum(n) filter (where no_register))::bigint,
        (sum(n) filter (where thin))::bigint""";

    private static Map<String, Long> counts(Map<Dimension, Map<String, Long>> all, Dimension dimension) {
        return all.computeIfAbsent(dimension, _ -> new LinkedHashMap<>());
    }

    private static Conditions conditions(LedgerSearch search, TextSearch.Meaning meaning) {
        var conditions = new Conditions();
        LedgerThen.bind(search, conditions);
        switch (meaning) {
            case TextSearch.Meaning.Nothing() -> {}
            case TextSearch.Meaning.TooShort() -> conditions.add("false");
            case TextSearch.Meaning.Subjects(var ids) ->
                conditions.add("i.subject_id = any(:subjects)", "subjects", ids.toArray(Long[]::new));
            case TextSearch.Meaning.CommonName(var part) ->
                conditions.add(BEARS_NAME, "part", part.text()).value("bigrams", part.bigrams().toArray(String[]::new));
            case TextSearch.Meaning.Document(var key) ->
                conditions.add("i.document_key >= :document and i.document_key < :document || U&'\\FFFF'", "document",
                        key);
        }
        search.chosen().forEach((dimension, value) -> {
            if (value.equals(Dimension.NOTHING)) {
                conditions.add(dimension.sql + " is null");
            } else {
                conditions.add(dimension.sql + " = :" + dimension.field(), dimension.field(),
                        dimension.organisations() ? Integer.valueOf(value) : value);
            }
        });
        span(conditions, "i.decision_date", Column.DECIDED, search.decided());
        span(conditions, "i.publicity_date", Column.PUBLISHED, search.published());
        span(conditions, "i.publicity_end", Column.PUBLICITY_END, search.ending());
        var delivered = search.delivered();
        if (delivered != null) {
            conditions.add(delivered(delivered.what()), "delivery", delivered.delivery());
        }
        var flag = search.flag();
        if (flag != null) {
            conditions.add(switch (flag) {
                case ABSENT -> "i.absent_since is not null";
                case NO_BOARD -> "i.board is null";
                case BODY_UNKNOWN -> "i.body is null";
                case NOT_IN_REGISTER -> "i.register_state = 'none'";
                case THIN -> "i.missing is not null";
            });
        }
        return conditions;
    }

    private static final String BEARS_NAME = """
        i.subject_id in (select n.subject_id
                         from registry.subject_name n
                         where n.bigrams @> cast(:bigrams as text[]) and position(:part in n.normalised) > 0)""";

    /// In the words of the index; what stands for no day is left out by itself.
    private static void span(Conditions conditions, String day, Column column, LedgerSearch.Span days) {
        var name = column.code();
        if (!days.open()) {
            conditions.add(day + " is not null").add(column.sql + " >= :" + name + "From", name + "From", days.from())
                    .add(column.sql + " <= :" + name + "To", name + "To", days.to());
        }
    }

    /// What a delivery did is told by the listings, present and past, that came of it.
    private static String delivered(LedgerSearch.Effect what) {
        var came = """
            i.listing_id in (select l.id from roster.listing l where l.delivery = :delivery and l.state = '%1$s'
                             union
                             select p.id from roster.listing_past p where p.delivery = :delivery and p.state = '%1$s')""";
        return switch (what) {
            case ADDED -> "i.opened_by = :delivery";
            case CHANGED -> "i.opened_by <> :delivery and " + came.formatted("listed");
            case ABSENT -> came.formatted("absent");
        };
    }

    private static Row toRow(ResultSet row, int number) throws SQLException {
        var code = row.getString("unified_code");
        return new Row(row.getLong("id"), row.getLong("subject_id"), PersonWords.name(row.getString("name")),
                code == null ? row.getString("other_code") : code, row.getString("register_state"),
                row.getString("list"), row.getString("category"), row.getString("document_number"),
                row.getString("authority_name"), row.getObject("board", Integer.class),
                BoardRule.of(row.getString("board_rule")), row.getObject("body", Integer.class),
                row.getObject("department", Integer.class), row.getObject("street", Integer.class),
                row.getObject("decision_date", LocalDate.class), row.getObject("publicity_date", LocalDate.class),
                row.getObject("publicity_end", LocalDate.class), row.getObject("amount_fen", Long.class),
                StageCode.of(row.getString("stage")), row.getObject("absent_since", LocalDate.class),
                List.of((String[]) row.getArray("missing").getArray()),
                row.getObject("opened_at", OffsetDateTime.class), LedgerThen.mark(row.getString("ordered_by")));
    }
}
