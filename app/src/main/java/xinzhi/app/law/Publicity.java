package xinzhi.app.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The periods of one list in one venue, under every version of the law that ever governed it.
final class Publicity {
    private static final Limit NONE = new Limit.Never();
    private final Venue venue;
    private final Map<Regime, List<PeriodRule>> regimes = new LinkedHashMap<>();

    Publicity(Venue venue, List<PeriodRule> rules) {
        this.venue = venue;
        rules.forEach(rule -> regimes.computeIfAbsent(rule.head().regime(), _ -> new ArrayList<>()).add(rule));
    }

    Venue venue() { return venue; }

    /// Empty if no version governs the record here.
    Optional<PublicityPeriod> reckon(Facts facts) {
        List<Fact> undecided = List.of();
        for (var entry : regimes.entrySet()) {
            var regime = entry.getKey();
            switch (regime.governs(facts)) {
                case TRUE -> {
                    return reckon(regime, entry.getValue(), facts);
                }
                case UNKNOWN -> undecided = List.of(regime.chosenBy().getFirst());
                case FALSE -> {
                    // another version
                }
            }
        }
        var unknown = new Limit.Unknown(undecided);
        return undecided.isEmpty()
                ? Optional.empty()
                : Optional.of(new PublicityPeriod(venue, null, unknown, unknown, unknown, null, List.of()));
    }

    /// Empty if no rule of the regime is about such records.
    private Optional<PublicityPeriod> reckon(Regime regime, List<PeriodRule> rules, Facts facts) {
        var start = Objects.requireNonNull(regime.start());
        var earliest = new Longest(facts, regime);
        var end = new Longest(facts, regime);
        var bases = new ArrayList<Basis>(2);
        Basis notShown = null;
        boolean concerned = false;
        for (var rule : rules) {
            var applies = rule.head().governs(facts) == Truth.TRUE ? rule.head().applies().test(facts) : Truth.FALSE;
            concerned |= applies != Truth.FALSE;
            if (applies == Truth.TRUE) {
                bases.add(rule.head().basis());
                notShown = notShown == null && rule.hidden() ? rule.head().basis() : notShown;
            }
            earliest.take(rule, applies, rule.earliestRestoration());
            end.take(rule, applies, rule.automaticEnd());
        }
        if (!concerned) {
            return Optional.empty();
        }
        var day = facts.day(start);
        return Optional.of(new PublicityPeriod(venue, regime,
                day == null ? new Limit.Unknown(List.of(start)) : new Limit.On(day), earliest.limit(), end.limit(),
                notShown, bases));
    }

    /// Several penalties in one decision, or several rules for one record: the longest counts (C-16).
    private static final class Longest {
        private final Facts facts;
        private final Regime regime;
        private @Nullable Limit known;
        private @Nullable Limit possible;
        private final List<Fact> missing = new ArrayList<>(2);

        Longest(Facts facts, Regime regime) {
            this.facts = facts;
            this.regime = regime;
        }

        void take(PeriodRule rule, Truth applies, PeriodRule.@Nullable Term term) {
            if (term == null || applies == Truth.FALSE) {
                return;
            }
            var limit = term.reckon(facts, regime);
            if (applies != Truth.TRUE) {
                possible = longer(possible, limit);
                rule.head().applies().missingFirst(facts, missing);
            } else if (limit instanceof Limit.Estimated(var day, var more)) {
                known = longer(known, new Limit.On(day));
                possible = longer(possible, new Limit.Unknown(more));
                missing.addAll(more);
            } else {
                known = longer(known, limit);
            }
        }

        private static Limit longer(@Nullable Limit one, Limit other) {
            return one == null || isLonger(other, one) ? other : one;
        }

        /// What may yet apply matters only if it would make the limit longer; then what is known is no more than an estimate.
        Limit limit() {
            if (possible == null || (known != null && !isLonger(possible, known))) {
                return known == null ? NONE : known;
            }
            return switch (known) {
                case Limit.On(var day) -> new Limit.Estimated(day, missing);
                case Limit.Estimated(var day, var more) -> new Limit.Estimated(day, joined(more, missing));
                case Limit.Unknown(var more) -> new Limit.Unknown(joined(more, missing));
                case Limit.Never never -> never;
                case null -> new Limit.Unknown(missing);
            };
        }

        private static List<Fact> joined(List<Fact> some, List<Fact> more) {
            return Stream.concat(some.stream(), more.stream()).distinct().toList();
        }
    }

    /// Of two limits the longer; never is the longest, and unknown may be anything short of it.
    static boolean isLonger(Limit limit, Limit than) { return rank(limit) > rank(than); }

    private static long rank(Limit limit) {
        return switch (limit) {
            case Limit.On(var day) -> day.toEpochDay();
            case Limit.Estimated(var day, _) -> day.toEpochDay();
            case Limit.Unknown _ -> Long.MAX_VALUE - 1;
            case Limit.Never _ -> Long.MAX_VALUE;
        };
    }
}
