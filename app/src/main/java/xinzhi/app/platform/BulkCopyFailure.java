package xinzhi.app.platform;

import java.io.Serial;

/// The database refused a bulk copy.
public final class BulkCopyFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    BulkCopyFailure(Exception cause) { super(cause); }
}
