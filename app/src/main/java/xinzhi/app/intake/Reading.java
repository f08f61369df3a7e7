package xinzhi.app.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.catalogue.Target;
import xinzhi.app.organisation.City;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.FailPoint;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Secrets;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Vault;
import xinzhi.app.registry.Destinations;
import xinzhi.app.registry.Registry;
import xinzhi.app.roster.Roster;
import xinzhi.lists.check.Finding;
import xinzhi.lists.check.FingerprintKey;
import xinzhi.lists.check.ReadRow;
import xinzhi.lists.check.RowCompletion;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.read.HeadingMapping;
import xinzhi.lists.read.ListFile;
import xinzhi.lists.read.Opening;

/// Reads a delivery: read → check → stage → compare → preview, in one transaction. Whatever interrupts it leaves nothing behind,
/// and it can be run again from the evidence.
@Component
final class Reading {
    private final DeliveryQueries deliveries;
    private final CoverageQueries coverages;
    private final FindingQueries findings;
    private final RowReceipts receipts;
    private final Mappings mappings;
    private final Comparison comparison;
    private final Preview preview;
    private final Progress progress;
    private final Catalogue catalogue;
    private final EvidenceStore evidence;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final Vault vault;
    private final FingerprintKey key;
    private final Mending mending;
    private final DeliveryFormats formats;
    private final Roster roster;
    private final Registry registry;
    private final Twins twins;
    private final City city;
    private final SuppliedReading supplied;

    Reading(DeliveryQueries deliveries, CoverageQueries coverages, FindingQueries findings, RowReceipts receipts,
            Mappings mappings,
            Comparison comparison,
            Preview preview, Progress progress, Catalogue catalogue, EvidenceStore evidence, Transactions transactions,
            Journal journal, Clock clock, Vault vault, Secrets secrets, Mending mending, Twins twins,
            DeliveryFormats formats, Roster roster, Registry registry, City city, SuppliedReading supplied) {
        this.deliveries = deliveries;
        this.coverages = coverages;
        this.findings = findings;
        this.receipts = receipts;
        this.mappings = mappings;
        this.comparison = comparison;
        this.preview = preview;
        this.progress = progress;
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.vault = vault;
        this.key = FingerprintKey.of(secrets.fingerprintKey());
        this.mending = mending;
        this.formats = formats;
        this.roster = roster;
        this.registry = registry;
        this.twins = twins;
        this.city = city;
        this.supplied = supplied;
    }

    void run(Delivery delivery) {
        switch (evidence.copy(delivery.sha256())) {
            case EvidenceStore.Copy copy -> {
                try (copy) {
                    open(delivery, copy.file());
                }
            }
            case EvidenceStore.Unavailable(var why) -> refuse(delivery, DeliveryWords.refusal(why));
        }
    }

    private void open(Delivery delivery, Path copy) {
        var kind = catalogue.get(delivery.list());
        var format = formats.of(delivery);
        var mapping = mappings.find(delivery, format, copy);
        switch (ListFile.open(copy, delivery.fileName(), format,
                mapping.map(Mapping::headings).orElse(HeadingMapping.NONE))) {
            case Opening.Refused(var finding) -> refuse(delivery, finding);
            case Opening.Opened(var file) -> {
                try (file;
                        var watch = progress.watch(delivery.id(), delivery.receivedBy(), file::bytesRead,
                                file.size())) {
                    if (begin(delivery, file.description(), mapping.map(Mapping::id).orElse(null))) {
                        read(delivery, kind, format, file, watch);
                    }
                } catch (Staging.Cancelled _) {
                    stopped(delivery);
                } catch (Overtaken overtaken) {
                    refuse(delivery, overtaken.refusal);
                } catch (LaidOver.Outdated _) {
                    open(delivery, copy);
                }
            }
        }
    }

    /// Says that the reading goes on, in a transaction of its own: the delivery stays unlocked, so that it can be stopped.
    private boolean begin(Delivery delivery, String description, @Nullable Long mapping) {
        return transactions.write(delivery.receivedBy(), in -> {
            in.begin();
            return deliveries.setReading(delivery.id(), description, mapping);
        });
    }

