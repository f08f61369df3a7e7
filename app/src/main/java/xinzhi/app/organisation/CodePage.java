package xinzhi.app.organisation;

import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Shell;

/// The second step of signing in (动态口令验证).
///
/// @param shell    what surrounds the page, with nobody signed in
/// @param username whose code is asked
/// @param refusal  why the last code was refused, if it was
public record CodePage(Shell shell, String username, @Nullable String refusal) {}
