package xinzhi.app.platform.seal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Recomputes a proof from the events it is for, with nothing but the two.
final class ProofCheck {
    private final Proof proof;
    private final Map<Long, Proof.Link> links;
    private final Map<Long, DayHead> heads = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private long unsealed;
    private long unsigned;
    private @Nullable LocalDate signed;

    ProofCheck(Proof proof) {
        this.proof = proof;
        this.links = proof.links();
    }

    /// @param keys that signed something else about these events
    Finding.Intact run(List<EventRecord> events, Set<String> keys) {
        if (!proof.form().equals(Proof.FORM)) {
            throw Unsound.whole(Fault.BUNDLE_FORM);
        }
        this.keys.addAll(keys);
        links.values().forEach(this::checkBlock);
        proof.heads().forEach(this::checkHead);
        checkEvents(events);
        return new Finding.Intact(links.size(), events.size(), unsealed, unsigned, signed, this.keys);
    }

    private void checkBlock(Proof.Link link) {
        if (!Crypto.knows(link.algorithm())) {
            throw Unsound.block(Fault.BLOCK_DIGEST, link.number());
        }
        var leaves = link.events();
        if (leaves != null && leaves.size() != link.count()) {
            throw Unsound.block(Fault.BLOCK_COUNT, link.number());
        }
        if (leaves != null && !Block.root(link.algorithm(), leaves).equals(link.root())) {
            throw Unsound.block(Fault.BLOCK_LIST, link.number());
        }
        if (!link.block().rightDigest().equals(link.digest())) {
            throw Unsound.block(Fault.BLOCK_DIGEST, link.number());
        }
        var before = links.get(link.number() - 1);
        if (before != null && !before.digest().equals(link.previous())) {
            throw Unsound.block(Fault.BLOCK_CHAIN, link.number());
        }
    }

    private void checkHead(DayHead head) {
        if (!head.signed()) {
            throw Unsound.day(Fault.HEAD_SIGNATURE, head.day());
        }
        var link = links.get(head.block());
        if (link == null || !link.digest().equals(head.digest())) {
            throw Unsound.day(Fault.HEAD_DIGEST, head.day());
        }
        heads.put(head.block(), head);
        keys.add(Crypto.fingerprint(head.publicKey()));
        var last = signed;
        signed = last == null || head.day().isAfter(last) ? head.day() : last;
    }

    private void checkEvents(List<EventRecord> events) {
        var places = new HashMap<Long, Proof.Place>();
        proof.events().forEach(place -> places.put(place.id(), place));
        for (var event : events) {
            var place = places.remove(event.id());
            if (place == null) {
                throw Unsound.event(Fault.EVENT_INSERTED, null, event.id());
            }
            checkEvent(event, place);
        }
        places.keySet().stream().findFirst().ifPresent(id -> {
            throw Unsound.event(Fault.EVENT_MISSING, null, id);
        });
    }

    private void checkEvent(EventRecord event, Proof.Place place) {
        var number = place.block();
        if (number == null) {
            unsealed++;
            return;
        }
        var link = links.get(number);
        var leaves = link == null ? null : link.events();
        if (link == null || leaves == null) {
            throw Unsound.block(Fault.BLOCK_MISSING, number);
        }
        if (place.position() < 0 || place.position() >= leaves.size()
                || !Digests.of(link.algorithm()).of(event.canonical()).equals(leaves.get(place.position()))) {
            throw Unsound.event(Fault.EVENT_CHANGED, number, event.id());
        }
        if (!reachesAHead(number)) {
            unsigned++;
        }
    }

    /// Block after block, each proven to name the one before, up to a signed one.
    private boolean reachesAHead(long number) {
        for (long at = number; links.containsKey(at); at++) {
            if (heads.containsKey(at)) {
                return true;
            }
        }
        return false;
    }
}
