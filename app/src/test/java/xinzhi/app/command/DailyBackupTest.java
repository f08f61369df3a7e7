package xinzhi.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xinzhi.app.TestProgram;
import xinzhi.app.platform.CannotStart;

/// The daily backup, as it is set up.
class DailyBackupTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void comesEveryNightAtTheHourThatIsSet() throws Exception {
        try (var program = TestProgram.startQuiet("xinzhi.backup.folder=" + folder, "xinzhi.backup.at=04:45",
                "xinzhi.backup.key=足够长的口令-0123456789")) {
            assertThat(Copies.texts(program.database(), """
                select to_char(execution_time at time zone 'Asia/Shanghai', 'HH24:MI')
                from platform.scheduled_tasks
                where task_name = 'backup'
                """)).containsExactly("04:45");
        }
    }

    @Test
    void withoutAKeyTheProgramDoesNotStartInsteadOfNeverMakingOne() {
        assertThatThrownBy(() -> TestProgram.startQuiet("xinzhi.backup.folder=" + folder).close())
                .hasRootCauseInstanceOf(CannotStart.class).rootCause().hasMessageContaining("XINZHI_BACKUP_KEY");
    }
}
