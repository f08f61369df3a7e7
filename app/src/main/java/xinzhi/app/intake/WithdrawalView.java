package xinzhi.app.intake;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.Casework;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;

/// Makes the withdrawal of a delivery ready to show.
@Component
final class WithdrawalView {
    private static final Words WORDS = DeliveryWords.WORDS;
    private final CoverageQueries coverages;
    private final Withdrawing withdrawing;

    WithdrawalView(CoverageQueries coverages, Withdrawing withdrawing) {
        this.coverages = coverages;
        this.withdrawing = withdrawing;
    }

    @Nullable
    WithdrawalPanel panel(Delivery delivery, Actor reader) {
        var said = said(delivery.withdrawal());
        var form = delivery.state() == DeliveryState.COMMITTED ? form(delivery, reader) : null;
        return said == null && form == null ? null : new WithdrawalPanel(said, form);
    }

    private static @Nullable String said(@Nullable Withdrawal withdrawal) {
        if (withdrawal == null) {
            return null;
        }
        var done = withdrawal.by();
        if (done == null) {
            return WORDS.text("withdrawal.asked", withdrawal.askedName(), Shown.time(withdrawal.askedAt()),
                    withdrawal.reason());
        }
        return withdrawal.second()
                ? WORDS.text("withdrawal.done-by-two", done.name(), Shown.time(done.at()), withdrawal.reason(),
                        withdrawal.askedName())
                : WORDS.text("withdrawal.done", done.name(), Shown.time(done.at()), withdrawal.reason());
    }

    private WithdrawalPanel.@Nullable Form form(Delivery delivery, Actor reader) {
        var coverage = coverages.get(delivery.coverage());
        var asked = delivery.withdrawal();
        if (!coverage.canTakeBack(delivery) || (asked != null && asked.askedBy() == reader.user())) {
            return null;
        }
        var counts = delivery.counts();
        var consequence = WORDS.text("withdrawal.consequence", Shown.count(counts.added()),
                Shown.count(counts.changed() + counts.returned()), Shown.count(counts.absent()));
        return new WithdrawalPanel.Form("/deliveries/" + delivery.id() + "/withdraw",
                asked == null && withdrawing.needsSecond(delivery, coverage)
                        ? consequence + WORDS.text("withdrawal.second")
                        : consequence,
                asked == null);
    }

    /// What to tell whoever wanted it.
    static String wording(Withdrawing.Outcome outcome) {
        return switch (outcome) {
            case Withdrawing.Outcome.Done() -> WORDS.text("withdrawal.is-done");
            case Withdrawing.Outcome.Asked() -> WORDS.text("withdrawal.is-asked");
            case Withdrawing.Outcome.Refused(var reason) -> WORDS.of("reason", reason);
            case Withdrawing.Outcome.Barred(var acts) -> WORDS.text("withdrawal.barred",
                    acts.stream().map(act -> WORDS.text("withdrawal.act", Casework.wording(act), act.items(),
                            Long.toString(act.example()))).collect(Collectors.joining("；")));
        };
    }
}
