package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Shell;

/// One's own account (我的账号): who one is here, password, second factor, where one is signed in.
///
/// @param shell        what surrounds the page
/// @param facts        who one is
/// @param password     how long the password still holds, one sentence
/// @param secondFactor whether there is a second factor
/// @param sessions     where one is signed in, newest first
/// @param endUrl       ends the other sessions, null where there are none
public record AccountPage(Shell shell, List<Fact> facts, String password, Badge secondFactor, List<SessionRow> sessions,
        @Nullable String endUrl) {
    public AccountPage {
        facts = List.copyOf(facts);
        sessions = List.copyOf(sessions);
    }

    /// One session: whether this one, since when, from where.
    public record SessionRow(boolean current, String since, String lastUsed, String address, String browser) {}
}
