package xinzhi.app.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Every address without a door of its own is closed to everybody, and whoever is signed in is told that nothing is there.
final class NoSuchDoor implements AuthorizationManager<RequestAuthorizationContext>, AccessDeniedHandler {
    private enum Closed implements AuthorizationResult {
        CLOSED;

        @Override
        public boolean isGranted() { return false; }
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends Authentication> who, RequestAuthorizationContext where) {
        return Closed.CLOSED;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean nothingThere = denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() == Closed.CLOSED;
        response.sendError(nothingThere ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    }
}
