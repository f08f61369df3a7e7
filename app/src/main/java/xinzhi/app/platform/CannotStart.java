package xinzhi.app.platform;

import java.io.Serial;

/// The program cannot start (无法启动), for a reason whoever starts it can mend: said in Chinese, with the remedy.
public final class CannotStart extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    public CannotStart(String text) { super(text); }

    public CannotStart(String text, Throwable cause) { super(text, cause); }
}
