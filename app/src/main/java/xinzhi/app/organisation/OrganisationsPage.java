package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;

/// The directory of organisations (机构), tab by tab, and what waits to be known or approved.
///
/// @param query     what was searched for
/// @param note      what the tab shows, in one sentence
/// @param groups    organisations of the tab
/// @param names     names nobody knows
/// @param proposals changes asked for, of the tab
/// @param empty     what to say where there is nothing to show
/// @param form      the form that asks for one, for those who may
public record OrganisationsPage(Shell shell, List<Tab> tabs, String query, String note, List<Group> groups,
        List<NameRow> names, List<ProposalRow> proposals, Empty empty, @Nullable ProposalForm form) {
    public OrganisationsPage {
        tabs = List.copyOf(tabs);
        groups = List.copyOf(groups);
        names = List.copyOf(names);
        proposals = List.copyOf(proposals);
    }

    /// @param advice what the place is for, and what to do
    public record Empty(String title, String advice) {}

    public record Tab(String label, String href, @Nullable String count, boolean current) {}

    /// @param open shown unfolded
    public record Group(String title, boolean open, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// @param of    its line or board
    /// @param valid its time, where it is known
    public record Row(String name, String href, @Nullable String of, @Nullable String valid, List<Badge> badges) {
        public Row {
            badges = List.copyOf(badges);
        }
    }

    public record NameRow(String printed, String items, @Nullable String href) {}

    /// An act that is not possible has no address.
    public record ProposalRow(String kind, String name, String what, String reason, String effective, String proposed,
            Badge state, @Nullable String decided, @Nullable String approveUrl, @Nullable String refuseUrl) {}

    /// @param kinds  which changes can be asked for here
    /// @param bodies names to choose a body from
    /// @param body   the body typed before
    public record ProposalForm(String tab, List<Choice> kinds, String name, String body, List<String> bodies,
            List<Choice> lines, List<Choice> boards, String reason, String effective, String today) {
        public ProposalForm {
            kinds = List.copyOf(kinds);
            bodies = List.copyOf(bodies);
            lines = List.copyOf(lines);
            boards = List.copyOf(boards);
        }
    }
}
