package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Shell;

/// Choosing a password of one's own (修改密码).
///
/// @param shell   what surrounds the page
/// @param forced  whether a one-time password has to be replaced before anything else
/// @param rules   what a password must fulfil, one sentence each
/// @param refusal why the last attempt was refused, if it was
public record PasswordPage(Shell shell, boolean forced, List<String> rules, @Nullable String refusal) {
    public PasswordPage {
        rules = List.copyOf(rules);
    }
}
