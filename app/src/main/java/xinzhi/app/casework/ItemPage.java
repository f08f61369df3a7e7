package xinzhi.app.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// One ledger item (台账事项) with its listing, its enterprise and its history.
///
/// @param shell      what surrounds the page
/// @param name       enterprise
/// @param code       unified social credit code
/// @param list       kind of list
/// @param authority  designating authority as printed
/// @param board      responsible board and why it
/// @param register   state in the register, null when the enterprise is not in it
/// @param stage      stage of the item
/// @param flags      flags, few
/// @param listing    what the source says (名单状态)
/// @param item       what the city does about it (台账状态)
/// @param facts      the columns of the source row, without personal values
/// @param source     where the facts come from
/// @param person     what is known of a natural person, null when it is none
/// @param enterprise what the register knows, null when nothing
/// @param personal   how to see what is kept sealed, null when there is nothing or it is not this reader's to see
/// @param others     other items of the same subject
/// @param events     what happened, newest first
public record ItemPage(Shell shell, String name, @Nullable String code, String list, @Nullable String authority,
        Board board, @Nullable Badge register, Badge stage, List<Badge> flags, State listing, State item,
        List<Fact> facts, String source, @Nullable Enterprise enterprise, @Nullable Person person,
        @Nullable Personal personal, List<OtherRow> others, List<EventRow> events) {
    public ItemPage {
        flags = List.copyOf(flags);
        facts = List.copyOf(facts);
        others = List.copyOf(others);
        events = List.copyOf(events);
    }

    /// The responsible board, the rule that chose it and the words it was chosen by.
    public record Board(String name, String rule, String evidence, boolean doubtful) {}

    /// Where a state machine stands: since when, by whom, and what that means.
    public record State(Badge badge, @Nullable String since, @Nullable String by, String meaning) {}

    /// What the register knows, from which file of which day.
    public record Enterprise(List<Fact> facts, String source) {
        public Enterprise {
            facts = List.copyOf(facts);
        }
    }

    /// A natural person, masked.
    public record Person(List<Fact> facts) {
        public Person {
            facts = List.copyOf(facts);
        }
    }

    /// The form to see what is kept sealed, and for one answer what it showed.
    ///
    /// @param action  where the form goes
    /// @param purpose the purpose as typed, to be mended where it was refused
    /// @param refusal why nothing is shown, null when nothing was refused
    /// @param shown   what is shown this once, empty before
    public record Personal(String action, String purpose, @Nullable String refusal, List<Fact> shown) {
        public Personal {
            shown = List.copyOf(shown);
        }
    }

    /// Another item of the same subject.
    public record OtherRow(String href, String list, @Nullable String document, @Nullable String authority,
            @Nullable String decided, @Nullable String publicityEnd, Badge listing, Badge stage) {}

    /// One event: when, who, what, and the value before and after where one changed.
    public record EventRow(String time, String who, String what, @Nullable String before, @Nullable String after) {}
}
