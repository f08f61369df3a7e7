package xinzhi.app.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import xinzhi.app.law.ClockRule.Example;
import xinzhi.app.law.ClockRule.Extension;
import xinzhi.app.law.Reckoning.LastDay;
import xinzhi.app.law.Reckoning.Pause;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataMap;
import xinzhi.app.platform.yaml.DataWording;

/// Reads one `clocks.yaml` upon the more general ones.
final class ClocksReader implements Function<DataMap, Supplier<ClockSheet>> {
    private static final DataWording WORDING = WorkingDaysReader.WORDING;
    private static final int FARTHEST_STEP = 60;
    private final ClockSheet general;
    private final @Nullable WorkingDays calendar;

    /// @param calendar to work the examples out by; absent while it is not yet sure that the file is whole
    ClocksReader(ClockSheet general, @Nullable WorkingDays calendar) {
        this.general = general;
        this.calendar = calendar;
    }

    @Override
    public Supplier<ClockSheet> apply(DataMap root) {
        var reckonings = reckonings(root);
        var events = events(root);
        var steps = steps(root);
        var own = new ClockSheet(reckonings, events, steps, List.of());
        var all = general.with(own);
        var rules = new ArrayList<ClockRule>();
        for (var map : root.maps("clocks")) {
            var rule = rule(map, all);
            checkPlace(map, rule, rules);
            rules.add(rule);
        }
        if (rules.isEmpty()) {
            root.mistake("clocks", WORDING, "no-clocks");
        }
        return () -> new ClockSheet(reckonings, events, steps, rules);
    }

    private Map<String, Reckoning> reckonings(DataMap root) {
        var reckonings = new LinkedHashMap<String, Reckoning>();
        for (var map : root.maps("reckonings")) {
            var confidence = map.choice("confidence", Confidence.class);
            var reckoning = new Reckoning(map.text("id"), map.text("name"), map.text("instrument"),
                    map.findText("article").orElse(null), map.choice("lastDay", LastDay.class), confidence,
                    map.findText("source").orElse(null), map.findText("note").orElse(null));
            checkSource(map, confidence, reckoning.name());
            if (general.reckoning(reckoning.id()).isPresent()
                    || reckonings.put(reckoning.id(), reckoning) != null) {
                map.mistake("id", WORDING, "reckoning-twice", reckoning.id());
            }
        }
        return reckonings;
    }

    private ClockEventNames events(DataMap root) {
        var names = root.findMap("events").map(DataMap::entries).orElse(Map.of());
        names.keySet().stream().filter(general.events().names()::containsKey)
                .forEach(event -> root.mistake("events", WORDING, "event-twice", event));
        return new ClockEventNames(names);
    }

    private static List<EscalationStep> steps(DataMap map) {
        var steps = new ArrayList<EscalationStep>();
        for (var step : map.maps("steps")) {
            int day = step.integer("day");
            if (Math.abs(day) > FARTHEST_STEP) {
                step.mistake("day", WORDING, "step-far", day, FARTHEST_STEP);
            }
            var read = new EscalationStep(day, step.choice("to", EscalationStep.To.class));
            if (steps.contains(read)) {
                step.mistake("day", WORDING, "step-twice", day);
            }
            steps.add(read);
        }
        return steps;
    }

