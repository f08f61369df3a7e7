package xinzhi.app.platform.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Proof that events stand in the chain (包含证明): the digests of every block they stand in, the blocks from there to the end of the
/// day, and the signed heads. Of events that are not shown only digests leave.
record Proof(String form, List<Place> events, List<Link> blocks, List<DayHead> heads) {
    static final String FORM = "xinzhi.proof.1";

    Proof {
        events = List.copyOf(events);
        blocks = List.copyOf(blocks);
        heads = List.copyOf(heads);
    }

    /// Where an event stands in its block, counted from 0; no block while it is not sealed.
    record Place(long id, @Nullable Long block, int position) {}

    /// A block; the digests of its events only where one of them is shown.
    record Link(long number, int count, String root, String algorithm, String previous, String sealedAt, String digest,
            @Nullable List<String> events) {
        static Link of(Block block, @Nullable List<String> events) {
            return new Link(block.number(), block.count(), block.root(), block.algorithm(), block.previous(),
                    Fields.printed(block.sealedAt()), block.digest(), events);
        }

        Block block() { return new Block(number, count, root, algorithm, previous, Instant.parse(sealedAt), digest); }
    }

    /// Gathers the proof; to be called in one transaction that sees one state of the tables.
    static Proof of(List<Long> events, SealQueries queries) {
        var links = new TreeMap<Long, Link>();
        var heads = new LinkedHashMap<Long, DayHead>();
        var places = new LinkedHashMap<Long, Place>();
        for (var listed : queries.holding(events)) {
            long number = listed.block().number();
            for (int i = 0; i < listed.events().size(); i++) {
                long id = listed.events().get(i);
                places.put(id, new Place(id, number, i));
            }
            var head = queries.headOver(number);
            head.ifPresent(signed -> heads.put(signed.block(), signed));
            for (var block : queries.between(number, head.map(DayHead::block).orElse(number))) {
                links.putIfAbsent(block.number(), Link.of(block, null));
            }
            links.put(number, Link.of(listed.block(), listed.leaves()));
        }
        var shown = events.stream().map(id -> places.getOrDefault(id, new Place(id, null, 0))).toList();
        return new Proof(FORM, shown, new ArrayList<>(links.values()), new ArrayList<>(heads.values()));
    }

    Map<Long, Link> links() {
        var links = new TreeMap<Long, Link>();
        blocks.forEach(link -> links.put(link.number(), link));
        return links;
    }
}
