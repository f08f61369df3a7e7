package xinzhi.app.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.GuardLimits.Severity;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;

/// Makes the guards of a delivery ready to show.
@Component
final class GuardView {
    private static final Words WORDS = DeliveryWords.WORDS;
    private final Catalogue catalogue;
    private final DeliveryQueries deliveries;

    GuardView(Catalogue catalogue, DeliveryQueries deliveries) {
        this.catalogue = catalogue;
        this.deliveries = deliveries;
    }

    @Nullable
    GuardPanel panel(Delivery delivery, Actor reader) {
        if (delivery.alarms().isEmpty()) {
            return null;
        }
        var release = delivery.release();
        boolean waits = delivery.state() == DeliveryState.PREVIEWED && delivery.awaitsRelease();
        boolean own = waits && deliveries.answerable(delivery.receivedBy().user()).contains(reader.user());
        return new GuardPanel(delivery.alarms().stream().map(alarm -> row(delivery, alarm)).toList(),
                release == null
                        ? null
                        : WORDS.text("guard.released", release.name(), Shown.time(release.at()), release.reason()),
                waiting(delivery, reader, own),
                waits && !own
                        ? new GuardPanel.Form("/deliveries/" + delivery.id() + "/release", delivery.preview())
                        : null);
    }

    private static @Nullable String waiting(Delivery delivery, Actor reader, boolean forAnother) {
        if (forAnother) {
            return WORDS.text(delivery.receivedBy().user() < 0 ? "guard.waiting-key" : "guard.waiting");
        }
        var release = delivery.release();
        return delivery.state() == DeliveryState.PREVIEWED && release != null && release.by() == reader.user()
                ? WORDS.text("guard.others-commit")
                : null;
    }

    private GuardPanel.Row row(Delivery delivery, Alarm alarm) {
        var severity = new Badge(WORDS.of("guard-severity", alarm.severity()),
                alarm.severity() == Severity.SECOND_PERSON ? Tone.BAD : Tone.WARN);
        var limit = Integer.toString(alarm.limit());
        return switch (alarm) {
            case Alarm.FewerRows(var _, var _, var rows, var head) -> new GuardPanel.Row(severity,
                    WORDS.text("guard.fewer-rows"), rows(rows), rows(head), WORDS.text("guard.at-least", limit));
            case Alarm.MoreRows(var _, var _, var rows, var head) -> new GuardPanel.Row(severity,
                    WORDS.text("guard.more-rows"), rows(rows), rows(head), WORDS.text("guard.at-most", limit));
            case Alarm.ManyAbsent(var _, var _, var absent, var head) -> new GuardPanel.Row(severity,
                    WORDS.text("guard.absent"), share(absent, head), rows(head), WORDS.text("guard.at-most", limit));
            case Alarm.FilledLess(var _, var _, var field, var now, var head) -> new GuardPanel.Row(severity,
                    WORDS.text("guard.filled-less", name(delivery, field)), WORDS.text("guard.percent", now),
                    WORDS.text("guard.percent", head), WORDS.text("guard.points", limit));
            case Alarm.ManyQuarantined(var _, var _, var faulty, var rows) -> new GuardPanel.Row(severity,
                    WORDS.text("guard.quarantined"), share(faulty, rows), WORDS.text("guard.none"),
                    WORDS.text("guard.at-most", limit));
            case Alarm.ManyChanged(var _, var _, var changed, var head) -> new GuardPanel.Row(severity,
                    WORDS.text("guard.changed"), share(changed, head), rows(head), WORDS.text("guard.at-most", limit));
        };
    }

    private String name(Delivery delivery, String field) {
        return catalogue.get(delivery.list()).format().fields().stream().filter(f -> f.code().equals(field))
                .findFirst().map(f -> f.name()).orElse(field);
    }

    private static String rows(long rows) { return WORDS.text("guard.rows", Shown.count(rows)); }

    private static String share(long part, long of) {
        return WORDS.text("guard.share", Shown.count(part), of == 0 ? 100 : part * 100 / of);
    }
}
