package xinzhi.app.casework;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is sought in the ledger (查询条件); null where nothing was chosen.
///
/// @param board 0 seeks items without a board
/// @param flag  only items the latest full list no longer shows
record LedgerSearch(String text, @Nullable Integer board, @Nullable Integer department, @Nullable Integer body,
        @Nullable String list, @Nullable String category, @Nullable StageCode stage, @Nullable LocalDate decidedFrom,
        @Nullable LocalDate decidedTo, @Nullable LocalDate publicityFrom, @Nullable LocalDate publicityTo,
        @Nullable Flag flag, Order order) {
    static final LedgerSearch ALL = new LedgerSearch("", null, null, null, null, null, null, null, null, null, null,
            null,
            new Order(Column.DECIDED, true));

    /// Marks beside the stage (标记).
    enum Flag {
        ABSENT,
        NO_BOARD,
        BODY_UNKNOWN,
        NOT_IN_REGISTER;

        String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }

    /// The columns the ledger can be ordered by; each stands in an index.
    enum Column {
        DECIDED("coalesce(i.decision_date, '0001-01-01')"),
        PUBLICITY_END("coalesce(i.publicity_end, '9999-12-31')");

        final String sql;

        Column(String sql) { this.sql = sql; }

        String code() { return name().toLowerCase(Locale.ROOT); }

        static Optional<Column> find(String code) {
            for (var column : values()) {
                if (column.code().equals(code)) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    record Order(Column by, boolean descending) {}

    /// Where a page begins or ends: the ordered day and the id of the row there.
    record Mark(LocalDate day, long id, boolean backwards) {}

    /// The dimensions the ledger is counted by (分面).
    enum Dimension {
        BOARD("i.board"),
        DEPARTMENT("i.department"),
        LIST("i.list"),
        CATEGORY("i.category"),
        STAGE("i.stage");

        final String sql;

        Dimension(String sql) { this.sql = sql; }
    }

    /// The same search without what was chosen in this dimension.
    LedgerSearch without(Dimension dimension) {
        return switch (dimension) {
            case BOARD -> new LedgerSearch(text, null, department, body, list, category, stage, decidedFrom, decidedTo,
                    publicityFrom, publicityTo, flag, order);
            case DEPARTMENT -> new LedgerSearch(text, board, null, body, list, category, stage, decidedFrom, decidedTo,
                    publicityFrom, publicityTo, flag, order);
            case LIST -> new LedgerSearch(text, board, department, body, null, category, stage, decidedFrom, decidedTo,
                    publicityFrom, publicityTo, flag, order);
            case CATEGORY -> new LedgerSearch(text, board, department, body, list, null, stage, decidedFrom, decidedTo,
                    publicityFrom, publicityTo, flag, order);
            case STAGE -> new LedgerSearch(text, board, department, body, list, category, null, decidedFrom, decidedTo,
                    publicityFrom, publicityTo, flag, order);
        };
    }

    /// Whether nothing but a board or a list was chosen.
    boolean onlyByPlaceAndList() {
        return equals(new LedgerSearch("", board, null, null, list, null, null, null, null, null, null, null, order));
    }

    boolean chosen(Dimension dimension) {
        return switch (dimension) {
            case BOARD -> board != null;
            case DEPARTMENT -> department != null;
            case LIST -> list != null;
            case CATEGORY -> category != null;
            case STAGE -> stage != null;
        };
    }
}
