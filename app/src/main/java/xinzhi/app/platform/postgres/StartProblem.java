package xinzhi.app.platform.postgres;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Why the server could not be started (启动失败原因).
public enum StartProblem {
    FOLDER_UNWRITABLE,
    FOLDER_UNREACHABLE,
    FOLDER_OF_ANOTHER_ACCOUNT,
    DISK_FULL,
    PLATFORM_UNSUPPORTED,
    BINARIES_UNUSABLE,
    ROOT_NOT_SHED,
    OTHER_MAJOR_VERSION,
    NOT_A_DATA_FOLDER,
    PASSWORD_LOST,
    INITIALISATION_FAILED,
    HELD_BY_ANOTHER_PROGRAM,
    LEFTOVER_PROCESSES,
    SERVER_FAILED;

    /// Message and remedy in Chinese, to be shown to whoever started the program.
    public String text(Path place) {
        var texts = ResourceBundle.getBundle("xinzhi.app.platform.postgres.problems", Locale.ROOT);
        var key = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return MessageFormat.format(texts.getString(key), place);
    }
}
