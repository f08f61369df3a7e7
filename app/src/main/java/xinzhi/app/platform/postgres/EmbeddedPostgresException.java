package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The server could not be started: a problem to show in Chinese, and details for the log.
public final class EmbeddedPostgresException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final StartProblem problem;
    private final String text;

    EmbeddedPostgresException(StartProblem problem, Path place, String details) { this(problem, place, details, null); }

    EmbeddedPostgresException(StartProblem problem, Path place, String details, @Nullable Throwable cause) {
        super(problem + " at " + place + ": " + details, cause);
        this.problem = problem;
        this.text = problem.text(place);
    }

    static EmbeddedPostgresException of(IOException cause, Path place) {
        var problem = tellsOfFullDisk(String.valueOf(cause.getMessage()))
                ? StartProblem.DISK_FULL
                : StartProblem.FOLDER_UNWRITABLE;
        return new EmbeddedPostgresException(problem, place, cause.toString(), cause);
    }

    static boolean tellsOfFullDisk(String complaint) {
        return complaint.contains("No space left on device") || complaint.contains("Disk quota exceeded");
    }

    public StartProblem problem() { return problem; }

    /// Message and remedy in Chinese.
    public String text() { return text; }
}
