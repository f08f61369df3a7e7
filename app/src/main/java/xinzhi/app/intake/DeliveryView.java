package xinzhi.app.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.Target;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.lists.check.FindingCode;

/// Makes a delivery ready to show.
@Component
final class DeliveryView {
    private static final Words WORDS = DeliveryWords.WORDS;
    private static final int FINDINGS_A_PAGE = 50;
    private static final int MANY_ABSENT_PERCENT = 10;
    private final DeliveryQueries deliveries;
    private final FindingQueries findings;
    private final Progress progress;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Transactions transactions;
    private final Clock clock;

    DeliveryView(DeliveryQueries deliveries, FindingQueries findings, Progress progress, Catalogue catalogue,
            Organisations organisations, Transactions transactions, Clock clock) {
        this.deliveries = deliveries;
        this.findings = findings;
        this.progress = progress;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.transactions = transactions;
        this.clock = clock;
    }

    DeliveriesPage.UploadForm form(String list, String sender, boolean whole, String asOf, LocalDate today,
            @Nullable String refusal) {
        var lists = catalogue.list().stream()
                .map(kind -> new Choice(kind.id(), kind.format().name(), kind.id().equals(list))).toList();
        var codes = new LinkedHashSet<String>();
        catalogue.list().forEach(kind -> kind.senders().forEach(scope -> codes.add(scope.sender())));
        var senders = codes.stream()
                .map(code -> new Choice(code, organisations.find(code).map(Organisation::name).orElse(code),
                        code.equals(sender)))
                .toList();
        return new DeliveriesPage.UploadForm(lists, senders, whole, asOf.isEmpty() ? today.toString() : asOf,
                today.toString(), WORDS.text("limit"), refusal);
    }

    DeliveriesPage.DeliveryRow row(Delivery delivery) {
        var rows = delivery.counts().read();
        return new DeliveriesPage.DeliveryRow("/deliveries/" + delivery.id(), delivery.fileName(), listName(delivery),
                organisations.get(delivery.sender()).shortName(), extent(delivery), delivery.cutOff().toString(),
                rows == 0 ? null : Shown.count(rows), DeliveryWords.state(delivery.state()),
                delivery.receivedBy().name(),
                Shown.time(delivery.receivedAt()));
    }

    DeliveryPage page(Shell shell, Actor actor, long id, @Nullable String kind, int from) {
        return transactions.read(actor, () -> {
            var delivery = deliveries.get(id);
            boolean read = switch (delivery.state()) {
                case PREVIEWED, COMMITTING, COMMITTED, EVIDENCE_ONLY -> true;
                case RECEIVED, READING, REFUSED, DISCARDED, FAILED -> false;
            };
            return new DeliveryPage(shell, delivery.fileName(), summary(delivery),
                    DeliveryWords.state(delivery.state()),
                    delivery.state().working() ? progress(shell.csrf(), delivery) : null, refusal(delivery),
                    read ? preview(delivery) : null, read ? findings(delivery, kind, from) : null, decision(delivery),
                    result(delivery), receipt(delivery));
        });
    }

    DeliveryProgress progress(Shell.Csrf csrf, Actor actor, long id) {
        return transactions.read(actor, () -> progress(csrf, deliveries.get(id)));
    }

    private String listName(Delivery delivery) { return catalogue.get(delivery.list()).format().name(); }

    private static String extent(Delivery delivery) {
        return WORDS.text(delivery.whole() ? "extent.whole" : "extent.part");
    }

    private String summary(Delivery delivery) {
        return WORDS.text("summary", listName(delivery), organisations.get(delivery.sender()).name(), extent(delivery),
                Shown.formalDay(delivery.cutOff()));
    }

