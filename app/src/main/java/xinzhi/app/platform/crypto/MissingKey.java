package xinzhi.app.platform.crypto;

import java.io.Serial;

/// Something is sealed under a master key that is not on the ring.
public final class MissingKey extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int id;

    MissingKey(int id) {
        super("master key " + id + " is missing");
        this.id = id;
    }

    public int id() { return id; }
}