    private void read(Delivery delivery, ListKind kind, ListFormat format, ListFile file, Progress.Watch watch) {
        var broken = transactions.write(delivery.receivedBy(), in -> {
            in.begin();
            var rows = supplied.rows(delivery);
            supplied.overtaken(delivery, rows).ifPresent(refusal -> {
                throw new Overtaken(refusal);
            });
            var seen = supplied.seen(delivery, format, rows);
            var stage = new Stage(delivery.id());
            stage.create(in.sql());
            var coverage = coverages.get(delivery.coverage());
            var laid = mending.of(delivery, kind);
            var known = known(in, coverage);
            var completing = new RowCompletion(format, key);
            var completion = new Completion(completing, format, known, new KnownRows(coverage, format,
                    completing, kind.target() == Target.REGISTER ? registry::says : roster::says, in), rows);
            var wanted = mending.wanted(delivery, each -> readThrough(delivery, kind, file, watch, each));
            var staging = new Staging(stage, kind, known, watch, in, vault, Destinations.of(city.places()),
                    new Quarantine(kind.format(), laid, vault), wanted.and(rows::takes), completion, rows, seen);
            switch (file.read(key, laid, staging::take)) {
                case xinzhi.lists.read.Reading.Broken(var finding, var _) -> {
                    stage.drop(in.sql());
                    return java.util.Optional.of(finding);
                }
                case xinzhi.lists.read.Reading.Complete(var _, var _) -> {
                    staging.close();
                    file.findings().forEach(staging.findings()::add);
                }
            }
            in.sql().sql("analyze " + stage.rows() + ", " + stage.contents()).update();
            FailPoint.MID_COMPARE.reached();
            mending.hold(laid);
            settle(delivery, kind, file, stage, coverage, staging, laid, watch, in, seen);
            // The delivery is locked now: whoever stopped the reading before is seen, whoever comes later finds the preview.
            if (progress.cancelled(delivery.id())) {
                throw new Staging.Cancelled();
            }
            return java.util.Optional.<Finding>empty();
        });
        broken.ifPresent(finding -> refuse(delivery, finding));
    }

    private void settle(Delivery delivery, ListKind kind, ListFile file, Stage stage, Coverage coverage,
            Staging staging,
            LaidOver laid, Progress.Watch watch, Transactions.Writing in, SuppliedReading.Seen seen) {
        watch.enter(Progress.Phase.COMPARING);
        var staged = comparison.count(stage);
        if (staged.sum().compareTo(new BigDecimal(staging.sum())) != 0) {
            throw new IllegalStateException("the stage does not hold what was read");
        }
        var log = staging.findings();
        twins.settle(stage, coverage.id(), staging.sheets()).forEach(log::add);
        setTwinsAside(delivery, kind, file, stage, staging, watch);
        findings.replace(delivery.id(), log.kept());
        receipts.write(delivery.id(), stage, staging, in);
        boolean taken = coverage.takes(delivery)
                && (!mending.supplements(delivery) || coverage.isSupplementedBy(delivery));
        mending.keep(delivery, staging.quarantine(), laid, stage, taken, in);
        if (!taken) {
            deliveries.setPreview(delivery.id(), DeliveryState.EVIDENCE_ONLY, coverage.version(),
                    counts(staging, comparison.count(stage), new Comparison.Difference(0, 0, 0, 0, 0)), List.of());
            stage.drop(in.sql());
            journal.append(delivery.receivedBy(), "delivery-kept-as-evidence", Journal.About.DELIVERY, delivery.id(),
                    Map.of());
            return;
        }
        var counted = comparison.count(stage);
        var difference = comparison.compare(stage, coverage,
                delivery.whole() && counted.of(StagedVerdict.KEYLESS) == 0);
        seen.keep(stage);
        comparison.completed(stage, staging.sheets()).forEach(log::add);
        findings.replace(delivery.id(), log.kept());
        watch.enter(Progress.Phase.PREVIEWING);
        var foreseen = kind.target() == Target.LISTING && comparison.contentsComplete(stage)
                ? preview.foresee(delivery, kind, coverage.grain(), stage, in)
                : Preview.Foreseen.NOTHING;
        var counts = counts(staging, counted, difference);
        deliveries.setPreview(delivery.id(), DeliveryState.PREVIEWED, coverage.version(), counts,
                foreseen.effect());
        var guards = new Guards(kind.guards(), delivery.whole(), coverage.rows(),
                deliveries.fillOfHead(coverage.id()));
        deliveries.setAlarms(delivery.id(), staging.fill(), guards.check(counts, staging.fill()),
                foreseen.pairs());
        journal.append(delivery.receivedBy(), "delivery-read", Journal.About.DELIVERY, delivery.id(),
                Map.of("rows", Long.toString(staging.read()), "added", Long.toString(difference.added()), "changed",
                        Long.toString(difference.changed()), "absent", Long.toString(difference.absent()),
                        "catalogue", kind.edition()));
    }

