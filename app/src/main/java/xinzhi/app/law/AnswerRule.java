package xinzhi.app.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row that answers a question about a record: where it applies, what bars it, what it requires, how long it waits. A row with
/// `forbids` instead bars others that name it.
record AnswerRule(Head head, Question question, @Nullable ExitGround ground, List<RuleId> barredBy,
        List<AnswerRule> bars, List<Requirement> requires, @Nullable Condition forbids, List<Wait> waits)
        implements
            Rule {
    AnswerRule {
        barredBy = List.copyOf(barredBy);
        bars = List.copyOf(bars);
        requires = List.copyOf(requires);
        waits = List.copyOf(waits);
    }

    /// A condition; what it says when it is met or lacking is always the same.
    record Requirement(Condition condition, Check met, Check lacking) {
        static Requirement of(String text, @Nullable String papers, Condition condition) {
            return new Requirement(condition, new Check(text, papers, Check.State.MET, List.of()),
                    new Check(text, papers, Check.State.LACKING, List.of()));
        }

        Check check(Facts facts) {
            return switch (condition.test(facts)) {
                case TRUE -> met;
                case FALSE -> lacking;
                case UNKNOWN -> {
                    var missing = new ArrayList<Fact>(2);
                    condition.missing(facts, missing);
                    yield new Check(met.text(), met.evidence(), Check.State.UNKNOWN, missing);
                }
            };
        }
    }

    /// What time must do first.
    sealed interface Wait {
        /// This long after that day (自……之日起满……).
        record After(Fact.Day fact, Period period) implements Wait {}

        /// That day must be over (……届满).
        record Past(Fact.Day fact) implements Wait {}

        /// The shortest publicity in the row's venue must be over (最短公示期届满).
        record ShortestPublicity() implements Wait {}

        /// The longest publicity in the row's venue must be over (最长公示期届满).
        record LongestPublicity() implements Wait {}
    }

    /// Finds the publicity of a record in a venue.
    interface Periods {
        Optional<PublicityPeriod> find(Venue venue);
    }

    /// Whether the row stands in the way of others rather than opening something.
    boolean isBar() { return forbids != null; }

    AnswerRule linked(Map<RuleId, AnswerRule> all) {
        return new AnswerRule(head, question, ground, barredBy, barredBy.stream().filter(all::containsKey)
                .map(all::get).toList(), requires, forbids, waits);
    }

    /// Whether the row is the law for the record. Leaving is a matter of the record's own days; any other act is judged by its own day
    /// where the record has none yet.
    Truth governs(Facts facts, LocalDate day) {
        var governs = head.governs(facts);
        return governs == Truth.UNKNOWN && question != Question.EXIT
                ? Truth.of(head.regime().isInForceOn(day))
                : governs;
    }

    Way answer(Facts facts, LocalDate day, Periods periods) {
        var checks = new ArrayList<Check>(requires.size());
        for (var requirement : requires) {
            checks.add(requirement.check(facts));
        }
        var from = waits.isEmpty() ? null : from(facts, periods);
        return new Way(head.basis(), question, ground, head.regime().venue(), from, checks,
                new Answering(this, facts, day).evaluate(checks, from));
    }

    /// Whether this row forbids what another would allow.
    Truth forbids(Facts facts) {
        if (forbids == null) {
            return Truth.FALSE;
        }
        var applies = head.applies().test(facts);
        var forbidden = forbids.test(facts);
        return applies == Truth.FALSE || forbidden == Truth.FALSE
                ? Truth.FALSE
                : applies == Truth.TRUE ? forbidden : Truth.UNKNOWN;
    }

    private Limit from(Facts facts, Periods periods) {
        Limit latest = new Limit.On(LocalDate.MIN);
        for (var wait : waits) {
            latest = later(latest, from(wait, facts, periods));
        }
        return latest;
    }

    private Limit from(Wait wait, Facts facts, Periods periods) {
        return switch (wait) {
            case Wait.After(var fact, var period) -> after(fact, facts.day(fact), period);
            case Wait.Past(var fact) -> after(fact, facts.day(fact), Period.ofDays(1));
            case Wait.ShortestPublicity() -> publicity(periods).map(PublicityPeriod::earliestRestoration)
                    .orElseGet(Limit.Never::new);
            case Wait.LongestPublicity() -> dayAfter(
                    publicity(periods).map(PublicityPeriod::automaticEnd).orElseGet(Limit.Never::new));
        };
    }

    private Optional<PublicityPeriod> publicity(Periods periods) {
        var venue = head.regime().venue();
        return venue == null ? Optional.empty() : periods.find(venue);
    }

    private static Limit after(Fact.Day fact, @Nullable LocalDate day, Period period) {
        return day == null ? new Limit.Unknown(List.of(fact)) : new Limit.On(day.plus(period));
    }

    private static Limit dayAfter(Limit end) {
        return switch (end) {
            case Limit.On(var day) -> new Limit.On(day.plusDays(1));
            case Limit.Estimated(var day, var missing) -> new Limit.Estimated(day.plusDays(1), missing);
            case Limit.Never never -> never;
            case Limit.Unknown unknown -> unknown;
        };
    }

    private static Limit later(Limit a, Limit b) { return Publicity.isLonger(b, a) ? b : a; }
}
