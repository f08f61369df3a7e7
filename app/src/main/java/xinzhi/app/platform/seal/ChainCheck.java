package xinzhi.app.platform.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Recomputes the whole chain from the events (核验): blocks in their order, what stands in no block, the heads of the days.
final class ChainCheck {
    /// No transaction is under way for as long as this.
    private static final Duration LONGEST_ACT = Duration.ofDays(1);
    private final SealQueries queries;
    private final Predicate<byte[]> ours;
    private final Clock clock;
    private final LongConsumer progress;
    private final Map<String, Digests> digests = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private String previous = Block.NOTHING_BEFORE;
    private @Nullable Instant sealedBefore;
    private long blocks;
    private long events;
    private long unsealed;
    private @Nullable LocalDate signed;

    /// @param ours whether a public key is, or was, this installation's
    ChainCheck(SealQueries queries, Predicate<byte[]> ours, Clock clock, LongConsumer progress) {
        this.queries = queries;
        this.ours = ours;
        this.clock = clock;
        this.progress = progress;
    }

    /// To be called in one transaction that sees one state of the tables.
    Finding run() {
        try {
            walk();
            beyond();
            long unsigned = events - queries.sealedEvents(heads());
            return new Finding.Intact(blocks, events, unsealed, unsigned, signed, keys);
        } catch (Unsound e) {
            return e.finding(blocks, events);
        }
    }

    private void walk() {
        for (var next = queries.from(1); next.isPresent(); next = queries.from(blocks + 1)) {
            check(next.get());
            blocks++;
            events += next.get().block().count();
            progress.accept(events);
        }
    }

    private void check(SealQueries.Listed listed) {
        var block = listed.block();
        if (block.number() != blocks + 1) {
            throw Unsound.block(Fault.BLOCK_MISSING, blocks + 1);
        }
        if (block.count() != listed.events().size() || block.count() != listed.leaves().size()) {
            throw Unsound.block(Fault.BLOCK_COUNT, block.number());
        }
        if (!Crypto.knows(block.algorithm())) {
            throw Unsound.block(Fault.BLOCK_DIGEST, block.number());
        }
        checkEvents(listed);
        if (!Block.root(block.algorithm(), listed.leaves()).equals(block.root())) {
            throw Unsound.block(Fault.BLOCK_LIST, block.number());
        }
        if (!block.previous().equals(previous)) {
            throw Unsound.block(Fault.BLOCK_CHAIN, block.number());
        }
        if (!block.rightDigest().equals(block.digest())) {
            throw Unsound.block(Fault.BLOCK_DIGEST, block.number());
        }
        previous = block.digest();
        if (block.count() < Block.MOST_EVENTS) {
            // It was not filled: nothing else that had ended was waiting then.
            sealedBefore = block.sealedAt();
        }
    }

    private void checkEvents(SealQueries.Listed listed) {
        var block = listed.block();
        var method = digests.computeIfAbsent(block.algorithm(), Digests::of);
        var found = queries.events(listed.events()).stream()
                .collect(Collectors.toMap(EventRecord::id, event -> event));
        for (int i = 0; i < block.count(); i++) {
            long id = listed.events().get(i);
            var event = found.get(id);
            if (event == null) {
                throw Unsound.event(Fault.EVENT_MISSING, block.number(), id);
            }
            if (!method.of(event.canonical()).equals(listed.leaves().get(i))) {
                throw Unsound.event(Fault.EVENT_CHANGED, block.number(), id);
            }
            if (backdated(event.at())) {
                throw Unsound.event(Fault.EVENT_BACKDATED, block.number(), id);
            }
        }
    }

    private boolean backdated(Instant at) {
        return sealedBefore != null && at.isBefore(sealedBefore.minus(LONGEST_ACT));
    }

    /// Events in no block, and events in two.
    private void beyond() {
        queries.twice().ifPresent(id -> {
            throw Unsound.event(Fault.EVENT_TWICE, null, id);
        });
        queries.unsealed(event -> {
            if (event.late()) {
                throw Unsound.event(Fault.EVENT_INSERTED, null, event.id());
            }
            if (backdated(event.at())) {
                throw Unsound.event(Fault.EVENT_BACKDATED, null, event.id());
            }
            unsealed++;
        });
    }

    /// Every day before the last signed one that has blocks has its head; the last block that is signed.
    private long heads() {
        var heads = new LinkedHashMap<LocalDate, DayHead>();
        queries.heads().forEach(head -> heads.put(head.day(), head));
        for (var head : heads.values()) {
            signed = head.day();
            if (!head.signed()) {
                throw Unsound.day(Fault.HEAD_SIGNATURE, head.day());
            }
            if (!ours.test(Base64.getDecoder().decode(head.publicKey()))) {
                throw Unsound.day(Fault.HEAD_KEY, head.day());
            }
            keys.add(Crypto.fingerprint(head.publicKey()));
        }
        var last = signed;
        if (last == null) {
            return 0;
        }
        long signedBlock = 0;
        for (var right : queries.lastOfDays(LocalDate.EPOCH, last.plusDays(1), clock.getZone())) {
            var head = heads.remove(right.day());
            if (head == null) {
                throw Unsound.day(Fault.HEAD_MISSING, right.day());
            }
            if (head.block() != right.block() || !head.digest().equals(right.digest())) {
                throw Unsound.day(Fault.HEAD_DIGEST, right.day());
            }
            signedBlock = right.block();
        }
        heads.keySet().stream().findFirst().ifPresent(day -> {
            throw Unsound.day(Fault.HEAD_DIGEST, day);
        });
        return signedBlock;
    }
}
