package xinzhi.app.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.app.catalogue.BasisLevel;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.Words;
import xinzhi.app.platform.yaml.DataMap;
import xinzhi.app.platform.yaml.DataWording;

/// Reads the rows of one rule file.
final class RulesReader implements Function<DataMap, Supplier<List<Rule>>> {
    static final DataWording WORDING = new DataWording("xinzhi.app.law.rules");
    static final Words WORDS = Words.of("xinzhi.app.law.rules");
    private static final RuleId NO_ID = new RuleId("XX-00");
    private static final Regime STAND_IN = new Regime("", "", "", BasisLevel.LAW, Venue.CREDIT_CHINA, LocalDate.MIN,
            null, List.of(), Fact.Day.DECISION_DATE, Confidence.RECALLED, "", Confidence.RECALLED);

    private final String file;
    private final LawLayer layer;
    private final Map<String, Regime> regimes;
    private final ConditionReader conditions;
    private final String edition;

    RulesReader(String file, LawLayer layer, Map<String, Regime> regimes,
            Map<String, ParametersReader.Parameter> parameters, String edition) {
        this.file = file;
        this.layer = layer;
        this.regimes = regimes;
        this.conditions = new ConditionReader(parameters);
        this.edition = edition;
    }

    @Override
    public Supplier<List<Rule>> apply(DataMap root) {
        var rules = root.maps("rules").stream().map(this::rule).toList();
        return () -> rules;
    }

    private Rule rule(DataMap map) {
        var name = map.text("regime");
        var regime = regimes.get(name);
        if (regime == null) {
            map.mistake("regime", WORDING, "regime-unknown", name, String.join("、", regimes.keySet()));
        }
        var head = head(map, regime == null ? STAND_IN : regime);
        boolean isPeriod = map.has("period") || map.has("hidden");
        if (isPeriod == map.has("asks")) {
            map.mistake("", WORDING, "neither-period-nor-answer");
        }
        return isPeriod ? period(map, head) : answer(map, head);
    }

    private Rule.Head head(DataMap map, Regime regime) {
        var basis = new Basis(id(map), map.text("text"),
                map.findText("instrument").orElse(regime.instrument()), map.findText("article").orElse(null),
                map.choice("confidence", Confidence.class), map.findText("source").orElse(regime.source()), edition);
        if (basis.confidence() == Confidence.VERIFIED && basis.source() == null) {
            map.mistake("confidence", WORDING, "verified-without-source", basis.rule());
        }
        if (layer.isLocal() && map.has("instrument")) {
            map.mistake("instrument", WORDING, "local-instrument", map.text("instrument"));
        }
        var lists = map.texts("lists");
        if (lists.isEmpty()) {
            map.mistake("lists", WORDING, "no-lists");
        }
        var from = map.findDate("from").orElse(null);
        var until = map.findDate("until").orElse(null);
        if (RegimesReader.isBackwards(from, until)) {
            map.mistake("until", WORDING, "until-before-from", String.valueOf(until), String.valueOf(from));
        }
        if ((from != null && !regime.isInForceOn(from)) || (until != null && !regime.isInForceOn(until))) {
            map.mistake(from == null ? "until" : "from", WORDING, "outside-regime", regime.id());
        }
        var first = lists.stream().findFirst().orElse("");
        var examples = map.maps("examples").stream().map(example -> ExampleReader.read(example, first)).toList();
        return new Rule.Head(new Rule.Place(file, map.line(), layer), basis, regime, Set.copyOf(lists), from, until,
                map.findMap("applies").map(conditions::read).orElse(Condition.always()), examples);
    }

    private static RuleId id(DataMap map) {
        var id = map.text("id");
        if (!id.isEmpty() && !RuleId.isSound(id)) {
            map.mistake("id", WORDING, "id", id);
        }
        return RuleId.isSound(id) ? new RuleId(id) : NO_ID;
    }

    private PeriodRule period(DataMap map, Rule.Head head) {
        if (head.regime().start() == null || head.regime().venue() == null) {
            map.mistake("regime", WORDING, "regime-without-venue", head.regime().id());
        }
        var period = map.findMap("period");
        return new PeriodRule(head, period.map(each -> term(each, "earliestRestoration")).orElse(null),
                period.map(each -> term(each, "automaticEnd")).orElse(null), map.flag("hidden"));
    }

    private static PeriodRule.@Nullable Term term(DataMap map, String key) {
        var given = map.findText(key + "On");
        if (given.isPresent()) {
            var day = RegimesReader.day(map, key + "On", given.get());
            return day == null
                    ? null
                    : new PeriodRule.Term.Given(day, map.has("usually") ? length(map, "usually") : null);
        }
        return map.findText(key).map(text -> text.equals("never")
                ? new PeriodRule.Term.None()
                : new PeriodRule.Term.After(length(map, key))).orElse(null);
    }

    private static Period length(DataMap map, String key) {
        var text = map.text(key);
        try {
            var period = Period.parse(text);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeException _) {
            // said below
        }
        map.mistake(key, WORDING, "period", text);
        return Period.ZERO;
    }

    private AnswerRule answer(DataMap map, Rule.Head head) {
        var question = map.choice("asks", Question.class);
        var ground = map.findChoice("ground", ExitGround.class).orElse(null);
        var forbids = map.findMap("forbids").map(conditions::read).orElse(null);
        var requires = map.maps("requires").stream().map(this::requirement).toList();
        if (question == Question.EXIT && forbids == null && ground == null) {
            map.mistake("asks", WORDING, "exit-without-ground");
        }
        var barredBy = map.texts("barredBy").stream().flatMap(id -> {
            if (!RuleId.isSound(id)) {
                map.mistake("barredBy", WORDING, "id", id);
                return Stream.empty();
            }
            return Stream.of(new RuleId(id));
        }).toList();
        var waits = map.maps("waits").stream().flatMap(wait -> wait(wait).stream()).toList();
        return new AnswerRule(head, question, ground, barredBy, List.of(), requires, forbids, waits);
    }

    private AnswerRule.Requirement requirement(DataMap map) {
        return AnswerRule.Requirement.of(map.text("text"), map.findText("papers").orElse(null),
                conditions.read(map.map("needs")));
    }

    private static Optional<AnswerRule.Wait> wait(DataMap map) {
        var after = map.findText("after");
        var past = map.findText("past");
        if (after.isPresent()) {
            var length = length(map, "period");
            return Optional.ofNullable(RegimesReader.day(map, "after", after.get()))
                    .map(day -> new AnswerRule.Wait.After(day, length));
        }
        if (past.isPresent()) {
            return Optional.ofNullable(RegimesReader.day(map, "past", past.get())).map(AnswerRule.Wait.Past::new);
        }
        return Optional.of(switch (map.choice("until", Publicised.class)) {
            case SHORTEST_PUBLICITY -> new AnswerRule.Wait.ShortestPublicity();
            case LONGEST_PUBLICITY -> new AnswerRule.Wait.LongestPublicity();
        });
    }

    private enum Publicised {
        SHORTEST_PUBLICITY,
        LONGEST_PUBLICITY
    }
}
