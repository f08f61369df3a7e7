package xinzhi.app.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import xinzhi.app.platform.Actor;

/// Gives a page's method whoever is signed in, as [Actor] or [SignedIn], and an interface's whoever came with a key, as [Sender].
final class ActorArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == SignedIn.class
                || parameter.getParameterType() == Sender.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (parameter.getParameterType() == Sender.class) {
            if (signedIn == null || !(signedIn.getPrincipal() instanceof Sender sender)) {
                throw new AccessDeniedException("no key was shown");
            }
            return sender;
        }
        if (signedIn == null || !(signedIn.getPrincipal() instanceof SignedIn who)) {
            throw new AccessDeniedException("nobody is signed in");
        }
        if (parameter.getParameterType() == SignedIn.class) {
            return who;
        }
        if (!who.complete()) {
            throw new AccessDeniedException("signing in is not finished");
        }
        return who.actor();
    }
}
