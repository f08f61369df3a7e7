package xinzhi.app.platform.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The chain of seals in one database (封存链): sealing, verifying, giving proofs.
public final class Chain {
    private final SealQueries queries;
    private final Sealer sealer;
    private final TransactionTemplate writing;
    private final TransactionTemplate seeing;
    private final SealKey key;
    private final Clock clock;

    /// @param system works as the owner of the tables
    public Chain(DataSource system, SealKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
        queries = new SealQueries(new JdbcTemplate(system));
        var transactions = new JdbcTransactionManager(system);
        writing = new TransactionTemplate(transactions);
        seeing = seeing(transactions);
        sealer = new Sealer(queries, writing, key, clock);
    }

    /// One state of the tables, whatever happens meanwhile.
    private static TransactionTemplate seeing(PlatformTransactionManager transactions) {
        var seeing = new TransactionTemplate(transactions);
        seeing.setReadOnly(true);
        seeing.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return seeing;
    }

    /// Where sealing stands.
    ///
    /// @param block    number of the last block, 0 before the first
    /// @param digest   of the last block
    /// @param sealedAt of the last block
    /// @param oldest   when the oldest event still to be sealed happened
    /// @param signed   last day with a signed head
    public record Standing(long block, @Nullable String digest, @Nullable Instant sealedAt, long events, long unsealed,
            @Nullable Instant oldest, @Nullable LocalDate signed, @Nullable String signedDigest,
            @Nullable CheckRow check) {}

    public void seal() { sealer.sealAll(); }

    public Finding verify(LongConsumer eventsDone) { return verify(queries, seeing, key::ours, clock, eventsDone); }

    /// Verifies a chain nobody seals here, with no key at hand.
    ///
    /// @param ours whether a public key is, or was, that installation's
    public static Finding verify(DataSource system, Predicate<byte[]> ours, Clock clock, LongConsumer eventsDone) {
        return verify(new SealQueries(new JdbcTemplate(system)), seeing(new JdbcTransactionManager(system)), ours,
                clock, eventsDone);
    }

    private static Finding verify(SealQueries queries, TransactionTemplate seeing, Predicate<byte[]> ours, Clock clock,
            LongConsumer eventsDone) {
        return seen(seeing, () -> new ChainCheck(queries, ours, clock, eventsDone).run());
    }

    public void keep(CheckRow check) { writing.executeWithoutResult(_ -> queries.add(check)); }

    public Standing standing() {
        return seen(() -> {
            var last = queries.last();
            var head = queries.lastHead();
            var backlog = queries.backlog();
            return new Standing(last.map(Block::number).orElse(0L), last.map(Block::digest).orElse(null),
                    last.map(Block::sealedAt).orElse(null), queries.sealedEvents(), backlog.events(),
                    backlog.oldest(), head.map(DayHead::day).orElse(null), head.map(DayHead::digest).orElse(null),
                    queries.lastCheck().orElse(null));
        });
    }

    /// Writes a bundle over these events, which whoever asks must have seen; files are added to it by name.
    public void bundle(Map<String, byte[]> files, List<Long> events, OutputStream out) throws IOException {
        var proof = seen(() -> Proof.of(events, queries));
        var shown = seen(() -> queries.events(events));
        Bundle.write(out, files, shown, proof, Fields.printed(clock.instant()), key);
    }

    /// By which this installation's key is compared with the one made public.
    public String fingerprint() { return Crypto.fingerprint(Base64.getEncoder().encodeToString(key.publicKey())); }

    private <T> T seen(Supplier<T> work) { return seen(seeing, work); }

    private static <T> T seen(TransactionTemplate seeing, Supplier<T> work) {
        return Objects.requireNonNull(seeing.execute(_ -> work.get()));
    }
}
