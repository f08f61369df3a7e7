package xinzhi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.app.catalogue.Catalogue;

/// What the commands say to a command line they cannot understand.
class CommandWordsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Console console = new Console();

    @ParameterizedTest
    @ValueSource(strings = {"", "名单.csv", "名单.csv --list judgment-debtor --as-of 2026-11-01 --sender city-court",
            "名单.csv --list judgment-debtor --full --partial --as-of 2026-11-01 --sender city-court",
            "--list judgment-debtor --full --as-of 2026-11-01 --sender city-court",
            "名单.csv --list judgment-debtor --full --as-of 2026-11-01"})
    void anIncompleteImportIsAnsweredWithItsUsage(String words) {
        assertThat(ImportCommand.understand(split(words), console.stream())).isEmpty();

        assertThat(console.said()).contains("用法：import 文件");
    }

    @Test
    void aWordNobodyKnowsIsNamed() {
        var words = split("名单.csv --list judgment-debtor --whole --as-of 2026-11-01 --sender city-court");

        assertThat(ImportCommand.understand(words, console.stream())).isEmpty();

        assertThat(console.said()).contains("看不懂这个词：--whole", "用法：");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "20261101", "昨天"})
    void aDayThatIsNoneIsExplained(String day) {
        var words = split("名单.csv --list judgment-debtor --full --sender city-court --as-of " + day);

        assertThat(ImportCommand.understand(words, console.stream())).isEmpty();

        assertThat(console.said()).contains("数据截止日看不懂", "2026-11-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--list judgment-debtor --rows many", "--list judgment-debtor --rows -1",
            "--list judgment-debtor --dirt 1.5", "--list judgment-debtor --format ods",
            "--list judgment-debtor --colour",
            "--list judgment-debtor --rows 10 --register 0"})
    void aSampleThatCannotBeMadeIsAnsweredWithTheUsage(String words) {
        assertThat(sample(words)).isEqualTo(2);

        assertThat(console.said()).contains("用法：sample");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSampleOfAnUnknownListIsAnsweredWithTheListsThereAre() {
        assertThat(sample("--list unknown")).isEqualTo(2);

        assertThat(console.said()).contains("没有这种名单：unknown", "judgment-debtor", "enterprise-register");
    }

    @Test
    void theNextDayCannotReplaceItsOwnYesterday() throws Exception {
        assertThat(sample("--list judgment-debtor --rows 10 --format csv")).as(console.said()).isZero();
        var before = Files.readString(folder.resolve("out"));

        assertThat(sample("--list judgment-debtor --format csv --after " + folder.resolve("out"))).isEqualTo(2);

        assertThat(folder.resolve("out")).content().isEqualTo(before);
    }

    @Test
    void aFileThatIsNoSampleHasNoNextDay() throws Exception {
        var other = Files.writeString(folder.resolve("other.csv"), "甲,乙\n1,2\n");

        assertThat(sample("--list judgment-debtor --format csv --after " + other)).isEqualTo(2);

        assertThat(console.said()).contains("用法：sample");
    }

    @Test
    void makesASampleOfEveryList() {
        for (var list : Catalogue.read("catalogue/national").get().list()) {
            assertThat(sample("--rows 20 --list " + list.id())).as(console.said()).isZero();
        }
    }

    @Test
    void makesTheShortTableWhereThereIsOne() throws Exception {
        assertThat(sample("--list tax-violation --rows 3 --format csv --form short")).as(console.said()).isZero();
        assertThat(Files.readString(folder.resolve("out"))).startsWith("\uFEFFnsrmc,nsrsbh,");

        assertThat(sample("--list wage-arrears --form short")).isEqualTo(2);
        assertThat(console.said()).contains("没有短表");
    }

    private int sample(String words) {
        return SampleCommand.run(split(words + " --out " + folder.resolve("out")), console.stream(), console.stream());
    }

    private static String[] split(String words) { return words.isEmpty() ? new String[0] : words.split(" "); }
}
