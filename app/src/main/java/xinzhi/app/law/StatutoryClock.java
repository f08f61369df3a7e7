package xinzhi.app.law;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import xinzhi.app.law.Reckoning.Pause;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;

/// A statutory period that runs (法定时限), as the events so far have it. A value: telling it of an event gives another one. It knows
/// no today; who asks says of which day.
public final class StatutoryClock {
    private static final Words WORDS = Words.of("xinzhi.app.law.clock");
    private final ClockRule rule;
    private final WorkingDays calendar;
    private final ClockEventNames names;
    private final List<ClockEvent> history;

    private StatutoryClock(ClockRule rule, WorkingDays calendar, ClockEventNames names, List<ClockEvent> history) {
        this.rule = rule;
        this.calendar = calendar;
        this.names = names;
        this.history = List.copyOf(history);
    }

    static ClockOutcome start(ClockRule rule, WorkingDays calendar, ClockEventNames names, ClockEvent event) {
        if (!rule.starts().contains(event.event())) {
            return refused(ClockRefusal.DOES_NOT_START_IT, rule.name(), names.of(event.event()));
        }
        if (!rule.inForceOn(event.day())) {
            return refused(ClockRefusal.NOT_IN_FORCE, rule.name(), Shown.formalDay(event.day()));
        }
        if (rule.term().before() && event.countFrom() == null) {
            return refused(ClockRefusal.COUNT_FROM_MISSING, rule.name(), names.of(event.event()));
        }
        if (!rule.term().before() && event.countFrom() != null) {
            return refused(ClockRefusal.COUNT_FROM_NOT_WANTED, rule.name(), names.of(event.event()));
        }
        return new ClockOutcome.Accepted(new StatutoryClock(rule, calendar, names, List.of(event)));
    }

    /// The clock with this event added, or why it does not fit what happened before.
    public ClockOutcome take(ClockEvent event) {
        return refusal(event).map(reason -> refused(reason, rule.name(), names.of(event.event()),
                Shown.formalDay(event.day()), Shown.formalDay(history.getLast().day())))
                .orElseGet(() -> new ClockOutcome.Accepted(new StatutoryClock(rule, calendar, names,
                        Stream.concat(history.stream(), Stream.of(event)).toList())));
    }

    private Optional<ClockRefusal> refusal(ClockEvent event) {
        var name = event.event();
        boolean suspends = rule.suspendedBy().contains(name);
        boolean resumes = rule.resumedBy().contains(name);
        boolean lengthens = rule.extendedBy(name);
        if (rule.starts().contains(name)) {
            return Optional.of(ClockRefusal.STARTED_ALREADY);
        }
        if (!suspends && !resumes && !lengthens && !rule.met().contains(name)) {
            return Optional.of(ClockRefusal.NOT_OF_THIS_CLOCK);
        }
        if (event.countFrom() != null) {
            return Optional.of(ClockRefusal.COUNT_FROM_NOT_WANTED);
        }
        if (event.day().isBefore(history.getLast().day())) {
            return Optional.of(ClockRefusal.BEFORE_THE_LAST);
        }
        if (met().isPresent()) {
            return Optional.of(ClockRefusal.DONE_ALREADY);
        }
        if (resumes) {
            return suspended().isPresent() ? Optional.empty() : Optional.of(ClockRefusal.NOT_SUSPENDED);
        }
        if (suspends && suspended().isPresent()) {
            return Optional.of(ClockRefusal.SUSPENDED_ALREADY);
        }
        if (lengthens && rule.extension() != null && extensions() >= rule.extension().times()) {
            return Optional.of(ClockRefusal.EXTENDED_OFTEN_ENOUGH);
        }
        return (suspends || lengthens) && suspended().isEmpty() && due().before(event.day())
                ? Optional.of(ClockRefusal.RUN_OUT_ALREADY)
                : Optional.empty();
    }

    public ClockRule rule() { return rule; }

    /// Everything it was told, in order.
    public List<ClockEvent> history() { return history; }

    public ClockFacts facts() { return new ClockFacts(rule.id(), rule.from(), history); }

    /// The last day as things stand; while it is suspended, as if it went on the day after the last event.
    public Deadline due() { return rule.end(counted(), extensions(), pauses(history.getLast().day()), calendar); }

    /// How it stood at the end of this day, by what had happened up to then.
    public ClockState on(LocalDate day) {
        if (!history.getLast().day().isAfter(day)) {
            return stateOn(day);
        }
        var until = history.stream().filter(event -> !event.day().isAfter(day)).toList();
        return until.isEmpty()
                ? new ClockState.NotStarted()
                : new StatutoryClock(rule, calendar, names, until).stateOn(day);
    }

