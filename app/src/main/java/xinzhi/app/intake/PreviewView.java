package xinzhi.app.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.catalogue.Target;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;
import xinzhi.lists.check.FindingCode;

/// What a delivery would do, in numbers, warnings and boards, ready to show.
@Component
final class PreviewView {
    private static final Words WORDS = DeliveryWords.WORDS;
    private final Organisations organisations;
    private final Catalogue catalogue;

    PreviewView(Organisations organisations, Catalogue catalogue) {
        this.organisations = organisations;
        this.catalogue = catalogue;
    }

    DeliveryPage.Preview preview(Delivery delivery) {
        var counts = delivery.counts();
        var path = "/deliveries/" + delivery.id();
        var rows = List.of(count("read", counts.read(), Tone.PLAIN), count("accepted", counts.accepted(), Tone.GOOD),
                count("quarantined", counts.quarantined(), Tone.BAD)
                        .to(counts.quarantined() == 0 ? null : path + "/quarantine"),
                count("keyless", counts.keyless(), Tone.BAD)
                        .to(counts.keyless() == 0 ? null : path + "/quarantine?fault=" + FindingCode.KEY_EMPTY),
                count("conflicts", counts.conflicts(), Tone.BAD)
                        .to(counts.conflicts() == 0 ? null : path + "/quarantine?fault=" + FindingCode.KEY_CONFLICT),
                count("duplicates", counts.duplicates(), Tone.WARN).to(counts.duplicates() == 0
                        ? null
                        : path + "?kind=" + FindingCode.KEY_TWICE + "#findings"),
                persons(delivery));
        var changes = new ArrayList<>(
                List.of(added(delivery), count("changed", counts.changed(), Tone.INFO),
                        count("returned", counts.returned(), Tone.INFO), absent(delivery),
                        count("unchanged", counts.unchanged(), Tone.PLAIN)));
        if (counts.withheld() > 0) {
            changes.add(count("withheld", counts.withheld(), Tone.WARN));
        }
        return new DeliveryPage.Preview(rows, changes, warnings(counts), boards(delivery));
    }

    /// Where they are stored, they stand among the other numbers too.
    private DeliveryPage.Count persons(Delivery delivery) {
        boolean stored = catalogue.find(delivery.list()).map(ListKind::storesPersons).orElse(false);
        return new DeliveryPage.Count(WORDS.text("count.persons"),
                new Badge(Shown.count(delivery.counts().persons()), Tone.PLAIN,
                        WORDS.text(stored ? "hint.persons-stored" : "hint.persons")));
    }

    static DeliveryPage.Count count(String what, long number, Tone tone) {
        return new DeliveryPage.Count(WORDS.text("count." + what),
                new Badge(Shown.count(number), number == 0 ? Tone.PLAIN : tone, WORDS.text("hint." + what)));
    }

    DeliveryPage.Count added(Delivery delivery) {
        return count("added", delivery.counts().added(), Tone.INFO)
                .to(rows(delivery, "added", delivery.counts().added(), null));
    }

    DeliveryPage.Count changed(Delivery delivery) {
        long changed = delivery.counts().changed() + delivery.counts().returned();
        return count("changed", changed, Tone.INFO).to(rows(delivery, "changed", changed, null));
    }

    DeliveryPage.Count absent(Delivery delivery) {
        return count("absent", delivery.counts().absent(), Tone.WARN)
                .to(rows(delivery, "absent", delivery.counts().absent(), null));
    }

    /// Where the ledger shows what a delivery did; nothing before it is written, and nothing for lists that open no items.
    private @Nullable String rows(Delivery delivery, String what, long number, @Nullable Integer board) {
        boolean shown = number > 0 && delivery.state() == DeliveryState.COMMITTED
                && catalogue.find(delivery.list()).map(kind -> kind.target() == Target.LISTING).orElse(false);
        return shown
                ? "/ledger?delivered=" + what + ":" + delivery.id() + (board == null ? "" : "&board=" + board)
                : null;
    }

    private static List<String> warnings(Delivery.Counts counts) {
        var warnings = new ArrayList<String>();
        if (counts.keyless() > 0) {
            warnings.add(WORDS.text("warning.keyless", Shown.count(counts.keyless())));
        }
        if (counts.quarantined() > 0) {
            warnings.add(WORDS.text("warning.quarantined", Shown.count(counts.quarantined())));
        }
        if (counts.conflicts() > 0) {
            warnings.add(WORDS.text("warning.conflicts", Shown.count(counts.conflicts())));
        }
        long known = counts.unchanged() + counts.changed() + counts.absent();
        if (known + counts.withheld() + counts.returned() == 0 && counts.added() > 0) {
            warnings.add(WORDS.text("warning.first"));
        }
        return warnings;
    }

    private List<DeliveryPage.BoardRow> boards(Delivery delivery) {
        if (delivery.effect().isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<DeliveryPage.BoardRow>();
        long added = 0;
        long changed = 0;
        long absent = 0;
        long after = 0;
        for (var effect : delivery.effect()) {
            var board = effect.board() == 0 ? WORDS.text("board.none") : organisations.get(effect.board()).name();
            rows.add(boardRow(board, effect.added(), effect.changed(), effect.absent(), effect.after(), false,
                    new DeliveryPage.BoardRow.Rows(rows(delivery, "added", effect.added(), effect.board()),
                            rows(delivery, "changed", effect.changed(), effect.board()),
                            rows(delivery, "absent", effect.absent(), effect.board()))));
            added += effect.added();
            changed += effect.changed();
            absent += effect.absent();
            after += effect.after();
        }
        rows.add(boardRow(WORDS.text("board.total"), added, changed, absent, after, true,
                new DeliveryPage.BoardRow.Rows(rows(delivery, "added", added, null),
                        rows(delivery, "changed", changed, null), rows(delivery, "absent", absent, null))));
        return rows;
    }

    private static DeliveryPage.BoardRow boardRow(String board, long added, long changed, long absent, long after,
            boolean total, DeliveryPage.BoardRow.Rows rows) {
        return new DeliveryPage.BoardRow(board, Shown.count(added), Shown.count(changed), Shown.count(absent),
                Shown.count(after), total, rows);
    }
}