    private ClockRule rule(DataMap map, ClockSheet all) {
        var used = new HashSet<String>();
        var confidence = map.choice("confidence", Confidence.class);
        var id = map.text("id");
        var from = map.date("from");
        var until = map.findDate("until");
        var term = term(map);
        var steps = steps(map);
        var examples = map.maps("examples");
        var reckoning = reckoning(map, all);
        var extension = map.findMap("extension").map(more -> extension(more, term, all, used));
        var rule = new ClockRule(id, map.findText("rule").orElse(null), map.text("name"),
                map.choice("kind", ClockRule.Kind.class), map.text("bound"), map.text("instrument"),
                map.findText("article").orElse(null), from, until.orElse(null), events(map, "starts", all, used),
                events(map, "met", all, used), term, reckoning, events(map, "suspendedBy", all, used),
                events(map, "resumedBy", all, used), extension.orElse(null), steps.isEmpty() ? all.steps() : steps,
                confidence, map.findText("source").orElse(null), map.findText("note").orElse(null),
                examples.stream().map(ClocksReader::example).toList());
        checkSource(map, confidence, rule.name());
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
            map.mistake("id", WORDING, "clock-id", id);
        }
        until.filter(day -> day.isBefore(from)).ifPresent(day -> map.mistake("until", WORDING, "clock-backwards", id));
        if (rule.starts().isEmpty() || rule.met().isEmpty()) {
            map.mistake(rule.starts().isEmpty() ? "starts" : "met", WORDING, "clock-open", id);
        }
        checkPauses(map, rule);
        if (examples.isEmpty()) {
            map.mistake("examples", WORDING, "no-examples", id);
        }
        checkExamples(examples, rule);
        return rule;
    }

    private static Term term(DataMap map) {
        var term = map.map("term");
        var unit = term.choice("unit", TermUnit.class);
        int number = term.integer("number");
        boolean before = term.flag("before");
        int least = unit == TermUnit.DAYS && !before ? 0 : 1;
        int most = unit == TermUnit.DAY_OF_MONTH || unit == TermUnit.DAY_OF_NEXT_MONTH ? 31 : 366;
        if (number < least || number > most) {
            term.mistake("number", WORDING, "term-number", number, least, most);
        }
        if (before && !unit.countsDays()) {
            term.mistake("before", WORDING, "term-before");
        }
        return new Term(number, unit, before);
    }

    private static Reckoning reckoning(DataMap map, ClockSheet all) {
        var id = map.text("reckoning");
        var found = all.reckoning(id);
        if (found.isEmpty() && !id.isEmpty()) {
            map.mistake("reckoning", WORDING, "reckoning-unknown", id, String.join("、", all.reckonings().keySet()));
        }
        return found.orElseGet(
                () -> new Reckoning(id, id, id, null, LastDay.STAYS, Confidence.RECALLED, null, null));
    }

    private static Extension extension(DataMap map, Term term, ClockSheet all, Set<String> used) {
        int number = map.integer("number");
        int times = map.integer("times");
        if (number < 1 || number > 366 || times < 1 || times > 10) {
            map.mistake("number", WORDING, "extension-number", number, times);
        }
        var unit = map.choice("unit", TermUnit.class);
        if (unit != term.unit() || (!unit.countsDays() && unit != TermUnit.MONTHS) || term.before()) {
            map.mistake("unit", WORDING, "extension-unit");
        }
        return new Extension(events(map, "by", all, used), number, times);
    }

    /// @param used what the clock's other parts are; an event has one part only
    private static List<String> events(DataMap map, String key, ClockSheet all, Set<String> used) {
        var events = map.texts(key);
        for (var event : events) {
            if (!all.events().names().containsKey(event)) {
                map.mistake(key, WORDING, "event-unknown", event);
            } else if (!used.add(event)) {
                map.mistake(key, WORDING, "event-two-parts", event);
            }
        }
        return events;
    }

    private static void checkSource(DataMap map, Confidence confidence, String name) {
        if (confidence == Confidence.VERIFIED && map.findText("source").isEmpty()) {
            map.mistake("confidence", WORDING, "verified-without-source", name);
        }
    }

    private static void checkPauses(DataMap map, ClockRule rule) {
        if (rule.suspendedBy().isEmpty() != rule.resumedBy().isEmpty()) {
            map.mistake(rule.suspendedBy().isEmpty() ? "resumedBy" : "suspendedBy", WORDING, "pause-half", rule.id());
        }
        var unit = rule.term().unit();
        if (!rule.suspendedBy().isEmpty()
                && (rule.term().before() || (!unit.countsDays() && unit != TermUnit.MONTHS))) {
            map.mistake("suspendedBy", WORDING, "pause-of-a-day", rule.id());
        }
    }

    private void checkPlace(DataMap map, ClockRule rule, List<ClockRule> earlier) {
        if (general.knows(rule.id())) {
            map.mistake("id", WORDING, "clock-taken", rule.id());
        }
        earlier.stream().filter(rule::overlaps).findFirst()
                .ifPresent(other -> map.mistake("from", WORDING, "clock-overlaps", rule.id(), other.from(),
                        Optional.ofNullable(other.until()).map(Object::toString).orElse("今")));
    }

    private static Example example(DataMap map) {
        return new Example(map.date("start"),
                map.maps("stopped").stream().map(pause -> new Pause(pause.date("from"), pause.date("to"))).toList(),
                map.integer("extended", 0), map.date("due"));
    }

    private void checkExamples(List<DataMap> maps, ClockRule rule) {
        if (calendar == null) {
            return;
        }
        for (int i = 0; i < maps.size(); i++) {
            var example = rule.examples().get(i);
            if (!rule.inForceOn(example.start())) {
                maps.get(i).mistake("start", WORDING, "example-outside", rule.id(), example.start());
            }
            switch (rule.end(example.start(), example.extended(), example.pauses(), calendar)) {
                case Deadline.On(var day) when !day.equals(example.due()) ->
                    maps.get(i).mistake("due", WORDING, "example-wrong", example.start(), example.due(), day);
                case Deadline.On _ -> {}
                case Deadline.BeyondCalendar(var year, var _, var _) ->
                    maps.get(i).mistake("due", WORDING, "example-beyond", example.start(), year);
            }
        }
    }
}
