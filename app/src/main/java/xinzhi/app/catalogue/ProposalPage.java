package xinzhi.app.catalogue;

import java.util.List;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;

/// The form in which an amendment is proposed (提出修订).
///
/// @param confirming only says that a basis has been verified, by whom and on which document
public record ProposalPage(Shell shell, String title, String kind, String kindUrl, String action, String part,
        List<Input> inputs, boolean confirming, String confirmedBy, String document, String reason, String basis,
        String from, String today, List<String> refusals) {
    public ProposalPage {
        inputs = List.copyOf(inputs);
        refusals = List.copyOf(refusals);
    }

    /// How a value is entered.
    public enum Way {
        TEXT,
        CHOICE,
        SEVERAL,
        HEADINGS,
        /// Shown and sent along, not to be changed.
        FIXED
    }

    /// One value to be entered.
    ///
    /// @param was     what it was when the form was made; sent along, so that a change in between is noticed
    /// @param typed   text or added headings as typed
    /// @param choices words to choose from; of headings, those there are
    public record Input(String name, String label, String help, Way way, List<String> was, String typed,
            List<Choice> choices, boolean optional) {
        public Input {
            was = List.copyOf(was);
            choices = List.copyOf(choices);
        }
    }
}
