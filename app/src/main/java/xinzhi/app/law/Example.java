package xinzhi.app.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A worked example of a row (算例): what is given on which day, and what must come out. Every one is tried whenever the files are read.
///
/// @param line     of the example in its file
/// @param expected what must come out, by the words of the file
record Example(int line, Facts given, LocalDate day, Map<String, String> expected) {
    static final String ANSWER = "answer";
    static final String APPLIES = "applies";
    static final String SHOWN = "shown";

    /// What comes out otherwise than expected; empty if the example holds.
    Optional<String> differenceFrom(Map<String, String> found) {
        return expected.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(found.get(entry.getKey())))
                .map(entry -> entry.getKey() + ": " + found.getOrDefault(entry.getKey(), "—")).findFirst();
    }

    /// Whether it shows the row at work rather than the row keeping still.
    boolean isPositive(Rule rule) {
        return switch (rule) {
            case PeriodRule _ -> !"false".equals(expected.get(APPLIES));
            case AnswerRule answer -> (answer.isBar() ? "not-allowed" : "allowed").equals(expected.get(ANSWER));
        };
    }

    static Map<String, String> found(Way way) {
        var found = new LinkedHashMap<String, String>();
        if (way.from() != null) {
            found.put("from", written(way.from()));
        }
        switch (way.evaluation()) {
            case Evaluation.Allowed _ -> found.put(ANSWER, "allowed");
            case Evaluation.NotYet(var from, _) -> {
                found.put(ANSWER, "not-yet");
                found.put("from", from.toString());
            }
            case Evaluation.NotAllowed(var why, _) -> {
                found.put(ANSWER, "not-allowed");
                found.put("because", why.stream().map(reason -> reason.basis().rule().value()).distinct()
                        .collect(Collectors.joining(",")));
                found.put("reason", why.getFirst().kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            }
            case Evaluation.FactsMissing(var which, _) -> {
                found.put(ANSWER, "facts-missing");
                found.put("facts", which.stream().map(Fact::code).collect(
                        Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new),
                                codes -> String.join(",", codes))));
            }
        }
        return found;
    }

    static Map<String, String> found(RuleId rule, Optional<PublicityPeriod> period) {
        var found = new LinkedHashMap<String, String>();
        found.put(APPLIES, String.valueOf(period.stream().flatMap(each -> each.basis().stream())
                .anyMatch(basis -> basis.rule().equals(rule))));
        period.ifPresent(each -> {
            found.put(SHOWN, String.valueOf(each.findNotShown().isEmpty()));
            found.put("start", written(each.start()));
            found.put("earliestRestoration", written(each.earliestRestoration()));
            found.put("automaticEnd", written(each.automaticEnd()));
        });
        return found;
    }

    static String written(Limit limit) {
        return switch (limit) {
            case Limit.On(var day) -> day.toString();
            case Limit.Estimated(var day, _) -> "estimated " + day;
            case Limit.Never _ -> "never";
            case Limit.Unknown _ -> "unknown";
        };
    }
}
