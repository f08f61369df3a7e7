package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// One user, with what a manager does seldom (用户详情).
///
/// @param shell       what surrounds the page
/// @param name        name of the account
/// @param fullName    of the person
/// @param state       whether it may sign in
/// @param facts       who it is
/// @param managing    gives or takes the right to manage accounts, null where that is not for this user
/// @param factorUrl   does away with the second factor, null where there is none
/// @param identityUrl sets the identity, null for oneself
/// @param identity    how the identity provider names the person, empty where it does not
public record UserPage(Shell shell, String name, String fullName, Badge state, List<Fact> facts, @Nullable Act managing,
        @Nullable String factorUrl, @Nullable String identityUrl, String identity) {
    public UserPage {
        facts = List.copyOf(facts);
    }

    /// A button: where it leads, what it says, what is asked first.
    public record Act(String url, String label, String question) {}
}
