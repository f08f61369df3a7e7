package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import xinzhi.app.catalogue.Guard;
import xinzhi.app.catalogue.GuardLimits;
import xinzhi.app.catalogue.GuardLimits.Limit;
import xinzhi.app.catalogue.GuardLimits.Severity;

/// Holds a read delivery against the current list (批次防线). Against nothing, only its own faults are conspicuous.
///
/// @param whole  a full list: a part of one may be as short as it likes
/// @param head   present rows of the current list
/// @param filled how its fields were filled in the last full list
record Guards(GuardLimits limits, boolean whole, long head, Fill filled) {
    List<Alarm> check(Delivery.Counts counts, Fill fill) {
        long faulty = counts.quarantined() + counts.conflicts() + counts.keyless();
        long rows = counts.accepted() + faulty;
        var alarms = new ArrayList<Alarm>();
        if (whole && head > 0) {
            passed(Guard.FEWER_ROWS, limit -> rows * 100 < head * limit.number() && matters(head - rows))
                    .ifPresent(l -> alarms.add(new Alarm.FewerRows(l.severity(), l.number(), rows, head)));
            passed(Guard.MORE_ROWS, limit -> above(rows, head, limit) && matters(rows - head))
                    .ifPresent(l -> alarms.add(new Alarm.MoreRows(l.severity(), l.number(), rows, head)));
            passed(Guard.ABSENT, limit -> above(counts.absent(), head, limit) && matters(counts.absent()))
                    .ifPresent(l -> alarms.add(new Alarm.ManyAbsent(l.severity(), l.number(), counts.absent(), head)));
            filledLess(fill).forEach(alarms::add);
        }
        passed(Guard.QUARANTINED, limit -> above(faulty, rows, limit) && matters(faulty))
                .ifPresent(l -> alarms.add(new Alarm.ManyQuarantined(l.severity(), l.number(), faulty, rows)));
        if (head > 0) {
            passed(Guard.CHANGED, limit -> above(counts.changed(), head, limit) && matters(counts.changed()))
                    .ifPresent(
                            l -> alarms.add(new Alarm.ManyChanged(l.severity(), l.number(), counts.changed(), head)));
        }
        return List.copyOf(alarms);
    }

    /// Whether touching so many rows is more than one person alone may do to this list, by the limit for absent rows.
    boolean needsSecondPerson(long touched) {
        return passed(Guard.ABSENT, limit -> above(touched, head, limit) && matters(touched))
                .filter(limit -> limit.severity() == Severity.SECOND_PERSON).isPresent();
    }

    private Stream<Alarm> filledLess(Fill fill) {
        if (!matters(Math.min(fill.rows(), filled.rows()))) {
            return Stream.of();
        }
        return limits.find(Guard.FILLED_LESS).stream().flatMap(limit -> filled.fields().keySet().stream().sorted()
                .filter(field -> fill.fields().containsKey(field) && fill.below(filled, field, limit.number()))
                .map(field -> new Alarm.FilledLess(limit.severity(), limit.number(), field, fill.percent(field),
                        filled.percent(field))));
    }

    private Optional<Limit> passed(Guard guard, Predicate<Limit> test) { return limits.find(guard).filter(test); }

    private boolean matters(long difference) { return difference >= limits.smallest(); }

    private static boolean above(long part, long of, Limit limit) { return part * 100 > of * limit.number(); }
}
