package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;

/// Users and their duties (用户管理), for the administrator.
///
/// @param shell   what surrounds the page
/// @param rows    every user
/// @param form    the form that adds one
/// @param oneTime the one-time password just issued, shown once
public record UsersPage(Shell shell, List<UserRow> rows, AddUserForm form, @Nullable OneTime oneTime) {
    public UsersPage {
        rows = List.copyOf(rows);
    }

    /// One user; an act that is not possible has no address.
    public record UserRow(String username, String name, String duty, String organisation, Badge state,
            @Nullable String lastSignIn, @Nullable String resetUrl, @Nullable String unlockUrl,
            @Nullable String deactivateUrl, @Nullable String activateUrl) {}

    /// The form that adds a user, with what was typed before and why it was refused.
    public record AddUserForm(String username, String name, List<Choice> duties, List<Choice> organisations,
            @Nullable String refusal) {
        public AddUserForm {
            duties = List.copyOf(duties);
            organisations = List.copyOf(organisations);
        }
    }

    /// A password to be handed over once.
    public record OneTime(String username, String password) {}
}
