package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// Everything the reader may know of one subject, on one sheet (一企一页).
///
/// @param shell    what surrounds the page
/// @param name     as the register has it, masked of a natural person
/// @param code     unified social credit code
/// @param kind     its form in law, or natural person
/// @param register state in the register, null when the subject is not in it
/// @param flags    flags, few
/// @param figures  how much there is, for the head of the sheet
/// @param former   names it bore before
/// @param values   what register and lists say of it, each with its source
/// @param notes    what to know before anything else
/// @param related  head office, branches and who went on after whom
/// @param listings every listing the reader may see, newest decision first
/// @param cut      how many listings there are beyond those shown, null when none
/// @param events   what happened to all its items, newest first
/// @param printed  when the sheet was made and for whom
public record SubjectPage(Shell shell, String name, @Nullable String code, Badge kind, @Nullable Badge register,
        List<Badge> flags, List<Fact> figures, List<String> former, List<String> notes, List<Value> values,
        List<Related> related, List<Listed> listings, @Nullable String cut, List<Event> events, String printed) {
    public SubjectPage {
        flags = List.copyOf(flags);
        figures = List.copyOf(figures);
        former = List.copyOf(former);
        notes = List.copyOf(notes);
        values = List.copyOf(values);
        related = List.copyOf(related);
        listings = List.copyOf(listings);
        events = List.copyOf(events);
    }

    /// One value with where it comes from.
    ///
    /// @param verdict whether what a list printed agrees with the register, null where there is nothing to compare
    public record Value(String label, @Nullable String value, @Nullable Badge verdict, String source) {}

    /// Another subject the register relates to this one.
    ///
    /// @param kind  what the other is
    /// @param href  its sheet, null where the reader sees none of its listings
    /// @param badge how sure it is
    public record Related(String kind, String name, @Nullable String code, @Nullable String href, Badge badge,
            String source) {}

    /// One listing with the item it stands for.
    ///
    /// @param href    address of the item, null for signals and commitments, which have none
    /// @param printed how the list printed the name, null where it is the register's
    /// @param from    first day of publicity
    /// @param end     last day of publicity
    /// @param then    who ran the individual business on the day of decision, null where it is the present operator or nobody knows
    public record Listed(@Nullable String href, String list, @Nullable String document, @Nullable String authority,
            @Nullable String printed, @Nullable String decided, @Nullable String from, @Nullable String end,
            @Nullable String amount, @Nullable String then, Badge state, @Nullable Badge stage, @Nullable String board,
            String source) {}

    /// One event and which listing it concerns.
    public record Event(ItemPage.EventRow row, String about) {}
}
