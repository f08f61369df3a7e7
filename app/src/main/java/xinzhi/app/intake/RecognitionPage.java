package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// What a dropped file may be (识别结果), to be confirmed by a person.
///
/// @param shell       what surrounds the page
/// @param file        name of the file
/// @param state       where it stands
/// @param summary     what was found, in one sentence
/// @param refusal     why it cannot be looked into, if so
/// @param kinds       kinds it may be, the likeliest first
/// @param others      the other kinds
/// @param form        what is to be confirmed, null while no kind is chosen or nothing can be confirmed any more
/// @param sheets      its sheets and their columns, as the chosen kind
/// @param notes       what can be said of it beforehand
/// @param receipt     receipt of the file as stored
/// @param giveUpUrl   address that gives it up, null when it has ended
/// @param deliveryUrl the delivery it became
public record RecognitionPage(Shell shell, String file, Badge state, String summary,
        @Nullable Unreadable refusal, List<Kind> kinds, List<Kind> others, @Nullable Form form,
        List<Sheet> sheets, List<String> notes, List<Fact> receipt, @Nullable String giveUpUrl,
        @Nullable String deliveryUrl) {
    public RecognitionPage {
        kinds = List.copyOf(kinds);
        others = List.copyOf(others);
        sheets = List.copyOf(sheets);
        notes = List.copyOf(notes);
        receipt = List.copyOf(receipt);
    }

    /// A kind of list, how well the file fits it and why.
    public record Kind(String name, String href, boolean chosen, Badge fit, List<String> reasons) {
        public Kind {
            reasons = List.copyOf(reasons);
        }
    }

    /// What a person confirms.
    ///
    /// @param list       id of the chosen kind
    /// @param senders    bodies that deliver it, the first choice being none
    /// @param senderHint why one is chosen already, or that one is to be chosen
    /// @param asOf       cut-off day, `yyyy-MM-dd` or empty
    /// @param today      last possible cut-off day
    /// @param asOfHint   where the day was read, or that it is to be typed
    /// @param full       `full`, `partial`, or empty while neither is chosen
    /// @param extentHint why one is chosen already, or that one is to be chosen
    /// @param mapping    what follows where headings are still to be assigned, null where they are all known
    /// @param refusal    why it was not taken, if it was not
    public record Form(String list, String listName, String confirmUrl, List<Choice> senders, String senderHint,
            String asOf, String today, String asOfHint, String full, String extentHint, @Nullable String mapping,
            @Nullable String refusal) {
        public Form {
            senders = List.copyOf(senders);
        }
    }

    /// One sheet and what its columns are taken for.
    public record Sheet(String name, String header, List<Column> columns) {
        public Sheet {
            columns = List.copyOf(columns);
        }
    }

    /// One column: its letter, heading, field, and what its values look like.
    public record Column(String letter, String heading, Badge field, String shapes) {}
}
