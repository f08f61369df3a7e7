package xinzhi.app.platform;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/// Writes faults into structured logs without their messages, which may quote persons' data.
final class FaultPrinter implements StackTracePrinter {
    @Override
    public void printStackTrace(Throwable fault, Appendable out) throws IOException {
        out.append(FaultTrace.of(fault));
    }
}
