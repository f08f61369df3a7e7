package xinzhi.app.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.name.RegistrationState;

/// What is known of one record (事实). Everything may be unknown but the list it stands on. A value: the same facts under the same
/// rules give the same answer.
public final class Facts {
    private static final long KNOWN = 1L << 63;
    private final String list;
    private final @Nullable LocalDate[] days;
    private final @Nullable String[] texts;
    private final long[] flagsKnown;
    private final long[] flagsSet;
    private final long[] words;
    private final long[] numbers;
    private final int numbersKnown;

    private Facts(Collector from) {
        this.list = from.list;
        this.days = from.days.clone();
        this.texts = from.texts.clone();
        this.flagsKnown = from.flagsKnown.clone();
        this.flagsSet = from.flagsSet.clone();
        this.words = from.words.clone();
        this.numbers = from.numbers.clone();
        this.numbersKnown = from.numbersKnown;
    }

    /// Begins to collect what is known of a record on this list, e.g. `judgment-debtor`.
    public static Collector of(String list) { return new Collector(list); }

    public String list() { return list; }

    public @Nullable LocalDate day(Fact.Day fact) { return days[fact.ordinal()]; }

    public @Nullable String text(Fact.Text fact) { return texts[fact.ordinal()]; }

    Truth flag(Fact.Flag fact) {
        int at = fact.ordinal() >> 6;
        long bit = 1L << fact.ordinal();
        return (flagsKnown[at] & bit) == 0 ? Truth.UNKNOWN : Truth.of((flagsSet[at] & bit) != 0);
    }

    boolean isKnown(Fact.Words fact) { return words[fact.ordinal()] != 0; }

    /// The words as bits of their ordinals.
    long words(Fact.Words fact) { return words[fact.ordinal()] & ~KNOWN; }

    boolean isKnown(Fact.Quantity fact) { return (numbersKnown & 1 << fact.ordinal()) != 0; }

    long number(Fact.Quantity fact) { return numbers[fact.ordinal()]; }

    boolean isKnown(Fact fact) {
        return switch (fact) {
            case Fact.Day day -> day(day) != null;
            case Fact.Flag flag -> flag(flag) != Truth.UNKNOWN;
            case Fact.Quantity number -> isKnown(number);
            case Fact.Text text -> text(text) != null;
            case Fact.Words several -> isKnown(several);
        };
    }

    /// Collects facts; each may be said once or not at all.
    public static final class Collector {
        private final String list;
        private final @Nullable LocalDate[] days = new LocalDate[Fact.Day.values().length];
        private final @Nullable String[] texts = new String[Fact.Text.values().length];
        private final long[] flagsKnown = new long[(Fact.Flag.values().length + 63) >> 6];
        private final long[] flagsSet = new long[flagsKnown.length];
        private final long[] words = new long[Fact.Words.values().length];
        private final long[] numbers = new long[Fact.Quantity.values().length];
        private int numbersKnown;

        private Collector(String list) { this.list = list; }

        /// An absent value leaves the fact unknown.
        public Collector with(Fact.Day fact, @Nullable LocalDate day) {
            days[fact.ordinal()] = day;
            return this;
        }

        public Collector with(Fact.Flag fact, boolean holds) {
            int at = fact.ordinal() >> 6;
            long bit = 1L << fact.ordinal();
            flagsKnown[at] |= bit;
            flagsSet[at] = holds ? flagsSet[at] | bit : flagsSet[at] & ~bit;
            return this;
        }

        public Collector with(Fact.Quantity fact, long number) {
            numbersKnown |= 1 << fact.ordinal();
            numbers[fact.ordinal()] = number;
            return this;
        }

        public Collector with(Fact.Text fact, @Nullable String text) {
            texts[fact.ordinal()] = text == null || text.isBlank() ? null : text.strip();
            return this;
        }

        /// All words of one fact that hold; what is not among them does not hold.
        public Collector with(Wording first, Wording... more) {
            add(first.fact(), first.ordinal());
            for (var word : more) {
                if (word.fact() != first.fact()) {
                    throw new IllegalArgumentException("words of two facts: " + first + ", " + word);
                }
                add(word.fact(), word.ordinal());
            }
            return this;
        }

        /// A state nobody understood stays unknown.
        public Collector with(RegistrationState state) {
            if (state != RegistrationState.UNKNOWN) {
                add(Fact.Words.REGISTRATION, state.ordinal());
            }
            return this;
        }

        /// It is known that none of the words holds.
        public Collector withNone(Fact.Words fact) {
            words[fact.ordinal()] = KNOWN;
            return this;
        }

        private void read(Fact fact, Object value) {
            switch (fact) {
                case Fact.Day day -> with(day, LocalDate.parse((String) value));
                case Fact.Flag flag -> with(flag, (Boolean) value);
                case Fact.Quantity number -> with(number, ((Number) value).longValue());
                case Fact.Text text -> with(text, (String) value);
                case Fact.Words several -> {
                    withNone(several);
                    ((List<?>) value).forEach(word -> add(several, FactCodes.ordinal(several, String.valueOf(word))
                            .orElseThrow(() -> new IllegalArgumentException("no word " + word))));
                }
            }
        }

        /// The words as bits of their ordinals.
        Collector with(Fact.Words fact, long mask) {
            words[fact.ordinal()] = KNOWN | mask;
            return this;
        }

        void add(Fact.Words fact, int ordinal) { words[fact.ordinal()] |= KNOWN | 1L << ordinal; }

        public Facts build() { return new Facts(this); }
    }

    /// Everything known as plain values, in a fixed order, to be stored as JSON; [#read] makes the same facts of them.
    public Map<String, Object> written() {
        var written = new LinkedHashMap<String, Object>();
        written.put("list", list);
        FactCodes.ALL.values().stream().filter(this::isKnown)
                .sorted(Comparator.comparing(Fact::code)).forEach(fact -> written.put(fact.code(), value(fact)));
        return written;
    }

    private Object value(Fact fact) {
        return switch (fact) {
            case Fact.Day day -> String.valueOf(day(day));
            case Fact.Flag flag -> flag(flag) == Truth.TRUE;
            case Fact.Quantity number -> number(number);
            case Fact.Text text -> Objects.requireNonNull(text(text));
            case Fact.Words several -> words(several, words(several));
        };
    }

    static List<String> words(Fact.Words fact, long mask) {
        return Arrays.stream(fact.words().getEnumConstants()).filter(word -> (mask & 1L << word.ordinal()) != 0)
                .map(FactCodes::word).toList();
    }

    /// The facts that were written so. What is not understood is refused: facts are never guessed.
    public static Facts read(Map<String, ?> written) {
        var facts = of(String.valueOf(written.get("list")));
        written.forEach((code, value) -> {
            if (!code.equals("list")) {
                var fact = Fact.find(code).orElseThrow(() -> new IllegalArgumentException("no fact " + code));
                facts.read(fact, value);
            }
        });
        return facts.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && written().equals(facts.written());
    }

    @Override
    public int hashCode() { return written().hashCode(); }

    @Override
    public String toString() { return written().toString(); }
}
