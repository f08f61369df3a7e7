package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Choice;
import xinzhi.app.platform.Shell;

/// Users and their duties (用户管理), as far as the manager's scope goes.
///
/// @param shell   what surrounds the page
/// @param rows    every user in scope
/// @param form    the form that adds one
/// @param oneTime the one-time password just issued, shown once
public record UsersPage(Shell shell, List<UserRow> rows, AddUserForm form, @Nullable OneTime oneTime) {
    public UsersPage {
        rows = List.copyOf(rows);
    }

    /// One user; an act that is not possible has no address.
    ///
    /// @param marks what else there is to say: manages accounts, has a second factor
    public record UserRow(String username, String href, String name, String duty, String organisation, Badge state,
            List<Badge> marks, @Nullable String lastSignIn, @Nullable String resetUrl, @Nullable String unlockUrl,
            @Nullable String deactivateUrl, @Nullable String activateUrl) {
        public UserRow {
            marks = List.copyOf(marks);
        }
    }

    /// The form that adds a user, with what was typed before and why it was refused.
    ///
    /// @param nothing     the choice of no organisation
    /// @param enterprises whether enterprises are among the duties, which are named by their code
    public record AddUserForm(String username, String name, List<Choice> duties, Choice nothing,
            List<OrganisationGroup> organisations, boolean enterprises, String unifiedCode, boolean manages,
            @Nullable String refusal) {
        public AddUserForm {
            duties = List.copyOf(duties);
            organisations = List.copyOf(organisations);
        }
    }

    /// The organisations of one kind, which are those of one duty.
    public record OrganisationGroup(String label, String duty, List<Choice> choices) {
        public OrganisationGroup {
            choices = List.copyOf(choices);
        }
    }

    /// A password to be handed over once.
    public record OneTime(String username, String password) {}
}
