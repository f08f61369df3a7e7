package xinzhi.app.intake;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.casework.Casework;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.Target;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;

/// Makes the withdrawal of a delivery ready to show.
@Component
final class WithdrawalView {
    private static final Words WORDS = DeliveryWords.WORDS;
    private final CoverageQueries coverages;
    private final Catalogue catalogue;
    private final Withdrawing withdrawing;

    WithdrawalView(CoverageQueries coverages, Catalogue catalogue, Withdrawing withdrawing) {
        this.coverages = coverages;
        this.catalogue = catalogue;
        this.withdrawing = withdrawing;
    }

    @Nullable
    WithdrawalPanel panel(Delivery delivery, Actor reader) {
        boolean committed = delivery.state() == DeliveryState.COMMITTED;
        if (committed && catalogue.get(delivery.list()).target() == Target.REGISTER) {
            return new WithdrawalPanel(WORDS.of("reason", Intake.Reason.REGISTER_STANDS), null, null);
        }
        var withdrawal = delivery.withdrawal();
        var said = said(withdrawal);
        var form = committed ? form(delivery, reader) : null;
        return said == null && form == null ? null : new WithdrawalPanel(said, failed(withdrawal), form);
    }

    private static @Nullable String said(@Nullable Withdrawal withdrawal) {
        if (withdrawal == null) {
            return null;
        }
        var done = withdrawal.by();
        if (done != null) {
            return withdrawal.second()
                    ? WORDS.text("withdrawal.done-by-two", done.name(), Shown.time(done.at()), withdrawal.reason(),
                            withdrawal.askedName())
                    : WORDS.text("withdrawal.done", done.name(), Shown.time(done.at()), withdrawal.reason());
        }
        var by = withdrawal.orderedBy();
        if (by != null) {
            return WORDS.text("withdrawal.under-way", by.name(),
                    withdrawal.second()
                            ? WORDS.text("withdrawal.under-way.agreement", withdrawal.askedName())
                            : WORDS.text("withdrawal.under-way.order"),
                    withdrawal.reason());
        }
        return WORDS.text(withdrawal.hindrance() == null ? "withdrawal.asked" : "withdrawal.hindered",
                withdrawal.askedName(), Shown.time(withdrawal.askedAt()), withdrawal.reason());
    }

    private static @Nullable String failed(@Nullable Withdrawal withdrawal) {
        var hindrance = withdrawal == null ? null : withdrawal.hindrance();
        if (hindrance == null) {
            return null;
        }
        var failure = hindrance.failure();
        return failure == null
                ? barred(hindrance.acts())
                : WORDS.text("withdrawal.failed", WORDS.of("withdrawal.failure", failure.reason()),
                        WORDS.text("failure.reference", failure.reference()));
    }

    private static String barred(List<Casework.Standing> acts) {
        return WORDS.text("withdrawal.barred",
                acts.stream().map(act -> WORDS.text("withdrawal.act", Casework.wording(act), act.items(),
                        Long.toString(act.example()))).collect(Collectors.joining("；")));
    }

    private WithdrawalPanel.@Nullable Form form(Delivery delivery, Actor reader) {
        var coverage = coverages.get(delivery.coverage());
        var asked = delivery.withdrawal();
        boolean agrees = asked != null && asked.waits();
        if (!coverage.canTakeBack(delivery) || (asked != null && agrees && asked.askedBy() == reader.user())) {
            return null;
        }
        var counts = delivery.counts();
        var consequence = WORDS.text("withdrawal.consequence", Shown.count(counts.added()),
                Shown.count(counts.changed() + counts.returned()), Shown.count(counts.absent()));
        return new WithdrawalPanel.Form("/deliveries/" + delivery.id() + "/withdraw",
                !agrees && withdrawing.needsSecond(delivery, coverage)
                        ? consequence + WORDS.text("withdrawal.second")
                        : consequence,
                !agrees);
    }

    /// What to tell whoever wanted it.
    static String wording(Withdrawing.Outcome outcome) {
        return switch (outcome) {
            case Withdrawing.Outcome.Begun() -> WORDS.text("withdrawal.is-begun");
            case Withdrawing.Outcome.Asked() -> WORDS.text("withdrawal.is-asked");
            case Withdrawing.Outcome.Refused(var reason) -> WORDS.of("reason", reason);
        };
    }
}
