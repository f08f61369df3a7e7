package xinzhi.app.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A condition over facts, as a rule file writes it (条件). Three-valued: where a fact that matters is unknown, so is the condition.
sealed interface Condition {
    static Condition always() { return new All(List.of()); }

    Truth test(Facts facts);

    /// The unknown facts that would decide it; asked only while it is unknown.
    void missing(Facts facts, Collection<Fact> into);

    /// The unknown facts to ask first: where several must hold, those of the first that is unknown, which may settle it alone.
    default void missingFirst(Facts facts, Collection<Fact> into) { missing(facts, into); }

    /// A fact the condition is about, and nothing else.
    sealed interface Leaf extends Condition {
        Fact fact();

        @Override
        default void missing(Facts facts, Collection<Fact> into) {
            if (!into.contains(fact())) {
                into.add(fact());
            }
        }
    }

    record Is(Fact.Flag fact, boolean wanted) implements Leaf {
        @Override
        public Truth test(Facts facts) {
            var flag = facts.flag(fact);
            return wanted ? flag : flag.not();
        }
    }

    /// At least one of these words holds.
    record OneOf(Fact.Words fact, long mask) implements Leaf {
        @Override
        public Truth test(Facts facts) {
            return facts.isKnown(fact) ? Truth.of((facts.words(fact) & mask) != 0) : Truth.UNKNOWN;
        }
    }

    /// Words hold, and none but these.
    record Only(Fact.Words fact, long mask) implements Leaf {
        @Override
        public Truth test(Facts facts) {
            if (!facts.isKnown(fact)) {
                return Truth.UNKNOWN;
            }
            long words = facts.words(fact);
            return Truth.of(words != 0 && (words & ~mask) == 0);
        }
    }

    /// @param least smallest number that will do
    /// @param most  largest number that will do
    record Between(Fact.Quantity fact, long least, long most) implements Leaf {
        @Override
        public Truth test(Facts facts) {
            return facts.isKnown(fact)
                    ? Truth.of(facts.number(fact) >= least && facts.number(fact) <= most)
                    : Truth.UNKNOWN;
        }
    }

    /// A paper or a day is there.
    record Known(Fact fact) implements Leaf {
        @Override
        public Truth test(Facts facts) { return facts.isKnown(fact) ? Truth.TRUE : Truth.UNKNOWN; }
    }

    record Within(Fact.Day fact, @Nullable LocalDate from, @Nullable LocalDate before) implements Leaf {
        @Override
        public Truth test(Facts facts) {
            var day = facts.day(fact);
            return day == null
                    ? Truth.UNKNOWN
                    : Truth.of((from == null || !day.isBefore(from)) && (before == null || day.isBefore(before)));
        }
    }

    record All(List<Condition> parts) implements Condition {
        @Override
        public Truth test(Facts facts) {
            var answer = Truth.TRUE;
            for (var part : parts) {
                var truth = part.test(facts);
                if (truth == Truth.FALSE) {
                    return Truth.FALSE;
                }
                answer = truth == Truth.UNKNOWN ? truth : answer;
            }
            return answer;
        }

        @Override
        public void missing(Facts facts, Collection<Fact> into) { missingOf(parts, facts, into); }

        @Override
        public void missingFirst(Facts facts, Collection<Fact> into) {
            for (var part : parts) {
                if (part.test(facts) == Truth.UNKNOWN) {
                    part.missingFirst(facts, into);
                    return;
                }
            }
        }
    }

    record AnyOf(List<Condition> parts) implements Condition {
        @Override
        public Truth test(Facts facts) {
            var answer = Truth.FALSE;
            for (var part : parts) {
                var truth = part.test(facts);
                if (truth == Truth.TRUE) {
                    return Truth.TRUE;
                }
                answer = truth == Truth.UNKNOWN ? truth : answer;
            }
            return answer;
        }

        @Override
        public void missing(Facts facts, Collection<Fact> into) { missingOf(parts, facts, into); }
    }

    record Not(Condition part) implements Condition {
        @Override
        public Truth test(Facts facts) { return part.test(facts).not(); }

        @Override
        public void missing(Facts facts, Collection<Fact> into) { part.missing(facts, into); }
    }

    private static void missingOf(List<Condition> parts, Facts facts, Collection<Fact> into) {
        for (var part : parts) {
            if (part.test(facts) == Truth.UNKNOWN) {
                part.missing(facts, into);
            }
        }
    }
}
