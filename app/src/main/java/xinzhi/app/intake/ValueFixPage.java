package xinzhi.app.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Shell;

/// Value fixes (取值修正): what is proposed, what holds, what was.
///
/// @param form null where nothing is being proposed
public record ValueFixPage(Shell shell, @Nullable Form form, List<Row> waiting, List<Row> decided) {
    public ValueFixPage {
        waiting = List.copyOf(waiting);
        decided = List.copyOf(decided);
    }

    /// @param forSender whether the fix is for this sender alone
    public record Form(List<String> refusals, String list, String listName, String field, String fieldName,
            String printed, String value, String sender, String senderName, boolean forSender, String reason,
            String from, String today) {
        public Form {
            refusals = List.copyOf(refusals);
        }
    }

    /// @param approveUrl null where the reader may not decide
    /// @param endUrl     null where the reader may not end it
    /// @param notYours   why the reader may not decide, if so
    public record Row(String list, String sender, String field, String printed, String value, String reason,
            String from, Badge state, String proposed, @Nullable String decided, @Nullable String approveUrl,
            @Nullable String refuseUrl, @Nullable String endUrl, @Nullable String notYours) {}
}
