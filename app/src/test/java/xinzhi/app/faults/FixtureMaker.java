package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.NextDay;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;

/// Makes the data folder later releases must open ([UpgradeTest]); run once for every release, see the manual on backups.
class FixtureMaker {
    static final Path FIXTURES = Path.of("src", "test", "resources", "fixtures");
    static final String REGISTER = "enterprise-register";
    static final String DEBTORS = "judgment-debtor";
    static final int ENTERPRISES = 300;
    static final int ROWS = 120;

    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    @EnabledIfSystemProperty(named = "xinzhi.fixture", matches = "[0-9A-Za-z.-]+")
    void keepsADataFolderOfThisVersion() throws Exception {
        var data = folders.untouched();
        var lists = Files.createDirectories(folders.untouched());
        try (var server = ChildProgram.serve(data, "--demo")) {
            take(data, register(lists), REGISTER, "city-market-regulation", "2026-11-01");
            var first = sample(lists.resolve("first.csv"), DEBTORS, ROWS, Optional.empty());
            take(data, first, DEBTORS, "city-court", "2026-11-01");
            var second = sample(lists.resolve("second.csv"), DEBTORS, ROWS,
                    Optional.of(new NextDay(first, 0.1, 0.05, 0.05)));
            take(data, second, DEBTORS, "city-court", "2026-11-02");
            server.terminate();
            server.awaitExit();
        }
        DataFolders.awaitQuiet(data);
        KeptFolder.pack(data, FIXTURES.resolve(System.getProperty("xinzhi.fixture") + ".tar.xz"));
    }

    /// The register every fixture was given, always the same.
    static Path register(Path folder) throws Exception {
        return sample(folder.resolve("register.csv"), REGISTER, ENTERPRISES, Optional.empty());
    }

    private static Path sample(Path file, String list, int rows, Optional<NextDay> after) throws Exception {
        var kind = Catalogue.read("catalogue/national").get().find(list).orElseThrow();
        SampleMaker.write(new SampleOrder(kind.format(), rows, 11, 0, 0, ENTERPRISES, FileFormat.CSV, after), file);
        return file;
    }

    static String take(Path data, Path file, String list, String sender, String day) throws Exception {
        try (var program = ChildProgram.start(data, "import", file.toString(), "--list", list, "--full", "--as-of", day,
                "--sender", sender)) {
            assertThat(program.awaitExit()).as(program.said()).isZero();
            return program.said();
        }
    }
}
