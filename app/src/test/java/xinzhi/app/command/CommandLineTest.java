package xinzhi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xinzhi.app.faults.ChildProgram;
import xinzhi.app.faults.DataFolders;
import xinzhi.app.faults.Samples;
import xinzhi.app.faults.Tables;

/// The command line in processes of its own. Data folder and file names have blanks and Chinese characters.
class CommandLineTest {
    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    void anImportBesideARunningServerWorksOnItsDatabase() throws Exception {
        var data = folders.inUse();
        try (var server = ChildProgram.serve(data)) {
            try (var program = ChildProgram.start(data, Samples.importOf(Samples.fewDebtors()));
                    var tables = Tables.of(data)) {
                assertThat(program.awaitExit()).as(program.said()).isZero();
                assertThat(program.said()).contains("已写入：读取 50 行").doesNotContain("INFO", "WARN");
                assertThat(tables.count("casework.item")).isEqualTo(50);
                assertThat(tables.ask("select file_name from intake.delivery where list = 'judgment-debtor'"))
                        .isEqualTo("名单 judgment-debtor 50.csv");
            }
            server.terminate();
            server.awaitExit();
        }
        assertThat(DataFolders.processesOn(data)).isEmpty();
    }

    @Test
    void refusesToStartWhereChineseFileNamesWouldBeLost() throws Exception {
        try (var program = ChildProgram.start(folders.untouched(), List.of(), Map.of("LC_ALL", "C"), "import", "名单.csv",
                "--list", "judgment-debtor", "--full", "--as-of", "2026-11-01", "--sender", "city-court")) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.said()).contains("LC_ALL=C.UTF-8").doesNotContain("\tat ");
        }
    }

    @Test
    void anUnknownCommandStartsNothing() throws Exception {
        var data = folders.untouched();
        try (var program = ChildProgram.start(data, "imprt", "名单.csv")) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.said()).contains("没有这个命令：imprt", "import");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void anIncompleteImportStartsNothing() throws Exception {
        var data = folders.untouched();
        try (var program = ChildProgram.start(data, "import", "名单.csv")) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.said()).contains("用法：import");
        }
        assertThat(data).doesNotExist();
    }
}
