package xinzhi.app.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Shell;

/// Choosing a password of one's own (修改密码).
///
/// @param shell   what surrounds the page
/// @param forced  why it has to be changed before anything else, null where it need not
/// @param oneTime whether the present one is a one-time password
/// @param rules   what a password must fulfil, one sentence each
/// @param refusal why the last attempt was refused, if it was
public record PasswordPage(Shell shell, @Nullable String forced, boolean oneTime, List<String> rules,
        @Nullable String refusal) {
    public PasswordPage {
        rules = List.copyOf(rules);
    }
}
