package xinzhi.app.casework;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is sought in the ledger (查询条件).
///
/// @param chosen    the value chosen in each dimension; [Dimension#NOTHING] seeks items that have none
/// @param decided   days of decision (决定日期)
/// @param published first days of publicity (公示开始)
/// @param ending    last days of publicity (公示截止)
/// @param asOf      the ledger as it was at the end of this day, null for today's
record LedgerSearch(String text, Map<Dimension, String> chosen, Span decided, Span published, Span ending,
        @Nullable Flag flag, @Nullable LocalDate asOf, Order order) {
    static final LedgerSearch ALL = new LedgerSearch("", Map.of(), Span.OPEN, Span.OPEN, Span.OPEN, null, null,
            new Order(Column.DECIDED, true));

    LedgerSearch {
        var copy = new EnumMap<Dimension, String>(Dimension.class);
        copy.putAll(chosen);
        chosen = Collections.unmodifiableMap(copy);
    }

    /// Days from and to, both included; null where open.
    record Span(@Nullable LocalDate from, @Nullable LocalDate to) {
        static final Span OPEN = new Span(null, null);

        boolean open() { return equals(OPEN); }
    }

    /// Marks beside the stage (标记).
    enum Flag {
        ABSENT,
        NO_BOARD,
        BODY_UNKNOWN,
        NOT_IN_REGISTER,
        /// Facts are missing (要素待补).
        THIN;

        String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        static Optional<Flag> find(@Nullable String code) {
            for (var flag : values()) {
                if (flag.code().equals(code)) {
                    return Optional.of(flag);
                }
            }
            return Optional.empty();
        }
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

    /// What the ledger is filtered and counted by (筛选、分面).
    enum Dimension {
        BOARD("i.board", "0|[1-9][0-9]{0,8}"),
        DEPARTMENT("i.department", "[1-9][0-9]{0,8}"),
        BODY("i.body", "[1-9][0-9]{0,8}"),
        STREET("i.street", "[1-9][0-9]{0,8}"),
        LIST("i.list", "[a-z0-9-]{1,60}"),
        CATEGORY("i.category", "[a-z-]{1,60}"),
        STAGE("i.stage", "[a-z-]{1,40}"),
        REGISTER("i.register_state", "[a-z-]{1,40}");

        /// Stands for the items that have no value.
        static final String NOTHING = "0";
        final String sql;
        private final Pattern values;

        Dimension(String sql, String values) {
            this.sql = sql;
            this.values = Pattern.compile(values);
        }

        /// As forms name it.
        String field() { return name().toLowerCase(Locale.ROOT); }

        /// Whether its values are ids of organisations.
        boolean organisations() {
            return switch (this) {
                case BOARD, DEPARTMENT, BODY, STREET -> true;
                case LIST, CATEGORY, STAGE, REGISTER -> false;
            };
        }

        /// The value, unless nothing can have it.
        Optional<String> value(@Nullable String typed) {
            return Optional.ofNullable(typed).filter(text -> values.matcher(text).matches())
                    .filter(text -> this != STAGE || StageCode.find(text).isPresent());
        }

        static Optional<Dimension> find(String field) {
            for (var dimension : values()) {
                if (dimension.field().equals(field)) {
                    return Optional.of(dimension);
                }
            }
            return Optional.empty();
        }
    }

    @Nullable
    String value(Dimension dimension) { return chosen.get(dimension); }

    boolean has(Dimension dimension) { return chosen.containsKey(dimension); }

    /// The same search with another value in this dimension, null for none. A department and a body are two ways to say one thing.
    LedgerSearch with(Dimension dimension, @Nullable String value) {
        var other = new EnumMap<Dimension, String>(Dimension.class);
        other.putAll(chosen);
        if (value == null) {
            other.remove(dimension);
        } else {
            other.put(dimension, value);
            if (dimension == Dimension.DEPARTMENT) {
                other.remove(Dimension.BODY);
            }
        }
        return new LedgerSearch(text, other, decided, published, ending, flag, asOf, order);
    }

    LedgerSearch withText(String words) {
        return new LedgerSearch(words, chosen, decided, published, ending, flag, asOf, order);
    }

    LedgerSearch withFlag(@Nullable Flag other) {
        return new LedgerSearch(text, chosen, decided, published, ending, other, asOf, order);
    }

    LedgerSearch withSpans(Span decisions, Span publications, Span ends) {
        return new LedgerSearch(text, chosen, decisions, publications, ends, flag, asOf, order);
    }

    LedgerSearch asOf(@Nullable LocalDate day) {
        return new LedgerSearch(text, chosen, decided, published, ending, flag, day, order);
    }

    /// Whether nothing but a board or a list was chosen, of today's ledger.
    boolean onlyByPlaceAndList() {
        return equals(new LedgerSearch("", Map.of(), Span.OPEN, Span.OPEN, Span.OPEN, null, null, order)
                .with(Dimension.BOARD, value(Dimension.BOARD)).with(Dimension.LIST, value(Dimension.LIST)));
    }
}
