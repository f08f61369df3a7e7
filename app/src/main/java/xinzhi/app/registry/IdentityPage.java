package xinzhi.app.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// One subject: what is known of it and by whom, whom it may be, what was judged (主体).
///
/// @param refusal why the last act was not done
/// @param typed   the reason typed then
public record IdentityPage(Shell shell, String name, List<Badge> badges, List<Fact> facts, List<NameRow> names,
        List<String> doubts, List<Candidate> candidates, @Nullable String noCandidates, List<JudgementRow> judgements,
        List<Related> related, String judgeUrl, @Nullable String refusal, String typed) {
    public IdentityPage {
        badges = List.copyOf(badges);
        facts = List.copyOf(facts);
        names = List.copyOf(names);
        doubts = List.copyOf(doubts);
        candidates = List.copyOf(candidates);
        judgements = List.copyOf(judgements);
        related = List.copyOf(related);
    }

    /// A name with what it is and who said so.
    public record NameRow(String name, Badge kind, String source) {}

    /// A registered subject beside this one.
    ///
    /// @param basis what was known of the two when the page was made
    public record Candidate(long id, String href, String name, List<Badge> signals, List<Pair> pairs, String basis) {
        public Candidate {
            signals = List.copyOf(signals);
            pairs = List.copyOf(pairs);
        }
    }

    /// One fact of both.
    public record Pair(String label, @Nullable String own, @Nullable String registered, boolean same) {}

    /// @param undoUrl where it can be undone, null once it was
    public record JudgementRow(String href, String name, Badge verdict, String reason, String judged,
            @Nullable String undone, @Nullable String undoUrl) {}

    /// A subject with something in common, for reference only.
    public record Related(String href, String name, Badge why) {}
}