    private DeliveryProgress progress(Shell.Csrf csrf, Delivery delivery) {
        var page = "/deliveries/" + delivery.id();
        var seen = progress.find(delivery.id());
        var phase = seen.map(Progress.Seen::phase).orElse(Progress.Phase.READING);
        if (delivery.state() == DeliveryState.COMMITTING) {
            phase = Progress.Phase.WRITING;
        }
        boolean reading = phase == Progress.Phase.READING;
        var numbers = seen.map(s -> numbers(s, reading)).orElse(List.of());
        var percent = seen.filter(s -> reading && s.bytesAll() > 0).map(s -> (int) (s.bytesRead() * 100 / s.bytesAll()))
                .orElse(null);
        return new DeliveryProgress(page + "/progress", page, !delivery.state().working(), phases(phase), percent,
                numbers,
                delivery.state() == DeliveryState.COMMITTING ? null : page + "/discard", csrf);
    }

    private static List<DeliveryProgress.Phase> phases(Progress.Phase now) {
        var phases = new ArrayList<DeliveryProgress.Phase>();
        for (var phase : List.of(Progress.Phase.READING, Progress.Phase.COMPARING, Progress.Phase.PREVIEWING,
                Progress.Phase.WRITING)) {
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

    private static DeliveryPage.@Nullable Refusal refusal(Delivery delivery) {
        var refusal = delivery.refusal();
        if (refusal != null) {
            return new DeliveryPage.Refusal(refusal.message(), refusal.place(), refusal.remedy());
        }
        return switch (delivery.state()) {
            case FAILED -> new DeliveryPage.Refusal(WORDS.text("failed"), null, WORDS.text("failed.remedy"));
            case EVIDENCE_ONLY ->
                new DeliveryPage.Refusal(WORDS.text("state.EVIDENCE_ONLY"), null, WORDS.text("evidence-only"));
            case RECEIVED, READING, PREVIEWED, COMMITTING, COMMITTED, REFUSED, DISCARDED -> null;
        };
    }

    private DeliveryPage.Preview preview(Delivery delivery) {
        var counts = delivery.counts();
        var rows = List.of(count("read", counts.read(), Tone.PLAIN), count("accepted", counts.accepted(), Tone.GOOD),
                count("quarantined", counts.quarantined(), Tone.BAD), count("keyless", counts.keyless(), Tone.BAD),
                count("conflicts", counts.conflicts(), Tone.BAD), count("duplicates", counts.duplicates(), Tone.WARN),
                count("persons", counts.persons(), Tone.PLAIN));
        var changes = new ArrayList<>(
                List.of(count("added", counts.added(), Tone.INFO), count("changed", counts.changed(), Tone.INFO),
                        count("returned", counts.returned(), Tone.INFO), count("absent", counts.absent(), Tone.WARN),
                        count("unchanged", counts.unchanged(), Tone.PLAIN)));
        if (counts.withheld() > 0) {
            changes.add(count("withheld", counts.withheld(), Tone.WARN));
        }
        return new DeliveryPage.Preview(rows, changes, warnings(counts), boards(delivery));
    }

    private static DeliveryPage.Count count(String what, long number, Tone tone) {
        return new DeliveryPage.Count(WORDS.text("count." + what),
                new Badge(Shown.count(number), number == 0 ? Tone.PLAIN : tone, WORDS.text("hint." + what)));
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
        if (counts.absent() > 0 && counts.absent() * 100 >= known * MANY_ABSENT_PERCENT) {
            warnings.add(
                    WORDS.text("warning.absent-many", Shown.count(counts.absent()), counts.absent() * 100 / known));
        }
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
            rows.add(boardRow(board, effect.added(), effect.changed(), effect.absent(), effect.after(), false));
            added += effect.added();
            changed += effect.changed();
            absent += effect.absent();
            after += effect.after();
        }
        rows.add(boardRow(WORDS.text("board.total"), added, changed, absent, after, true));
        return rows;
    }

    private static DeliveryPage.BoardRow boardRow(String board, long added, long changed, long absent, long after,
            boolean total) {
        return new DeliveryPage.BoardRow(board, Shown.count(added), Shown.count(changed), Shown.count(absent),
                Shown.count(after), total);
    }

    private DeliveryPage.Findings findings(Delivery delivery, @Nullable String kind, int from) {
        var path = "/deliveries/" + delivery.id();
        var kinds = delivery.counts().findings().entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> new DeliveryPage.KindRow(
                        DeliveryWords.severity(FindingCode.valueOf(e.getKey()).severity().name()),
                        FindingCode.valueOf(e.getKey()).title(), Shown.count(e.getValue()),
                        e.getKey().equals(kind) ? path + "#findings" : path + "?kind=" + e.getKey() + "#findings",
                        e.getKey().equals(kind)))
                .toList();
        long kept = findings.count(delivery.id(), kind);
        var rows = findings.page(delivery.id(), kind, from, FINDINGS_A_PAGE).stream().map(DeliveryView::findingRow)
                .toList();
        var base = path + "?" + (kind == null ? "" : "kind=" + kind + "&") + "from=";
        long all = delivery.counts().findings().values().stream().mapToLong(Long::longValue).sum();
        return new DeliveryPage.Findings(
                all > kept && kind == null
                        ? WORDS.text("findings.shown", Shown.count(all), FindingLog.KEPT_OF_EACH)
                        : WORDS.text("findings.total", Shown.count(all)),
                kinds, rows, rows.isEmpty() ? "" : WORDS.text("findings.range", from + 1, from + rows.size()),
                from > 0 ? base + Math.max(0, from - FINDINGS_A_PAGE) + "#findings" : null,
                from + rows.size() < kept ? base + (from + FINDINGS_A_PAGE) + "#findings" : null, null);
    }

