package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;

/// The keys of sending organisations (接口密钥).
///
/// @param made the key just made, shown this once
/// @param form what is filled in for a new one
public record SenderKeysPage(Shell shell, List<Row> rows, @Nullable String made, Form form) {
    public SenderKeysPage {
        rows = List.copyOf(rows);
    }

    /// One key.
    ///
    /// @param replaceUrl null where it cannot be replaced
    /// @param revokeUrl  null where it no longer holds
    public record Row(String handle, String name, String organisation, String lists, String addresses, String madeBy,
            String expires, String lastUsed, Badge state, @Nullable String replaceUrl, @Nullable String revokeUrl) {}

    /// @param lists those the chosen organisation sends; empty until one is chosen
    public record Form(List<Choice> organisations, @Nullable String organisation, List<Choice> lists, String name,
            String addresses, String expires, @Nullable String refusal) {
        public Form {
            organisations = List.copyOf(organisations);
            lists = List.copyOf(lists);
        }
    }
}
