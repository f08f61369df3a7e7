package xinzhi.app.intake;

import java.util.List;
import xinzhi.app.catalogue.ListKind;
import xinzhi.lists.read.Likeness;

/// A kind of list a file may be (可能的名单种类).
///
/// @param likeness how it looks as this kind, by the saved mapping if that makes it readable
/// @param named    the file's name or title speaks of this kind
/// @param mapped   senders whose files of this layout are read by a mapping somebody saved
record Candidate(ListKind kind, Likeness likeness, boolean named, List<Mapping> mapped) {
    private static final double NAMED = 0.3;
    private static final double CLEARLY = 0.05;
    private static final double LIKELY = 0.35;

    Candidate {
        mapped = List.copyOf(mapped);
    }

    boolean readable() { return likeness.readable(); }

    /// Whether anything speaks for it.
    boolean possible() { return named || likeness.fit() > 0; }

    /// Whether enough speaks for it to be shown beside others.
    boolean likely() { return named || likeness.fit() >= LIKELY; }

    double weight() { return (readable() ? 1 : 0) + likeness.fit() + (named ? NAMED : 0); }

    boolean clearlyBefore(Candidate other) { return weight() - other.weight() > CLEARLY; }
}
