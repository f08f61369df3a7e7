package xinzhi.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/// Why the work on a delivery ended without result (处理失败原因), as far as the reader can do something about it.
public enum FailureReason {
    /// No room left, for the files or for the database.
    DISK_FULL,
    /// The database was away, again and again.
    DATABASE_LOST,
    /// Others held what was needed for too long.
    DATABASE_BUSY,
    /// The file kept as evidence cannot be read any more.
    EVIDENCE_UNREADABLE,
    /// A fault of the program.
    PROGRAM;

    String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static FailureReason of(String code) { return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')); }

    /// The first cause that says something.
    static FailureReason of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            var told = told(cause);
            if (told.isPresent()) {
                return told.get();
            }
        }
        return PROGRAM;
    }

    private static Optional<FailureReason> told(Throwable cause) {
        return switch (cause) {
            // The server always gives a state; without one it was the pool that spoke, of a connection that is gone.
            case SQLException sql when sql.getSQLState() == null -> Optional.of(DATABASE_LOST);
            case SQLException sql -> ofState(sql.getSQLState());
            case UncheckedIOException _ -> Optional.empty();
            case IOException io -> Optional.of(
                    String.valueOf(io.getMessage()).matches("(?s).*(No space left on device|Disk quota exceeded).*")
                            ? DISK_FULL
                            : EVIDENCE_UNREADABLE);
            default -> Optional.empty();
        };
    }

    /// By the classes PostgreSQL sorts its errors into.
    private static Optional<FailureReason> ofState(String state) {
        return switch (state) {
            case "53100" -> Optional.of(DISK_FULL);
            case "57P01", "57P02", "57P03", "57P05" -> Optional.of(DATABASE_LOST);
            case "40001", "40P01", "55P03", "53200", "53300" -> Optional.of(DATABASE_BUSY);
            case String other when other.startsWith("08") -> Optional.of(DATABASE_LOST);
            default -> Optional.empty();
        };
    }
}
