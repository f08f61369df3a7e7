package xinzhi.app.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.yaml.DataMistake;
import xinzhi.app.platform.yaml.Loaded;

/// Reads all rule files, layer upon layer, checks them against one another, and tries every example.
final class LawReader {
    /// What a local row may answer about a list of the nation: how things are done, never who is on it or how long (C-01).
    private static final Set<Question> LOCAL = Set.of(Question.PROCEDURE, Question.CORRECTION, Question.MEASURE,
            Question.PUBLICATION);
    private final LawFiles files;
    private final Lists lists;
    private final List<DataMistake> mistakes = new ArrayList<>();
    private final Map<RuleId, Rule> rules = new LinkedHashMap<>();

    /// The lists rules may speak of.
    ///
    /// @param fields the types of the fields by list and code; none where the lists of that day are not at hand
    record Lists(Set<String> national, Set<String> all, Map<String, Map<String, String>> fields) {}

    LawReader(LawFiles files, Lists lists) {
        this.files = files;
        this.lists = lists;
    }

    Loaded<Law> read() {
        var edition = files.edition();
        var parameters = parameters();
        var regimes = regimes();
        if (!mistakes.isEmpty()) {
            return bad();
        }
        for (var layer : files.layers().keySet()) {
            var usable = regimes.stream().filter(each -> each.layer().equals(layer) || !layer.isLocal())
                    .collect(Collectors.toMap(each -> each.regime().id(), Layered::regime, (a, _) -> a,
                            LinkedHashMap::new));
            for (var file : files.rules(layer)) {
                var reader = new RulesReader(file.name(), layer, usable, parameters, edition);
                keep(file.read(reader)).flatMap(List::stream).forEach(this::add);
            }
        }
        rules.values().forEach(this::check);
        checkPeriods();
        var columns = columns();
        if (rules.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(RulesReader.WORDING.mistake("catalogue", 0, "no-rules"));
        }
        return mistakes.isEmpty()
                ? tried(new Law(files, edition, List.copyOf(rules.values()), new Columns(columns)))
                : bad();
    }

    private record Layered(LawLayer layer, Regime regime) {}

    private Map<String, ParametersReader.Parameter> parameters() {
        Map<String, ParametersReader.Parameter> parameters = Map.of();
        for (var layer : files.layers().keySet()) {
            for (var file : files.named(layer, ParametersReader.FILE)) {
                parameters = keep(file.read(new ParametersReader(layer, parameters))).findFirst().orElse(parameters);
            }
        }
        return parameters;
    }

    /// What the fields of the nation's lists mean is the nation's to say, that of a local list the layer's that has it.
    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (var layer : files.layers().keySet()) {
            var speaksOf = new TreeSet<>(lists.all());
            if (layer.isLocal()) {
                speaksOf.removeAll(lists.national());
            }
            for (var file : files.named(layer, ColumnsReader.FILE)) {
                keep(file.read(new ColumnsReader(speaksOf, lists.fields()))).forEach(columns::addAll);
            }
        }
        return columns;
    }

    private List<Layered> regimes() {
        var layered = new ArrayList<Layered>();
        for (var layer : files.layers().keySet()) {
            for (var file : files.named(layer, RegimesReader.FILE)) {
                var known = layered.stream().map(Layered::regime).toList();
                keep(file.read(new RegimesReader(layer, known))).flatMap(List::stream).skip(known.size())
                        .forEach(regime -> layered.add(new Layered(layer, regime)));
            }
        }
        return layered;
    }

    private void add(Rule rule) {
        var earlier = rules.putIfAbsent(rule.id(), rule);
        if (earlier == null) {
            return;
        }
        boolean overrules = !earlier.head().place().layer().equals(rule.head().place().layer());
        mistake(rule, overrules ? "overrules" : "id-twice", rule.id(), earlier.head().place().file(),
                earlier.head().place().line());
    }

    private void check(Rule rule) {
        var head = rule.head();
        for (var list : head.lists()) {
            if (!lists.all().contains(list)) {
                mistake(rule, "list-unknown", list, String.join("、", lists.all()));
            } else if (head.place().layer().isLocal() && lists.national().contains(list) && !isLocalMatter(rule)) {
                mistake(rule, "local-on-national-list", rule.id(), list);
            }
        }
        checkExamples(rule);
        if (rule instanceof AnswerRule answer) {
            for (var bar : answer.barredBy()) {
                if (!(rules.get(bar) instanceof AnswerRule other && other.isBar())) {
                    mistake(rule, "bar-unknown", bar);
                }
            }
        }
    }

    private static boolean isLocalMatter(Rule rule) {
        return switch (rule) {
            case PeriodRule _ -> false;
            case AnswerRule answer -> LOCAL.contains(answer.question());
        };
    }

    private void checkExamples(Rule rule) {
        var examples = rule.head().examples();
        if (examples.stream().noneMatch(example -> example.isPositive(rule))
                || examples.stream().allMatch(example -> example.isPositive(rule))) {
            mistake(rule, "examples-one-sided", rule.id());
        }
    }

    /// Two rows that say different things of the same records cannot both be the law.
    private void checkPeriods() {
        var seen = new HashMap<List<Object>, PeriodRule>();
        for (var rule : rules.values()) {
            if (rule instanceof PeriodRule period) {
                checkPeriod(period, "earliestRestoration", period.earliestRestoration(), seen);
                checkPeriod(period, "automaticEnd", period.automaticEnd(), seen);
            }
        }
    }

    private void checkPeriod(PeriodRule rule, String limit, PeriodRule.@Nullable Term term,
            Map<List<Object>, PeriodRule> seen) {
        if (term == null) {
            return;
        }
        for (var list : rule.head().lists()) {
            var other = seen.putIfAbsent(List.of(limit, list, rule.head().regime().id(), rule.head().applies(),
                    String.valueOf(rule.head().from())), rule);
            if (other != null) {
                mistake(rule, "contradicts", rule.id(), other.id(), other.head().place().line());
            }
        }
    }

    private Loaded<Law> tried(Law law) {
        for (var rule : law.all()) {
            for (var example : rule.head().examples()) {
                example.differenceFrom(law.outcome(rule, example)).ifPresent(difference -> mistakes
                        .add(RulesReader.WORDING.mistake(rule.head().place().file(), example.line(), "example-fails",
                                rule.id(), difference)));
            }
        }
        return mistakes.isEmpty() ? new Loaded.Good<>(law) : bad();
    }

    private Loaded<Law> bad() { return new Loaded.Bad<>(List.copyOf(new LinkedHashSet<>(mistakes))); }

    private void mistake(Rule rule, String mistake, Object... arguments) {
        mistakes.add(RulesReader.WORDING.mistake(rule.head().place().file(), rule.head().place().line(), mistake,
                arguments));
    }

    private <T> Stream<T> keep(Loaded<T> loaded) {
        return switch (loaded) {
            case Loaded.Good<T>(var value) -> Stream.of(value);
            case Loaded.Bad<T>(var found) -> {
                mistakes.addAll(found);
                yield Stream.empty();
            }
        };
    }
}
