package xinzhi.app.exits;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import xinzhi.app.platform.BulkCopy;
import xinzhi.app.platform.Transactions;

/// What was just reckoned, beside what is kept; of it only what differs is written.
final class FreshRows {
    private static final List<String> PERIOD = List.of("listing_id", "venue", "regime", "start_kind", "start_day",
            "earliest_kind", "earliest_day", "end_kind", "end_day", "not_shown", "missing", "rules");
    private static final List<String> OUTLOOK = List.of("listing_id", "state", "from_day", "ways", "ground", "missing",
            "earliest_day", "end_day", "edition", "reckoned_for");
    private final Transactions.Writing in;

    FreshRows(Transactions.Writing in) { this.in = in; }

    void create() {
        for (var table : List.of("period", "outlook")) {
            in.sql().sql("create temp table fresh_%1$s (like exits.%1$s) on commit drop".formatted(table)).update();
        }
    }

    void add(List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        try (var copy = BulkCopy.into(in.connection(), "fresh_period", PERIOD)) {
            answers.forEach(answer -> periods(answer, copy));
            copy.end();
        }
        try (var copy = BulkCopy.into(in.connection(), "fresh_outlook", OUTLOOK)) {
            answers.forEach(answer -> outlook(answer, copy));
            copy.end();
        }
    }

    private static void periods(Answer answer, BulkCopy copy) {
        for (var period : answer.law().publicity()) {
            copy.big(answer.listing());
            copy.text(period.venue().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            var regime = period.regime();
            copy.text(regime == null ? null : regime.id());
            for (var limit : List.of(period.start(), period.earliestRestoration(), period.automaticEnd())) {
                copy.text(Answer.kind(limit));
                copy.date(Answer.written(limit));
            }
            copy.text(period.findNotShown().map(basis -> basis.rule().toString()).orElse(null));
            copy.texts(Answer.missing(period));
            copy.texts(period.basis().stream().map(basis -> basis.rule().toString()).toList());
            copy.endRow();
        }
    }

    private static void outlook(Answer answer, BulkCopy copy) {
        copy.big(answer.listing());
        copy.text(answer.state().code());
        copy.date(answer.fromDay());
        copy.texts(answer.ways());
        copy.text(answer.ground());
        copy.texts(answer.missing());
        copy.date(answer.earliestDay());
        copy.date(answer.endDay());
        copy.text(answer.law().edition());
        copy.date(answer.law().day());
        copy.endRow();
    }

    /// Makes what is kept what was reckoned; how many rows were other than before.
    long merge() {
        in.sql().sql("analyze fresh_period").update();
        in.sql().sql("analyze fresh_outlook").update();
        return merge("period", PERIOD, "k.listing_id = f.listing_id and k.venue = f.venue", "")
                + merge("outlook", OUTLOOK, "k.listing_id = f.listing_id", "reckoned_for");
    }

    /// @param aside a column that does not count as a difference by itself
    private long merge(String table, List<String> columns, String same, String aside) {
        var compared = columns.stream().filter(column -> !column.equals(aside)).toList();
        long gone = in.sql().sql("""
            delete from exits.%1$s k
            using to_reckon r
            where k.listing_id = r.listing_id and not exists (select from fresh_%1$s f where %2$s)
            """.formatted(table, same)).update();
        long changed = in.sql().sql("""
            update exits.%1$s k
            set (%3$s) = (%4$s)
            from fresh_%1$s f
            where %2$s and (%5$s) is distinct from (%6$s)
            """.formatted(table, same, String.join(", ", columns), of("f", columns), of("k", compared),
                of("f", compared))).update();
        long added = in.sql().sql("""
            insert into exits.%1$s (%3$s)
            select %4$s
            from fresh_%1$s f
            where not exists (select from exits.%1$s k where %2$s)
            """.formatted(table, same, String.join(", ", columns), of("f", columns))).update();
        return gone + changed + added;
    }

    private static String of(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }
}
