package xinzhi.app.platform.crypto;

import java.io.Serial;

/// Bytes that were not sealed so: altered, cut off, from another place or under another key.
public final class NotAuthentic extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NotAuthentic(String what) { super(what); }

    NotAuthentic(Throwable cause) { super("authentication failed", cause); }
}
