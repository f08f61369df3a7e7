package xinzhi.app.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.check.ReadRow;
import xinzhi.lists.check.Verdict;

/// What a reading needs to know of human judgements, and what it leaves behind for them.
@Component
final class Mending {
    private final CorrectionQueries corrections;
    private final QuarantineQueries quarantined;
    private final ValueFixQueries fixes;
    private final Twins twins;
    private final Clock clock;

    Mending(CorrectionQueries corrections, QuarantineQueries quarantined, ValueFixQueries fixes,
            Twins twins, Clock clock) {
        this.corrections = corrections;
        this.quarantined = quarantined;
        this.fixes = fixes;
        this.twins = twins;
        this.clock = clock;
    }

    LaidOver of(Delivery delivery, ListKind kind) {
        return new LaidOver(kind.format(), corrections.inForce(delivery.coverage()),
                fixes.inForce(kind.id(), delivery.sender(), LocalDate.now(clock)));
    }

    /// Whether the delivery brings corrected rows of an earlier one (补充批次).
    boolean supplements(Delivery delivery) { return quarantined.supplemented(delivery.id()).isPresent(); }

    /// The rows a reading takes: all, or as a supplement those that have been corrected, and those that were in conflict: what has been
    /// said of one of them may have freed the others. With them every row of the file that bears the key of one of them: a supplement
    /// decides no conflict the whole file would leave open (I4).
    ///
    /// @param file goes through all rows of the file
    Predicate<ReadRow> wanted(Delivery delivery, Consumer<Consumer<ReadRow>> file) {
        var original = quarantined.supplemented(delivery.id());
        if (original.isEmpty()) {
            return _ -> true;
        }
        var inConflict = quarantined.inConflict(original.get());
        Predicate<ReadRow> mended = read -> read.corrected() || inConflict.contains(LaidOver.uuid(read.address()));
        var keys = new HashSet<UUID>();
        file.accept(read -> {
            if (mended.test(read) && read.row().verdict() != Verdict.KEYLESS) {
                keys.add(LaidOver.uuid(read.row().key()));
            }
        });
        return read -> mended.test(read)
                || (read.row().verdict() != Verdict.KEYLESS && keys.contains(LaidOver.uuid(read.row().key())));
    }

    /// What the rows were read by holds until the transaction ends, or the reading is outdated.
    void hold(LaidOver laid) {
        var used = laid.used();
        if (!used.isEmpty() && corrections.hold(used) != used.size()) {
            throw new LaidOver.Outdated();
        }
    }

    /// @param taken whether the delivery is compared at all
    void keep(Delivery delivery, Quarantine quarantine, LaidOver laid, Stage stage, boolean taken,
            Transactions.Writing in) {
        if (!taken) {
            Quarantine.clear(delivery, in);
            return;
        }
        quarantine.write(delivery, in);
        twins.keep(delivery);
        fixes.setUses(delivery.id(), laid.fixesUsed());
        if (!delivery.whole()) {
            quarantined.settle(delivery, stage);
        }
    }
}
