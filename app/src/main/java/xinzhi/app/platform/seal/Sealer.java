package xinzhi.app.platform.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals (封存) what has happened, some blocks at a time, each round in a transaction of its own: a sealer that dies goes on where it was.
/// An event is taken once every transaction as old as its own has ended, so one that was slow to commit is never passed over.
final class Sealer {
    private static final int EVENTS_A_ROUND = 50 * Block.MOST_EVENTS;
    private final SealQueries queries;
    private final TransactionTemplate transactions;
    private final SealKey key;
    private final Clock clock;
    private final int mostEvents;

    Sealer(SealQueries queries, TransactionTemplate transactions, SealKey key, Clock clock) {
        this(queries, transactions, key, clock, EVENTS_A_ROUND);
    }

    /// @param mostEvents in one round
    Sealer(SealQueries queries, TransactionTemplate transactions, SealKey key, Clock clock, int mostEvents) {
        this.queries = queries;
        this.transactions = transactions;
        this.key = key;
        this.clock = clock;
        this.mostEvents = mostEvents;
    }

    /// Seals everything that can be sealed now and signs the days that are over.
    void sealAll() {
        boolean more = true;
        while (more) {
            more = round();
        }
        transactions.executeWithoutResult(_ -> sign());
    }

    /// One round; whether there may be more.
    boolean round() { return Boolean.TRUE.equals(transactions.execute(_ -> sealSome())); }

    private boolean sealSome() {
        var mark = queries.takeMark();
        if (!mark.ofThisServer()) {
            queries.renumber();
            queries.moveMark("3", Long.MAX_VALUE);
            return true;
        }
        var horizon = queries.horizon();
        var round = new Round();
        queries.waiting(mark, horizon, mostEvents, round::take);
        round.close();
        if (round.taken > 0) {
            queries.moveMark(round.xid, round.event);
        }
        return round.taken == mostEvents;
    }

    private void sign() {
        queries.takeMark();
        var since = queries.lastHead().map(head -> head.day().plusDays(1)).orElse(LocalDate.EPOCH);
        for (var head : queries.lastOfDays(since, LocalDate.now(clock), clock.getZone())) {
            queries.add(DayHead.sign(head.day(), head.block(), head.digest(), now(), key));
        }
    }

    /// The database keeps microseconds.
    private Instant now() { return clock.instant().truncatedTo(ChronoUnit.MICROS); }

    /// The blocks of one round.
    private final class Round {
        private final Digests digests = Digests.of(key.digestName());
        private final List<Long> events = new ArrayList<>(Block.MOST_EVENTS);
        private final List<String> leaves = new ArrayList<>(Block.MOST_EVENTS);
        private final Instant begun = now();
        private String previous;
        private long number;
        private Instant sealedAt;
        private long taken;
        private String xid = "";
        private long event;

        private Round() {
            var last = queries.last();
            previous = last.map(Block::digest).orElse(Block.NOTHING_BEFORE);
            number = last.map(Block::number).orElse(0L);
            // The clock of another program may be ahead of ours; the chain's time never goes back.
            sealedAt = last.map(Block::sealedAt).filter(begun::isBefore).orElse(begun);
        }

        private void take(SealQueries.Waiting waiting) {
            events.add(waiting.event().id());
            leaves.add(digests.of(waiting.event().canonical()));
            xid = waiting.xid();
            event = waiting.event().id();
            taken++;
            if (events.size() == Block.MOST_EVENTS) {
                close();
            }
        }

        private void close() {
            if (!events.isEmpty()) {
                var block = Block.of(++number, leaves, key.digestName(), previous, sealedAt);
                queries.add(block, events, leaves);
                previous = block.digest();
                events.clear();
                leaves.clear();
            }
        }
    }
}
