package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Shell;

/// Signing in (登录).
///
/// @param shell       what surrounds the page, with nobody signed in
/// @param username    the name typed before, empty at first
/// @param refusal     why signing in was refused, if it was
/// @param identityUrl where signing in by the city's identity provider begins, null where none is configured
/// @param demoUsers   the demo users, empty outside the demo mode
public record SignInPage(Shell shell, String username, @Nullable String refusal, @Nullable String identityUrl,
        List<DemoUser> demoUsers) {
    public SignInPage {
        demoUsers = List.copyOf(demoUsers);
    }

    /// One user of the demo mode.
    public record DemoUser(String username, String password, String duty, String organisation) {}
}
