package xinzhi.app.exits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.app.law.Check;
import xinzhi.app.law.Evaluation;
import xinzhi.app.law.Fact;
import xinzhi.app.law.Limit;
import xinzhi.app.law.PublicityPeriod;
import xinzhi.app.law.Way;
import xinzhi.app.law.WaysOut;

/// What the law says of one listing, in the form it is kept in.
record Answer(long listing, WaysOut law) {
    /// Where the record stands on its way out (退出状态).
    enum State {
        /// A way is open today (已可办理).
        OPEN,
        /// Time stands in the way (未到期).
        FROM_DAY,
        /// Time does not, but facts or conditions are missing (条件待补).
        MISSING,
        /// A rule forbids leaving (不得移出).
        BARRED,
        /// No way is known (无途径).
        NONE;

        String code() { return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'); }
    }

    State state() {
        var nearest = law.nearest();
        if (nearest.stream().anyMatch(way -> way.evaluation() instanceof Evaluation.Allowed)) {
            return State.OPEN;
        }
        var from = fromDay();
        if (from != null && from.isAfter(law.day())) {
            return State.FROM_DAY;
        }
        if (law.ways().stream().anyMatch(Way::isPossible)) {
            return State.MISSING;
        }
        return law.ways().stream().anyMatch(Answer::isBarred) ? State.BARRED : State.NONE;
    }

    /// The day itself, not today: an answer that stays the same is not written again tomorrow.
    @Nullable
    LocalDate fromDay() {
        return law.nearest().stream().flatMap(way -> day(way.from()).stream()).min(Comparator.naturalOrder())
                .orElse(null);
    }

    List<String> ways() { return law.nearest().stream().map(way -> way.basis().rule().toString()).toList(); }

    @Nullable
    String ground() {
        return law.nearest().stream().flatMap(way -> Stream.ofNullable(way.ground())).findFirst()
                .map(ground -> ground.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')).orElse(null);
    }

    List<String> missing() {
        return law.nearest().stream().flatMap(way -> way.missing().stream()).map(Check::missing).flatMap(List::stream)
                .map(Fact::code).distinct().toList();
    }

    @Nullable
    LocalDate earliestDay() {
        return shown().flatMap(period -> period.earliestRestoration().findDay().stream())
                .min(Comparator.naturalOrder()).orElse(null);
    }

    /// Only if every venue where it is shown ends on a day that is certain.
    @Nullable
    LocalDate endDay() {
        var ends = shown().map(period -> period.automaticEnd().findDay()).toList();
        return ends.stream().allMatch(Optional::isPresent)
                ? ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(null)
                : null;
    }

    private Stream<PublicityPeriod> shown() {
        return law.publicity().stream().filter(period -> period.findNotShown().isEmpty());
    }

    private static boolean isBarred(Way way) {
        return way.evaluation() instanceof Evaluation.NotAllowed(var why, _)
                && why.stream().anyMatch(reason -> reason.kind() == Evaluation.Reason.Kind.BARRED);
    }

    static String kind(Limit limit) {
        return switch (limit) {
            case Limit.On _ -> "on";
            case Limit.Estimated _ -> "estimated";
            case Limit.Never _ -> "never";
            case Limit.Unknown _ -> "unknown";
        };
    }

    static @Nullable LocalDate written(Limit limit) {
        return switch (limit) {
            case Limit.On(var day) -> day;
            case Limit.Estimated(var day, _) -> day;
            case Limit.Never _,Limit.Unknown _ -> null;
        };
    }

    /// Facts that would make the days of the period certain.
    static List<String> missing(PublicityPeriod period) {
        var missing = new LinkedHashSet<String>();
        for (var limit : List.of(period.start(), period.earliestRestoration(), period.automaticEnd())) {
            switch (limit) {
                case Limit.Estimated(_, var facts) -> facts.forEach(fact -> missing.add(fact.code()));
                case Limit.Unknown(var facts) -> facts.forEach(fact -> missing.add(fact.code()));
                case Limit.On _,Limit.Never _ -> {
                    // certain
                }
            }
        }
        return List.copyOf(missing);
    }

    private static Optional<LocalDate> day(@Nullable Limit limit) {
        return limit == null ? Optional.empty() : limit.findDay();
    }
}
