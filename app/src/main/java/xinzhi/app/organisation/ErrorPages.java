package xinzhi.app.organisation;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import xinzhi.app.platform.ErrorPage;
import xinzhi.app.platform.FaultTrace;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Problem;
import xinzhi.app.platform.Reference;
import xinzhi.app.platform.Words;

/// The page for whatever could not be done. It names the case by a number, never by an exception's text.
@Controller
@ConditionalOnWebApplication
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Words WORDS = Words.of("xinzhi.app.organisation.errors");
    private final PageShells shells;

    ErrorPages(PageShells shells) { this.shells = shells; }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var reference = Reference.of(request);
        if (fault != null && rootIs(fault, NotFound.class)) {
            status = HttpStatus.NOT_FOUND.value();
        } else if (fault != null && rootIs(fault, MultipartException.class)) {
            status = HttpStatus.BAD_REQUEST.value();
        } else if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.error("request failed, reference {}: {}", reference, fault == null ? status : FaultTrace.of(fault));
        }
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                && asked.startsWith(Problem.PATH)) {
            problem(status).write(request, response);
            return null;
        }
        response.setStatus(status);
        var known = WORDS.textOr("happened." + status, "");
        var key = known.isEmpty()
                ? (status >= HttpStatus.INTERNAL_SERVER_ERROR.value() ? "500" : "400")
                : Integer.toString(status);
        var page = new ErrorPage(shells.shell(request, WORDS.text("happened." + key), "", null),
                Integer.toString(status),
                WORDS.text("happened." + key), WORDS.text("remedy." + key), reference);
        return new ModelAndView("platform/error", "page", page);
    }

    /// Another program is told the same in its own form.
    private static Problem problem(int status) {
        var code = switch (status) {
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406, 415 -> "UNSUPPORTED";
            case 413 -> "TOO_LARGE";
            case 503 -> "UNAVAILABLE";
            default -> status >= HttpStatus.INTERNAL_SERVER_ERROR.value() ? "FAULT" : "BAD_REQUEST";
        };
        var known = HttpStatus.resolve(status);
        return Problem.of(SenderKeyFilter.WORDS, known == null ? HttpStatus.BAD_REQUEST : known, code);
    }

    private static boolean rootIs(Throwable fault, Class<? extends Throwable> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
