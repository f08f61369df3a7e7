package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// One organisation (机构详情): its names, place, line and time, whom to reach, what was changed.
///
/// @param links      parent, successor and board, to go on to
/// @param names      every name that leads to it
/// @param holders    which board held it when, for a street
/// @param contactUrl where a contact is added, for those who may
public record OrganisationPage(Shell shell, String name, List<Badge> badges, List<Fact> facts, List<Link> links,
        List<NameRow> names, List<HolderRow> holders, List<ContactRow> contacts, @Nullable String contactUrl,
        List<EventRow> events) {
    public OrganisationPage {
        badges = List.copyOf(badges);
        facts = List.copyOf(facts);
        links = List.copyOf(links);
        names = List.copyOf(names);
        holders = List.copyOf(holders);
        contacts = List.copyOf(contacts);
        events = List.copyOf(events);
    }

    public record Link(String label, String name, String href) {}

    public record NameRow(String name, String kind, String period) {}

    public record HolderRow(String board, String period) {}

    /// @param endUrl where somebody who is there no more is ended
    public record ContactRow(String name, String post, String telephone, String period, @Nullable String endUrl) {}

    public record EventRow(String when, String who, String what) {}
}
