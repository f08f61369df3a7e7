package xinzhi.app.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.DataTree;
import xinzhi.app.platform.yaml.Loaded;

/// The law as one state of the rule files has it (法律规则): facts in, answers out. Reads no clock and no table; the same facts, day
/// and edition always give the same answer.
public final class Law {
    private static final ListLaw NOTHING = new ListLaw(List.of());
    private final LawFiles files;
    private final String edition;
    private final Columns columns;
    private final Map<RuleId, Rule> rules = new LinkedHashMap<>();
    private final Map<String, ListLaw> lists = new HashMap<>();

    Law(LawFiles files, String edition, List<Rule> read, Columns columns) {
        this.columns = columns;
        this.files = files;
        this.edition = edition;
        var answers = read.stream().filter(AnswerRule.class::isInstance).map(AnswerRule.class::cast)
                .collect(Collectors.toMap(AnswerRule::id, rule -> rule));
        for (var rule : read) {
            rules.put(rule.id(), rule instanceof AnswerRule answer ? answer.linked(answers) : rule);
        }
        var byList = new LinkedHashMap<String, List<Rule>>();
        rules.values().forEach(rule -> rule.head().lists()
                .forEach(list -> byList.computeIfAbsent(list, _ -> new ArrayList<>()).add(rule)));
        byList.forEach((list, some) -> lists.put(list, new ListLaw(some)));
    }

    /// Reads the rules of the nation, the city's province and the city from the program, as shipped.
    public static Loaded<Law> onClassPath(String city) {
        var fields = new TreeMap<>(lists("catalogue/national"));
        var national = new TreeSet<>(fields.keySet());
        fields.putAll(lists("catalogue/" + city));
        return read(LawFiles.onClassPath(city), new LawReader.Lists(national, fields.keySet(), fields));
    }

    /// The law these files make; they are what [#files] gave out, of whatever edition.
    public static Loaded<Law> of(Map<String, String> files, Set<String> lists) {
        return read(LawFiles.of(files), new LawReader.Lists(lists, lists, Map.of()));
    }

    static Loaded<Law> read(LawFiles files, LawReader.Lists lists) { return new LawReader(files, lists).read(); }

    /// The lists a folder describes with the types of their fields; whether they are sound is the catalogue's to say.
    private static Map<String, Map<String, String>> lists(String folder) {
        var lists = new TreeMap<String, Map<String, String>>();
        DataFile.inFolder(folder + "/lists").stream().flatMap(file -> file.tree().stream())
                .forEach(tree -> tree.findText("id").ifPresent(list -> lists.put(list, fields(tree))));
        return lists;
    }

    private static Map<String, String> fields(DataTree list) {
        return list.maps("fields").stream().collect(Collectors.toMap(field -> field.findText("code").orElse(""),
                field -> field.findText("type").orElse(""), (first, _) -> first, LinkedHashMap::new));
    }

    /// What the columns of the lists say.
    public Columns columns() { return columns; }

    /// Names this state of the rules (规则版本): the digest of its files.
    public String edition() { return edition; }

    /// The texts of the rule files by their names; whoever keeps an answer of this edition keeps them once beside it.
    public Map<String, String> files() { return files.texts(); }

    /// Every rule with its law, in the order of the files.
    public List<Basis> rules() { return rules.values().stream().map(rule -> rule.head().basis()).toList(); }

    /// How long the record is shown, in every venue whose law governs it.
    public List<PublicityPeriod> publicity(Facts facts) { return of(facts).publicity(facts); }

    /// One rule's answer; the rule must exist and answer a question.
    public Way answer(RuleId rule, Facts facts, LocalDate day) {
        if (rules.get(rule) instanceof AnswerRule answer) {
            return answer.answer(facts, day, venue -> of(facts).publicity(venue, facts));
        }
        throw new IllegalArgumentException("no rule that answers: " + rule);
    }

