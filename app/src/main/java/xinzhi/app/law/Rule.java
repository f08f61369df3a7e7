package xinzhi.app.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row of a rule file.
sealed interface Rule permits PeriodRule, AnswerRule {
    Head head();

    default RuleId id() { return head().basis().rule(); }

    /// What every row has.
    ///
    /// @param from    first day of the record's time for which the row holds, where that is later than the regime's
    /// @param applies to which records, among those of its lists
    record Head(Place place, Basis basis, Regime regime, Set<String> lists, @Nullable LocalDate from,
            @Nullable LocalDate until, Condition applies, List<Example> examples) {
        public Head {
            lists = Set.copyOf(lists);
            examples = List.copyOf(examples);
        }

        /// Whether the record's own days put it under this row's version of the law.
        Truth governs(Facts facts) {
            var day = regime.chosenDay(facts);
            if (day != null && ((from != null && day.isBefore(from)) || (until != null && day.isAfter(until)))) {
                return Truth.FALSE;
            }
            return regime.governs(facts);
        }

        /// Acts are judged by rules that were in force when they were done.
        boolean isNotYetInForce(LocalDate day) {
            return day.isBefore(regime.from()) || (from != null && day.isBefore(from))
                    || (regime.chosenBy().isEmpty() && !regime.isInForceOn(day));
        }
    }

    /// Where the row stands in the files.
    record Place(String file, int line, LawLayer layer) {}
}
