package xinzhi.app.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// Everything about one list kind (名单详情), for an official to read.
///
/// @param amendUrl  form for its basic facts, null when this duty may not propose
/// @param senderUrl form for a further sender, null likewise
public record KindPage(Shell shell, String name, String id, String day, @Nullable String another, List<Fact> facts,
        @Nullable String amendUrl, List<Basis> bases, List<FieldRow> fields, List<SenderRow> senders,
        @Nullable String senderUrl, List<AmendmentRow> history) {
    public KindPage {
        facts = List.copyOf(facts);
        bases = List.copyOf(bases);
        fields = List.copyOf(fields);
        senders = List.copyOf(senders);
        history = List.copyOf(history);
    }

    /// One of the two legal bases.
    ///
    /// @param confirmUrl form that says it has been verified, null when it is or may not
    public record Basis(String title, Badge confidence, List<Fact> facts, @Nullable String confirmUrl,
            @Nullable String amendUrl) {
        public Basis {
            facts = List.copyOf(facts);
        }
    }

    /// One field of the official layout.
    public record FieldRow(int number, String code, String name, String type, List<Badge> marks, String aliases,
            String values, @Nullable String amendUrl) {
        public FieldRow {
            marks = List.copyOf(marks);
        }
    }

    public record SenderRow(String name, String grain, String area, String kinds, @Nullable String amendUrl) {}

    /// One amendment in a list.
    public record AmendmentRow(String href, String number, String what, String changes, String from, Badge state,
            String by) {}
}
