package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Sends a refused sign-in back to its page with the reason that may be told.
final class SignInFailure implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException refused) throws IOException {
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason(refused));
    }

    private static String reason(AuthenticationException refused) {
        return switch (refused) {
            case LockedException _ -> "locked";
            case IdentifiedUser.Unknown _ -> "identity-unknown";
            case IdentifiedUser.Inactive _ -> "identity-inactive";
            case OAuth2AuthenticationException _ -> "identity-refused";
            default -> "wrong";
        };
    }
}
