package xinzhi.app.platform;

import java.io.Serial;

/// The thing asked for is not there for this actor; whether it exists at all is not said.
public final class NotFound extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotFound(String what) { super(what); }
}
