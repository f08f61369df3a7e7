package xinzhi.app.platform.backup;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Ends making or reading a backup, wherever in the streams it is noticed; a value for those outside.
final class BackupFault extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final BackupProblem problem;
    private final String text;

    BackupFault(BackupProblem problem, Object... about) { this(problem, null, about); }

    BackupFault(BackupProblem problem, @Nullable Throwable cause, Object... about) {
        super(problem.name(), cause);
        this.problem = problem;
        this.text = problem.text(about);
    }

    BackupProblem problem() { return problem; }

    /// What is wrong and how to mend it, in Chinese.
    String text() { return text; }

    /// What an error of the operating system means to whoever asked.
    static BackupFault of(IOException e, BackupProblem otherwise, Object about) {
        if (e instanceof BackupFault fault) {
            return fault;
        }
        var said = String.valueOf(e.getMessage());
        boolean full = said.contains("No space left on device") || said.contains("Disk quota exceeded");
        return new BackupFault(full ? BackupProblem.DISK_FULL : otherwise, e, about);
    }
}
