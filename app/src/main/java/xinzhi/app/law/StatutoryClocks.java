package xinzhi.app.law;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.DataMistake;
import xinzhi.app.platform.yaml.Loaded;

/// The statutory periods of nation and city (法定时限), each with the time it is in force for, and the calendar they are counted by.
public final class StatutoryClocks {
    private final ClockSheet sheet;
    private final WorkingDays calendar;
    private final Map<String, List<ClockRule>> versions;

    private StatutoryClocks(ClockSheet sheet, WorkingDays calendar) {
        this.sheet = sheet;
        this.calendar = calendar;
        this.versions = sheet.rules().stream().collect(groupingBy(ClockRule::id));
    }

    /// The clocks of these files, the more general ones first. Every example in them is worked out.
    static Loaded<StatutoryClocks> read(List<DataFile> files, WorkingDays calendar) {
        var mistakes = new ArrayList<DataMistake>();
        var sheet = ClockSheet.EMPTY;
        for (var file : files) {
            var general = sheet;
            var whole = file.read(new ClocksReader(general, null));
            var checked = whole.findMistakes().isEmpty() ? file.read(new ClocksReader(general, calendar)) : whole;
            switch (checked) {
                case Loaded.Good<ClockSheet>(var own) -> sheet = general.with(own);
                case Loaded.Bad<ClockSheet>(var found) -> mistakes.addAll(found);
            }
        }
        return mistakes.isEmpty()
                ? new Loaded.Good<>(new StatutoryClocks(sheet, calendar))
                : new Loaded.Bad<>(mistakes);
    }

    public List<ClockRule> list() { return sheet.rules(); }

    public WorkingDays calendar() { return calendar; }

    /// The clock of this id as it is for what starts on this day.
    public Optional<ClockRule> find(String clock, LocalDate day) {
        return versions(clock).stream().filter(rule -> rule.inForceOn(day)).findFirst();
    }

    /// The clocks that this event may start on this day.
    public List<ClockRule> startedBy(String event, LocalDate day) {
        return list().stream().filter(rule -> rule.starts().contains(event) && rule.inForceOn(day)).toList();
    }

    /// What the event is called; the id itself if it is none of ours.
    public String eventName(String event) { return sheet.events().of(event); }

    /// Starts the clock of this id with this event.
    public ClockOutcome start(String clock, ClockEvent event) {
        var latest = versions(clock);
        if (latest.isEmpty()) {
            return StatutoryClock.refused(ClockRefusal.NO_SUCH_CLOCK, clock);
        }
        return find(clock, event.day())
                .map(rule -> StatutoryClock.start(rule, calendar, sheet.events(), event))
                .orElseGet(() -> StatutoryClock.refused(ClockRefusal.NOT_IN_FORCE, latest.getLast().name(),
                        Shown.formalDay(event.day())));
    }

    /// The clock again from what was kept of it: same facts and same data, same answer.
    public ClockOutcome replay(ClockFacts facts) {
        var rule = versions(facts.clock()).stream().filter(version -> version.from().equals(facts.version()))
                .findFirst();
        if (rule.isEmpty()) {
            return StatutoryClock.refused(ClockRefusal.NO_SUCH_CLOCK, facts.clock());
        }
        if (facts.events().isEmpty()) {
            return StatutoryClock.refused(ClockRefusal.NO_EVENTS, rule.get().name());
        }
        var outcome = StatutoryClock.start(rule.get(), calendar, sheet.events(), facts.events().getFirst());
        for (var event : facts.events().subList(1, facts.events().size())) {
            switch (outcome) {
                case ClockOutcome.Accepted(var clock) -> outcome = clock.take(event);
                case ClockOutcome.Refused _ -> {
                    return outcome;
                }
            }
        }
        return outcome;
    }

    private List<ClockRule> versions(String clock) { return versions.getOrDefault(clock, List.of()); }
}
