package xinzhi.app.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Erases files as received when their time is over (到期销毁). The row stays: digest, size, when it was erased.
final class EvidenceRetention {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceRetention.class);
    private static final Actor SYSTEM = new Actor(0, "系统", Duty.CENTRE, 0, "");
    /// So long may lie between keeping a file and recording it.
    private static final Duration UNRECORDED = Duration.ofDays(2);
    private final EvidenceFolder folder;
    private final Supplier<Stream<EvidenceHold>> holds;
    private final Transactions transactions;
    private final Journal journal;
    private final JdbcClient db;
    private final Clock clock;
    private final Period kept;

    EvidenceRetention(EvidenceFolder folder, Supplier<Stream<EvidenceHold>> holds, Transactions transactions,
            Journal journal,
            JdbcClient db, Clock clock, Period kept) {
        this.folder = folder;
        this.holds = holds;
        this.transactions = transactions;
        this.journal = journal;
        this.db = db;
        this.clock = clock;
        this.kept = kept;
    }

    /// The daily run.
    void run() {
        for (var sha256 : due()) {
            erase(sha256);
        }
        deleteWhatIsNobodysEvidence();
    }

    private List<String> due() {
        return transactions.write(SYSTEM, in -> {
            in.begin();
            in.sql().sql("""
                update platform.evidence
                set keep_until = ((stored_at at time zone 'Asia/Shanghai') + cast(:kept as interval))::date
                where keep_until is null
                """).param("kept", kept.toString()).update();
            return in.sql().sql("""
                select sha256 from platform.evidence
                where erased_at is null and keep_until < :today
                order by sha256
                """).param("today", LocalDate.now(clock)).query(String.class).list();
        });
    }

    /// The bytes go while the row is locked: whoever brings the same file again waits, and then sees that it is gone.
    private void erase(String sha256) {
        transactions.<Boolean>write(SYSTEM, in -> {
            in.begin();
            var id = in.sql().sql("""
                select id from platform.evidence
                where sha256 = :sha256 and erased_at is null and keep_until < :today
                for update
                """).param("sha256", sha256).param("today", LocalDate.now(clock)).query(Long.class).optional();
            if (id.isEmpty() || holds.get().anyMatch(hold -> hold.holds(sha256))) {
                return false;
            }
            in.sql().sql("update platform.evidence set erased_at = :at where id = :id")
                    .param("at", OffsetDateTime.now(clock)).param("id", id.get()).update();
            journal.append(SYSTEM, "evidence-erased", Journal.About.EVIDENCE, id.get(), Map.of("sha256", sha256));
            delete(sha256);
            return true;
        });
    }

    private void delete(String sha256) {
        try {
            folder.delete(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteWhatIsNobodysEvidence() {
        var recorded = new HashSet<Path>();
        transactions.read(SYSTEM, () -> db.sql("""
            select sha256 from platform.evidence where erased_at is null
            """).query(String.class).list()).forEach(sha256 -> {
            recorded.add(folder.sealed(sha256));
            recorded.add(folder.plain(sha256));
        });
        try {
            for (var file : folder.sealed()) {
                deleteIfNobodys(file, recorded);
            }
            for (var file : folder.plain()) {
                deleteIfNobodys(file, recorded);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteIfNobodys(Path file, Set<Path> recorded) throws IOException {
        var old = Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(UNRECORDED));
        if (old && !recorded.contains(file)) {
            Files.deleteIfExists(file);
            LOG.info("a file that was nobody's evidence was deleted");
        }
    }
}