    private static DeliveryPage.FindingRow findingRow(FindingQueries.Kept finding) {
        return new DeliveryPage.FindingRow(DeliveryWords.severity(finding.severity()),
                finding.sheet() == null ? "" : finding.sheet(),
                finding.row() == 0 ? WORDS.text("whole-file") : Long.toString(finding.row()),
                finding.column() == null ? "" : finding.column(), finding.shown().isEmpty() ? null : finding.shown(),
                finding.message(), finding.remedy());
    }

    private DeliveryPage.@Nullable Decision decision(Delivery delivery) {
        if (delivery.state() != DeliveryState.PREVIEWED) {
            return null;
        }
        var path = "/deliveries/" + delivery.id();
        var counts = delivery.counts();
        boolean nothing = counts.added() + counts.changed() + counts.returned() + counts.absent() == 0;
        var word = nothing
                ? "consequence.nothing"
                : catalogue.get(delivery.list()).target() == Target.REGISTER
                        ? "consequence.register"
                        : "consequence.listing";
        return new DeliveryPage.Decision(path + "/commit", WORDS.text(word, Shown.count(counts.added()),
                Shown.count(counts.changed() + counts.returned()), Shown.count(counts.absent())), path + "/discard");
    }

    private static DeliveryPage.@Nullable Result result(Delivery delivery) {
        var endedAt = delivery.endedAt();
        if (delivery.state() != DeliveryState.COMMITTED || endedAt == null) {
            return null;
        }
        var counts = delivery.counts();
        return new DeliveryPage.Result(WORDS.text("result", Shown.time(endedAt)),
                List.of(count("added", counts.added(), Tone.INFO),
                        count("changed", counts.changed() + counts.returned(), Tone.INFO),
                        count("absent", counts.absent(), Tone.WARN),
                        count("unchanged", counts.unchanged(), Tone.PLAIN)),
                "/ledger");
    }

    private List<Fact> receipt(Delivery delivery) {
        return List.of(new Fact(WORDS.text("receipt.number"), Long.toString(delivery.id())),
                new Fact(WORDS.text("receipt.file"), delivery.fileName()),
                new Fact(WORDS.text("receipt.format"), delivery.description()),
                new Fact(WORDS.text("receipt.size"), Shown.bytes(delivery.size())),
                new Fact(WORDS.text("receipt.sha256"), delivery.sha256()),
                new Fact(WORDS.text("receipt.sender"), organisations.get(delivery.sender()).name()),
                new Fact(WORDS.text("receipt.by"), delivery.receivedBy().name()),
                new Fact(WORDS.text("receipt.received"), Shown.time(delivery.receivedAt())));
    }
}
