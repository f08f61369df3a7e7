package xinzhi.app.law;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row that says how long a record is shown, or that it is not to be shown.
///
/// @param hidden such records are not shown at all
record PeriodRule(Head head, @Nullable Term earliestRestoration, @Nullable Term automaticEnd, boolean hidden)
        implements
            Rule {

    /// How a limit is found.
    sealed interface Term {
        Limit reckon(Facts facts, Regime regime);

        /// Whole months and days after the start; the end of a shorter month takes the place of a day it does not have.
        record After(Period period) implements Term {
            @Override
            public Limit reckon(Facts facts, Regime regime) {
                var start = Objects.requireNonNull(regime.start());
                var day = facts.day(start);
                return day == null ? new Limit.Unknown(List.of(start)) : new Limit.On(day.plus(period));
            }
        }

        record None() implements Term {
            @Override
            public Limit reckon(Facts facts, Regime regime) { return new Limit.Never(); }
        }

        /// The day the source gives; until then what usually holds, as an estimate.
        record Given(Fact.Day fact, @Nullable Period usually) implements Term {
            @Override
            public Limit reckon(Facts facts, Regime regime) {
                var given = facts.day(fact);
                var from = regime.chosenDay(facts);
                if (given != null) {
                    return new Limit.On(given);
                }
                return usually == null || from == null
                        ? new Limit.Unknown(List.of(fact))
                        : new Limit.Estimated(from.plus(usually), List.of(fact));
            }
        }
    }
}