    /// That rows are in conflict is known only after all are read: where there are any, the file is gone through once more for them.
    private void setTwinsAside(Delivery delivery, ListKind kind, ListFile file, Stage stage, Staging staging,
            Progress.Watch watch) {
        var found = twins.inConflict(stage, staging.sheets(), Quarantine.MOST);
        if (found.isEmpty()) {
            return;
        }
        var number = new long[1];
        readThrough(delivery, kind, file, watch, read -> {
            number[0]++;
            var twin = found.get(new Twins.Place(read.row().sheet(), read.row().number()));
            if (twin != null) {
                staging.quarantine().takeTwin(read, number[0], twin);
            }
        });
    }

    /// Goes through the file once more than it is staged.
    private void readThrough(Delivery delivery, ListKind kind, ListFile file, Progress.Watch watch,
            Consumer<ReadRow> each) {
        file.read(key, mending.of(delivery, kind), read -> {
            if (watch.cancelled()) {
                throw new Staging.Cancelled();
            }
            each.accept(read);
        });
    }

    private static Delivery.Counts counts(Staging staging, Comparison.Staged counted,
            Comparison.Difference difference) {
        long accepted = counted.of(StagedVerdict.ACCEPTED);
        return new Delivery.Counts(staging.read(), accepted, counted.of(StagedVerdict.QUARANTINED),
                counted.of(StagedVerdict.KEYLESS),
                counted.of(StagedVerdict.DUPLICATE) + counted.of(StagedVerdict.OVERRULED),
                counted.of(StagedVerdict.CONFLICT),
                staging.persons(), difference.added(), difference.changed(),
                accepted - difference.added() - difference.changed() - difference.returned(), difference.returned(),
                difference.absent(), difference.withheld(), staging.findings().counts());
    }

    /// The rows of a filled workbook have got their facts meanwhile.
    private static final class Overtaken extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient Delivery.Refusal refusal;

        Overtaken(Delivery.Refusal refusal) { this.refusal = refusal; }
    }

    private static KnownContents known(Transactions.Writing in, Coverage coverage) {
        try {
            return KnownContents.of(in.connection(), coverage);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuse(Delivery delivery, Finding finding) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the program is stopping: that is no fault of the file");
        }
        refuse(delivery, new Delivery.Refusal(finding.code().name(), finding.message(), finding.place(),
                finding.remedy()));
    }

    private void refuse(Delivery delivery, Delivery.Refusal refusal) {
        transactions.<Boolean>write(delivery.receivedBy(), in -> {
            in.begin();
            deliveries.setEnded(delivery.id(), DeliveryState.REFUSED, refusal, OffsetDateTime.now(clock));
            journal.append(delivery.receivedBy(), "delivery-refused", Journal.About.DELIVERY, delivery.id(),
                    Map.of("code", refusal.code()));
            return true;
        });
    }

    /// Journalled as the act of whoever had it stopped, not of whoever handed it in.
    private void stopped(Delivery delivery) {
        transactions.<Boolean>write(delivery.receivedBy(), in -> {
            in.begin();
            var by = journal.last("delivery-stop-asked", Journal.About.DELIVERY, delivery.id()).orElse(Intake.SYSTEM);
            deliveries.setEnded(delivery.id(), DeliveryState.DISCARDED, null, OffsetDateTime.now(clock));
            journal.append(by, "delivery-cancelled", Journal.About.DELIVERY, delivery.id(), Map.of());
            return true;
        });
    }
}
