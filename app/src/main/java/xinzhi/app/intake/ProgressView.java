package xinzhi.app.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;

/// How far the work on a delivery has come, ready to show.
@Component
final class ProgressView {
    private static final Words WORDS = DeliveryWords.WORDS;
    private static final List<Progress.Phase> TAKING_IN = List.of(Progress.Phase.READING, Progress.Phase.COMPARING,
            Progress.Phase.PREVIEWING, Progress.Phase.WRITING);
    private static final List<Progress.Phase> TAKING_BACK = List.of(Progress.Phase.CHECKING,
            Progress.Phase.TAKING_ITEMS, Progress.Phase.TAKING_LISTINGS, Progress.Phase.RESTORING);
    private final Progress progress;
    private final Clock clock;

    ProgressView(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    DeliveryProgress progress(Shell.Csrf csrf, Delivery delivery) {
        var page = "/deliveries/" + delivery.id();
        var seen = progress.find(delivery.id());
        var phase = seen.map(Progress.Seen::phase).orElse(Progress.Phase.READING);
        if (delivery.state() == DeliveryState.COMMITTING) {
            phase = Progress.Phase.WRITING;
        } else if (delivery.state() == DeliveryState.WITHDRAWING && !phase.takesBack()) {
            phase = Progress.Phase.CHECKING; // what is written there is of the commit
        }
        boolean reading = phase == Progress.Phase.READING;
        var numbers = delivery.state() == DeliveryState.WITHDRAWING
                ? List.of(new Fact(WORDS.text("number.touched"),
                        WORDS.text("number.touched.value", Shown.count(delivery.counts().moved()))))
                : seen.map(s -> numbers(s, reading)).orElse(List.of());
        var percent = seen.filter(s -> reading && s.bytesAll() > 0).map(s -> (int) (s.bytesRead() * 100 / s.bytesAll()))
                .orElse(null);
        return new DeliveryProgress(page + "/progress", page, !delivery.state().working(), phases(phase), percent,
                numbers,
                delivery.state().writing() ? null : page + "/discard", csrf);
    }

    private static List<DeliveryProgress.Phase> phases(Progress.Phase now) {
        var phases = new ArrayList<DeliveryProgress.Phase>();
        for (var phase : now.takesBack() ? TAKING_BACK : TAKING_IN) {
            var step = phase == now
                    ? DeliveryProgress.Step.ACTIVE
                    : phase.compareTo(now) < 0 ? DeliveryProgress.Step.DONE : DeliveryProgress.Step.WAITING;
            phases.add(new DeliveryProgress.Phase(WORDS.of("phase", phase), step));
        }
        return phases;
    }

    private List<Fact> numbers(Progress.Seen seen, boolean reading) {
        var numbers = new ArrayList<Fact>();
        numbers.add(new Fact(WORDS.text("number.rows"), WORDS.text("number.rows.value", Shown.count(seen.rowsRead()))));
        if (reading) {
            numbers.add(new Fact(WORDS.text("number.bytes"),
                    WORDS.text("number.bytes.value", Shown.bytes(seen.bytesRead()), Shown.bytes(seen.bytesAll()))));
            long millis = Duration.between(seen.startedAt(), OffsetDateTime.now(clock)).toMillis();
            if (millis > 500 && seen.bytesRead() > 0) {
                numbers.add(new Fact(WORDS.text("number.rate"),
                        WORDS.text("number.rate.value", Shown.count(seen.rowsRead() * 1000 / millis))));
                long left = (seen.bytesAll() - seen.bytesRead()) * millis / seen.bytesRead() / 1000;
                numbers.add(new Fact(WORDS.text("number.left"), WORDS.text("number.left.value", Shown.count(left))));
            }
        }
        return numbers;
    }
}
