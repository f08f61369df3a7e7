package xinzhi.app.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
/// @param delivered only what a delivery did, null for whatever did it
record LedgerSearch(String text, Map<Dimension, String> chosen, Span decided, Span published, Span ending,
        @Nullable Flag flag, @Nullable LocalDate asOf, @Nullable Delivered delivered, Order order) {
    static final LedgerSearch ALL = new LedgerSearch("", Map.of(), Span.OPEN, Span.OPEN, Span.OPEN, null, null, null,
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

    /// What a delivery did to an item.
    enum Effect {
        ADDED,
        CHANGED,
        ABSENT;

        String code() { return name().toLowerCase(Locale.ROOT); }
    }

    /// The items a delivery did something to (某批次的条目), as a form says it: `added:12`.
    record Delivered(Effect what, long delivery) {
        String code() { return what.code() + ":" + delivery; }

        static Optional<Delivered> find(@Nullable String code) {
            for (var effect : Effect.values()) {
                if (code != null && code.matches(effect.code() + ":[0-9]{1,18}")) {
                    return Optional.of(
                            new Delivered(effect, Long.parseLong(code.substring(effect.code().length() + 1))));
                }
            }
            return Optional.empty();
        }
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

    /// The columns the ledger can be ordered by; each stands in an index, word for word. Rows without a value stand at the far end.
    /// `case` and not `coalesce`, which PostgreSQL would not look up under a policy.
    enum Column {
        DECIDED("case when i.decision_date is null then date '0001-01-01' else i.decision_date end", Kind.DAY),
        PUBLISHED("case when i.publicity_date is null then date '0001-01-01' else i.publicity_date end", Kind.DAY),
        PUBLICITY_END("case when i.publicity_end is null then date '9999-12-31' else i.publicity_end end", Kind.DAY),
        AMOUNT("case when i.amount_fen is null then -1 else i.amount_fen end", Kind.NUMBER),
        BOARD("case when i.board is null then 2147483647 else i.board end", Kind.NUMBER),
        OPENED("i.id", Kind.NUMBER),
        /// Pinyin, as offices order names; natural persons, whose names nobody is to guess from their place, come after all others.
        NAME("i.ordered_name collate \"zh-x-icu\"", Kind.NAME);

        final String sql;
        final Kind kind;

        Column(String sql, Kind kind) {
            this.sql = sql;
            this.kind = kind;
        }

        /// Whether the greatest comes first when the heading is pressed for the first time.
        boolean greatestFirst() {
            return switch (this) {
                case DECIDED, PUBLISHED, AMOUNT, OPENED -> true;
                case PUBLICITY_END, BOARD, NAME -> false;
            };
        }

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

    /// What stands in a column, and how a value of it is written in a mark.
    enum Kind {
        DAY("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
        NUMBER("bigint", "-?[0-9]{1,18}"),
        NAME("text", "(?s).{0,400}");

        final String type;
        private final Pattern written;

        Kind(String type, String written) {
            this.type = type;
            this.written = Pattern.compile(written);
        }

        boolean reads(String value) {
            if (!written.matcher(value).matches()) {
                return false;
            }
            try {
                return this != DAY || LocalDate.parse(value).getYear() > 0;
            } catch (DateTimeParseException _) {
                return false;
            }
        }
    }

    record Order(Column by, boolean descending) {}

    /// Where a page begins or ends: the value ordered by and the id of the row there.
    record Mark(String value, long id, boolean backwards) {}

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
        return new LedgerSearch(text, other, decided, published, ending, flag, asOf, delivered, order);
    }

    LedgerSearch withDelivered(@Nullable Delivered other) {
        return new LedgerSearch(text, chosen, decided, published, ending, flag, asOf, other, order);
    }

    LedgerSearch withText(String words) {
        return new LedgerSearch(words, chosen, decided, published, ending, flag, asOf, delivered, order);
    }

    LedgerSearch withFlag(@Nullable Flag other) {
        return new LedgerSearch(text, chosen, decided, published, ending, other, asOf, delivered, order);
    }

    LedgerSearch withSpans(Span decisions, Span publications, Span ends) {
        return new LedgerSearch(text, chosen, decisions, publications, ends, flag, asOf, delivered, order);
    }

    LedgerSearch asOf(@Nullable LocalDate day) {
        return new LedgerSearch(text, chosen, decided, published, ending, flag, day, delivered, order);
    }

    /// Whether today's ledger is asked for and no days are, so that what was counted beforehand can answer.
    boolean countedBeforehand() {
        return asOf == null && delivered == null && decided.open() && published.open() && ending.open();
    }

    /// Whether nothing but a board or a list was chosen, of today's ledger.
    boolean onlyByPlaceAndList() {
        return equals(new LedgerSearch("", Map.of(), Span.OPEN, Span.OPEN, Span.OPEN, null, null, null, order)
                .with(Dimension.BOARD, value(Dimension.BOARD)).with(Dimension.LIST, value(Dimension.LIST)));
    }
}