    /// Every rule of this question for the record's list, in the order of the law; rules of another regime are left out.
    public List<Way> answers(Question question, Facts facts, LocalDate day) {
        var law = of(facts);
        return law.answers(question, facts, day, true, venue -> law.publicity(venue, facts));
    }

    /// Publicity, every ground of leaving with its answer, and what time opens first.
    public WaysOut waysOut(Facts facts, LocalDate day) {
        var law = of(facts);
        var publicity = law.publicity(facts);
        return new WaysOut(day, publicity, law.answers(Question.EXIT, facts, day, false, venue -> in(venue, publicity)),
                edition);
    }

    /// Compares a removal by the authority with the grounds (认定部门移出的核对). It is a fact either way and always recorded; a
    /// difference is noted, never held against it. Empty if some rule of that ground would have allowed it on that day.
    public Optional<RemovalNote> noteRemoval(Facts facts, ExitGround ground, LocalDate removed) {
        var ways = waysOut(facts, removed).ways().stream().filter(way -> way.ground() == ground).toList();
        return ways.stream().anyMatch(way -> way.evaluation() instanceof Evaluation.Allowed)
                ? Optional.empty()
                : Optional.of(new RemovalNote(ground, removed, ways, edition));
    }

    /// How many examples stand in the rule files; all of them held when the files were read.
    public int examples() { return rules.values().stream().mapToInt(rule -> rule.head().examples().size()).sum(); }

    List<Rule> all() { return List.copyOf(rules.values()); }

    Map<String, String> outcome(Rule rule, Example example) {
        return switch (rule) {
            case PeriodRule period -> Example.found(rule.id(), publicity(example.given()).stream()
                    .filter(each -> each.venue() == period.head().regime().venue()).findFirst());
            case AnswerRule _ -> Example.found(answer(rule.id(), example.given(), example.day()));
        };
    }

    private static Optional<PublicityPeriod> in(Venue venue, List<PublicityPeriod> publicity) {
        for (var period : publicity) {
            if (period.venue() == venue) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    private ListLaw of(Facts facts) { return lists.getOrDefault(facts.list(), NOTHING); }

    /// The rules of one list, sorted by what they are asked.
    private static final class ListLaw {
        private final List<Publicity> venues;
        private final Map<Question, List<AnswerRule>> questions = new EnumMap<>(Question.class);

        ListLaw(List<Rule> rules) {
            var periods = new EnumMap<Venue, List<PeriodRule>>(Venue.class);
            for (var rule : rules) {
                switch (rule) {
                    case PeriodRule period -> periods
                            .computeIfAbsent(java.util.Objects.requireNonNull(rule.head().regime().venue()),
                                    _ -> new ArrayList<>())
                            .add(period);
                    case AnswerRule answer -> questions.computeIfAbsent(answer.question(), _ -> new ArrayList<>())
                            .add(answer);
                }
            }
            this.venues = periods.entrySet().stream().map(entry -> new Publicity(entry.getKey(), entry.getValue()))
                    .toList();
        }

        List<PublicityPeriod> publicity(Facts facts) {
            var periods = new ArrayList<PublicityPeriod>(venues.size());
            for (var venue : venues) {
                venue.reckon(facts).ifPresent(periods::add);
            }
            return periods;
        }

        Optional<PublicityPeriod> publicity(Venue wanted, Facts facts) {
            for (var venue : venues) {
                if (venue.venue() == wanted) {
                    return venue.reckon(facts);
                }
            }
            return Optional.empty();
        }

        List<Way> answers(Question question, Facts facts, LocalDate day, boolean withBars,
                AnswerRule.Periods periods) {
            var ways = new ArrayList<Way>();
            for (var rule : questions.getOrDefault(question, List.of())) {
                if ((withBars || !rule.isBar()) && rule.governs(facts, day) != Truth.FALSE) {
                    ways.add(rule.answer(facts, day, periods));
                }
            }
            return ways;
        }
    }
}
