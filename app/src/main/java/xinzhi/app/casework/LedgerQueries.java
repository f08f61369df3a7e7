package xinzhi.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.LedgerSearch.Dimension;
import xinzhi.app.casework.LedgerSearch.Mark;
import xinzhi.app.registry.Registry;
import xinzhi.lists.name.RegistrationState;

@Component
final class LedgerQueries {
    static final int PAGE = 50;
    private final JdbcClient db;

    LedgerQueries(JdbcClient db) { this.db = db; }

    /// A ledger row as read; a natural person's name and number are masked, and gone once erased.
    record Row(long id, long subject, String name, @Nullable String code, boolean inRegister, RegistrationState state,
            String list,
            String category, @Nullable String document, @Nullable String authority, @Nullable Integer board,
            BoardRule boardRule, @Nullable Integer body, @Nullable LocalDate decided, @Nullable LocalDate publicityEnd,
            @Nullable Long amountFen, StageCode stage, @Nullable LocalDate absentSince, LocalDate orderedBy) {
        boolean person() { return Registry.isPerson(subject); }
    }

    /// A page of rows and whether there are more on either side.
    record Page(List<Row> rows, boolean before, boolean after) {}

    private static final String COLUMNS = """
        select i.id, i.subject_id, coalesce(s.name, p.name_masked) as name, s.unified_code,
               coalesce(s.organisation_code, p.number_masked) as other_code, s.in_register, s.state, i.list, i.category, i.document_number,
               i.authority_name, i.board, i.board_rule, i.body, i.decision_date, i.publicity_end, i.amount_fen, i.stage,
               i.absent_since, %s as ordered_by
        from casework.item i
        left join registry.subject s on s.id = i.subject_id
        left join registry.person p on p.id = i.subject_id
        """;