    private ClockState stateOn(LocalDate day) {
        var met = met();
        if (met.isPresent()) {
            return metOn(met.get());
        }
        var since = suspended();
        if (since.isPresent()) {
            return new ClockState.Suspended(since.get(), leftWhenResumed(since.get()));
        }
        return switch (due()) {
            case Deadline.BeyondCalendar beyond -> day.isAfter(calendar.knownUntil()) || !calendar.covers(counted())
                    ? new ClockState.Unknown(beyond)
                    : new ClockState.Running(beyond, OptionalInt.empty());
            case Deadline.On(var last) when !last.isBefore(day) ->
                new ClockState.Running(new Deadline.On(last), between(day, last));
            case Deadline.On(var last) -> switch (rule.kind()) {
                case WINDOW -> new ClockState.Lapsed(last);
                case ACT -> new ClockState.Overdue(last, between(last, day));
            };
        };
    }

    private ClockState metOn(LocalDate day) {
        return switch (due()) {
            case Deadline.BeyondCalendar beyond -> day.isAfter(calendar.knownUntil()) || !calendar.covers(counted())
                    ? new ClockState.Unknown(beyond)
                    : new ClockState.Met(day, beyond);
            case Deadline.On(var last) -> last.isBefore(day)
                    ? new ClockState.MetLate(day, last, between(last, day))
                    : new ClockState.Met(day, new Deadline.On(last));
        };
    }

    /// The steps whose day has come after the first day and up to the second: of two runs in a row each finds its own, and after days
    /// of standstill the next finds them all. None of a clock that stands still or was met before.
    public List<Escalation> escalations(LocalDate after, LocalDate until) {
        var found = new ArrayList<Escalation>();
        for (var step : rule.steps()) {
            stepDay(step).filter(day -> day.isAfter(after) && !day.isAfter(until)).filter(this::waitedFor)
                    .ifPresent(day -> found.add(new Escalation(step, day)));
        }
        return found;
    }

    private Optional<LocalDate> stepDay(EscalationStep step) {
        return due().find().flatMap(last -> step.day() == 0
                ? Optional.of(last)
                : calendar.find(last, step.day()).find());
    }

    private boolean waitedFor(LocalDate day) {
        return day.isAfter(history.getFirst().day()) && suspended().isEmpty()
                && met().filter(on -> !on.isAfter(day)).isEmpty()
                && (rule.kind() == ClockRule.Kind.ACT || !due().before(day));
    }

    private LocalDate counted() {
        var first = history.getFirst();
        return first.countFrom() == null ? first.day() : first.countFrom();
    }

    private Optional<LocalDate> met() {
        return history.stream().filter(event -> rule.met().contains(event.event())).map(ClockEvent::day).findFirst();
    }

    private int extensions() { return (int) history.stream().filter(event -> rule.extendedBy(event.event())).count(); }

    /// Since when it stands still.
    private Optional<LocalDate> suspended() {
        LocalDate since = null;
        for (var event : history) {
            if (rule.suspendedBy().contains(event.event())) {
                since = event.day();
            } else if (rule.resumedBy().contains(event.event())) {
                since = null;
            }
        }
        return Optional.ofNullable(since);
    }

    /// @param open the last day of a pause that has not ended
    private List<Pause> pauses(LocalDate open) {
        var pauses = new ArrayList<Pause>();
        LocalDate since = null;
        for (var event : history) {
            if (rule.suspendedBy().contains(event.event())) {
                since = event.day();
            } else if (since != null && rule.resumedBy().contains(event.event())) {
                pauses.add(new Pause(since, event.day()));
                since = null;
            }
        }
        if (since != null) {
            pauses.add(new Pause(since, open));
        }
        return pauses;
    }

    private OptionalInt leftWhenResumed(LocalDate since) {
        if (!rule.term().unit().countsDays()) {
            return OptionalInt.empty();
        }
        return rule.reckoning().raw(rule.extended(extensions()), counted(), pauses(since), calendar).find()
                .map(last -> between(since, last)).orElse(OptionalInt.empty());
    }

    private OptionalInt between(LocalDate from, LocalDate to) {
        if (rule.term().unit() != TermUnit.WORKING_DAYS) {
            return OptionalInt.of((int) DAYS.between(from, to));
        }
        return calendar.covers(from) && calendar.covers(to)
                ? OptionalInt.of(calendar.between(from, to))
                : OptionalInt.empty();
    }

    /// @param clock its name; the other arguments are the event's name, its day and that of the event before
    static ClockOutcome refused(ClockRefusal reason, String clock, Object... arguments) {
        var all = Stream.concat(Stream.of(clock), Stream.of(arguments)).toArray();
        return new ClockOutcome.Refused(reason, WORDS.text("refused." + reason.name(), all));
    }
}
