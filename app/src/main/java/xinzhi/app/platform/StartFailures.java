package xinzhi.app.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Words for whoever started the program in vain, in place of a stack trace.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer {
    static final Words WORDS = Words.of("xinzhi.app.platform.start");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return new FailureAnalysis(cause.getMessage(), null, failure);
            }
            if (cause instanceof PortInUseException port) {
                return new FailureAnalysis(WORDS.text("port.problem", port.getPort()), WORDS.text("port.remedy"),
                        failure);
            }
        }
        return null;
    }
}