    Page page(LedgerSearch search, TextSearch.Meaning meaning, @Nullable Mark mark) {
        boolean backwards = mark != null && mark.backwards();
        boolean descending = search.order().descending() != backwards;
        var by = search.order().by().sql;
        var conditions = conditions(search, meaning);
        if (mark != null) {
            conditions.add("(" + by + ", i.id) " + (descending ? "<" : ">") + " (:day, :id)", "day", mark.day())
                    .add("true", "id", mark.id());
        }
        var direction = descending ? " desc" : "";
        var rows = new ArrayList<>(conditions.bind(db.sql(COLUMNS.formatted(by) + conditions.where()
                + "\norder by " + by + direction + ", i.id" + direction + "\nlimit " + (PAGE + 1)))
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
    void each(JdbcClient cursor, LedgerSearch search, TextSearch.Meaning meaning, Consumer<Row> consumer) {
        var by = search.order().by().sql;
        var direction = search.order().descending() ? " desc" : "";
        var conditions = conditions(search, meaning);
        conditions
                .bind(cursor.sql(COLUMNS.formatted(by) + conditions.where() + "\norder by " + by + direction + ", i.id"
                        + direction))
                .query(row -> {
                    consumer.accept(toRow(row, 0));
                });
    }

    long count(LedgerSearch search, TextSearch.Meaning meaning) {
        var conditions = conditions(search, meaning);
        return conditions.bind(db.sql("select count(*) from casework.item i " + joined(search) + conditions.where()))
                .query(Long.class).single();
    }

    /// How many items of natural persons there are, for a duty that sees none of them.
    long countHidden(LedgerSearch search) {
        var board = search.board();
        return new Conditions().add("list = :list", "list", search.list()).add("board = :board", "board", board)
                .bound(db, "select coalesce(sum(items), 0) from casework.persons_counted ").query(Long.class).single();
    }

    long countSubjects(LedgerSearch search, TextSearch.Meaning meaning) {
        var conditions = conditions(search, meaning);
        return conditions
                .bind(db.sql("""
                    select count(*) from (select distinct i.subject_id from casework.item i %s%s) subjects
                    """.formatted(joined(search), conditions.where()))).query(Long.class).single();
    }

    /// Counts by dimension; each dimension is counted as if nothing were chosen in itself.
    Map<Dimension, Map<String, Long>> facets(LedgerSearch search, TextSearch.Meaning meaning) {
        var counts = new EnumMap<Dimension, Map<String, Long>>(Dimension.class);
        var free = new ArrayList<Dimension>();
        for (var dimension : Dimension.values()) {
            counts.put(dimension, new LinkedHashMap<>());
            if (search.chosen(dimension)) {
                count(List.of(dimension), search.without(dimension), meaning, counts);
            } else {
                free.add(dimension);
            }
        }
        if (!free.isEmpty()) {
            count(free, search, meaning, counts);
        }
        return counts;
    }

    /// How many of the selection bear each mark.
    Map<LedgerSearch.Flag, Long> flags(LedgerSearch search, TextSearch.Meaning meaning) {
        var counts = new EnumMap<LedgerSearch.Flag, Long>(LedgerSearch.Flag.class);
        var conditions = conditions(search, meaning);
        conditions.bind(
                db.sql("""
                    select count(i.absent_since), count(*) filter (where i.board is null), count(*) filter (where i.body is null)
                    from casework.item i %s%s
                    """
                        .formatted(joined(search), conditions.where())))
                .query(row -> {
                    counts.put(LedgerSearch.Flag.ABSENT, row.getLong(1));
                    counts.put(LedgerSearch.Flag.NO_BOARD, row.getLong(2));
                    counts.put(LedgerSearch.Flag.BODY_UNKNOWN, row.getLong(3));
                });
        return counts;
    }

    private void count(List<Dimension> dimensions, LedgerSearch search, TextSearch.Meaning meaning,
            Map<Dimension, Map<String, Long>> into) {
        var columns = dimensions.stream().map(d -> d.sql).toList();
        var conditions = conditions(search, meaning);
        var sql = "select " + String.join(", ", columns.stream().map(c -> c + ", grouping(" + c + ")").toList())
                + ", count(*) from casework.item i " + joined(search) + conditions.where() + " group by grouping sets ("
                + String.join(", ", columns.stream().map(c -> "(" + c + ")").toList()) + ")";
        conditions.bind(db.sql(sql)).query(row -> {
            for (int at = 0; at < dimensions.size(); at++) {
                if (row.getInt(at * 2 + 2) == 0) {
                    var value = row.getString(at * 2 + 1);
                    counts(into, dimensions.get(at)).put(value == null ? "0" : value,
                            row.getLong(dimensions.size() * 2 + 1));
                }
            }
        });
    }

    private static Map<String, Long> counts(Map<Dimension, Map<String, Long>> all, Dimension dimension) {
        return all.computeIfAbsent(dimension, _ -> new LinkedHashMap<>());
    }

    private static String joined(LedgerSearch search) {
        return search.flag() == LedgerSearch.Flag.NOT_IN_REGISTER
                ? "join registry.subject s on s.id = i.subject_id "
                : "";
    }

    private static Conditions conditions(LedgerSearch search, TextSearch.Meaning meaning) {
        var conditions = new Conditions();
        switch (meaning) {
            case TextSearch.Meaning.Nothing() -> {}
            case TextSearch.Meaning.TooShort() -> conditions.add("false");
            case TextSearch.Meaning.Subjects(var ids, var _) ->
                conditions.add("i.subject_id = any(:subjects)", "subjects", ids.toArray(Long[]::new));
            case TextSearch.Meaning.Document(var key) ->
                conditions.add("i.document_key >= :document and i.document_key < :document || U&'\\FFFF'", "document",
                        key);
        }
        var board = search.board();
        if (board != null && board == 0) {
            conditions.add("i.board is null");
        } else {
            conditions.add("i.board = :board", "board", board);
        }
        var stage = search.stage();
        conditions.add("i.department = :department", "department", search.department())
                .add("i.body = :body", "body", search.body()).add("i.list = :list", "list", search.list())
                .add("i.category = :category", "category", search.category())
                .add("i.stage = :stage", "stage", stage == null ? null : stage.code())
                .add("i.decision_date >= :decidedFrom", "decidedFrom", search.decidedFrom())
                .add("i.decision_date <= :decidedTo", "decidedTo", search.decidedTo())
                .add("i.publicity_end >= :publicityFrom", "publicityFrom", search.publicityFrom())
                .add("i.publicity_end <= :publicityTo", "publicityTo", search.publicityTo());
        var flag = search.flag();
        if (flag != null) {
            switch (flag) {
                case ABSENT -> conditions.add("i.absent_since is not null");
                case NO_BOARD -> conditions.add("i.board is null");
                case BODY_UNKNOWN -> conditions.add("i.body is null");
                case NOT_IN_REGISTER -> conditions.add("not s.in_register");
            }
        }
        return conditions;
    }

    private static Row toRow(ResultSet row, int number) throws SQLException {
        var code = row.getString("unified_code");
        var state = row.getString("state");
        return new Row(row.getLong("id"), row.getLong("subject_id"),
                PersonWords.name(row.getString("name")),
                code == null ? row.getString("other_code") : code,
                row.getBoolean("in_register"),
                state == null ? RegistrationState.UNKNOWN : RegistrationState.ofCode(state),
                row.getString("list"),
                row.getString("category"), row.getString("document_number"), row.getString("authority_name"),
                row.getObject("board", Integer.class), BoardRule.of(row.getString("board_rule")),
                row.getObject("body", Integer.class), row.getObject("decision_date", LocalDate.class),
                row.getObject("publicity_end", LocalDate.class), row.getObject("amount_fen", Long.class),
                StageCode.of(row.getString("stage")), row.getObject("absent_since", LocalDate.class),
                row.getObject("ordered_by", LocalDate.class));
    }
}
