package xinzhi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xinzhi.app.TestProgram;
import xinzhi.app.intake.DeliveryState;
import xinzhi.app.intake.Intake;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.postgres.TestServer;

/// `import` on a program that is already up; every test hands in a list of its own day.
class ImportCommandTest {
    private static final String DEBTORS = "judgment-debtor";
    private static final String PUNISHMENTS = "administrative-punishment";

    @SuppressWarnings("NullAway.Init")
    private static TestProgram program;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Console out = new Console();
    private final Console err = new Console();

    @BeforeAll
    static void start() { program = TestProgram.startQuiet(); }

    @AfterAll
    static void stop() { program.close(); }

    @Test
    void commitsWhatTheSampleMakerMakesAndTheNextDaysList() throws Exception {
        var first = sample("一 名单.csv", "--rows", "40", "--seed", "3", "--persons", "0");
        assertThat(run(first, "2026-01-01", "city-court")).as(err.said()).isZero();
        assertThat(out.said()).contains("新增 40，变更 0");

        var next = sample("二 名单.csv", "--seed", "3", "--persons", "0", "--after", first.toString(), "--changed", "0.1",
                "--removed", "0.1", "--added", "0.05");
        assertThat(run(next, "2026-01-02", "city-court")).as(err.said()).isZero();
        assertThat(out.said()).contains("新增 2，变更 4，重新出现 0，本次未见 4，未变 32");
    }

    @Test
    void aPreviewCommitsNothingAndCanBeCommittedAfterwards() throws Exception {
        var file = sample("预览.xlsx", "--rows", "12", "--seed", "4", "--persons", "0", "--format", "xlsx");

        assertThat(run(file, "2026-02-01", "province-credit-centre", "--preview")).as(err.said()).isZero();
        assertThat(out.said()).contains("预览：读取 12 行").doesNotContain("已写入");
        assertThat(listings("2026-02-01")).isZero();

        assertThat(run(file, "2026-02-01", "province-credit-centre")).as(err.said()).isZero();
        assertThat(out.said()).contains("不重复接收", "已写入：读取 12 行");
        assertThat(listings("2026-02-01")).isEqualTo(12);
    }

    @Test
    void aListHalfGoneStaysPreviewedUntilASecondPersonReleasesIt() throws Exception {
        var first = sampleOf(PUNISHMENTS, "整.csv", "--rows", "40", "--seed", "8", "--persons", "0");
        assertThat(run(PUNISHMENTS, first, "2026-03-02", "city-credit-centre")).as(err.said()).isZero();
        var half = sampleOf(PUNISHMENTS, "半.csv", "--seed", "8", "--persons", "0", "--after", first.toString(),
                "--changed", "0", "--removed", "0.5", "--added", "0");

        assertThat(run(PUNISHMENTS, half, "2026-03-03", "city-credit-centre")).isEqualTo(3);
        assertThat(err.said()).contains("没有写入", "复核放行");
        assertThat(listings("2026-03-03")).isZero();

        var intake = program.get(Intake.class);
        var reader = new Actor(7, "王复核", Duty.CITY, 1, "市信用办");
        var delivery = intake.newest(reader, 1).getFirst();
        assertThat(delivery.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(intake.release(reader, delivery.id(), delivery.preview(), "已与报送单位核实"))
                .isEqualTo(new Intake.Act.Done());
        assertThat(run(PUNISHMENTS, half, "2026-03-03", "city-credit-centre")).as(err.said()).isZero();
        assertThat(out.said()).contains("本次未见 20");
    }

    @Test
    void aFileHandedInAgainChangesNothing() throws Exception {
        var file = sample("再次.csv", "--rows", "5", "--seed", "5", "--persons", "0");
        assertThat(run(file, "2026-03-01", "city-credit-centre")).as(err.said()).isZero();

        assertThat(run(file, "2026-03-01", "city-credit-centre")).isZero();

        assertThat(listings("2026-03-01")).isEqualTo(5);
    }

    @Test
    void refusesABrokenFileWithPlaceAndRemedy() throws Exception {
        var whole = sample("完整.xlsx", "--rows", "50", "--seed", "6", "--format", "xlsx");
        var bytes = Files.readAllBytes(whole);
        var cut = folder.resolve("截断.xlsx");
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(run(cut, "2026-04-01", "city-court")).isEqualTo(1);

        assertThat(err.said()).contains("：").containsPattern("请.*。");
        assertThat(err.said()).doesNotContain("Exception");
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        var file = Files.createFile(folder.resolve("空.csv"));

        assertThat(run(file, "2026-04-02", "city-court")).isEqualTo(1);

        assertThat(err.said()).contains("文件是空的");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(run(folder.resolve("没有.csv"), "2026-04-03", "city-court")).isEqualTo(1);

        assertThat(err.said()).contains("文件打不开");
    }

    @Test
    void refusesAListNobodyKnows() throws Exception {
        var file = sample("任意.csv", "--rows", "3", "--seed", "7");

        assertThat(run("no-such-list", file, "2026-04-04", "city-court")).isEqualTo(1);

        assertThat(err.said()).contains("没有这种名单");
    }

    @Test
    void refusesASenderThatDoesNotSendThisList() throws Exception {
        var file = sample("任意.csv", "--rows", "3", "--seed", "7");

        assertThat(run(file, "2026-04-05", "city-market-regulation")).isEqualTo(1);

        assertThat(err.said()).contains("不报送这种名单");
    }

    @Test
    void refusesADayThatHasNotComeYet() throws Exception {
        var file = sample("任意.csv", "--rows", "3", "--seed", "7");

        assertThat(run(file, "2999-01-01", "city-court")).isEqualTo(1);

        assertThat(err.said()).contains("不能晚于今天");
    }

    private Path sample(String name, String... words) { return sampleOf(DEBTORS, name, words); }

    private Path sampleOf(String list, String name, String... words) {
        var file = folder.resolve(name);
        var all = new java.util.ArrayList<>(java.util.List.of("--list", list, "--out", file.toString()));
        all.addAll(java.util.List.of(words));
        if (!all.contains("--format")) {
            all.addAll(java.util.List.of("--format", "csv"));
        }
        var console = new Console();
        assertThat(SampleCommand.run(all.toArray(String[]::new), console.stream(), console.stream()))
                .as(console.said()).isZero();
        return file;
    }

    private int run(Path file, String day, String sender, String... further) {
        return run(DEBTORS, file, day, sender, further);
    }

    private int run(String list, Path file, String day, String sender, String... further) {
        var words = new java.util.ArrayList<>(java.util.List.of(file.toString(), "--list", list, "--full", "--as-of",
                day, "--sender", sender));
        words.addAll(java.util.List.of(further));
        var request = ImportCommand.understand(words.toArray(String[]::new), err.stream()).orElseThrow();
        return program.get(ImportCommand.class).run(request, out.stream(), err.stream());
    }

    private static long listings(String day) throws Exception {
        try (var connection = DriverManager.getConnection(TestServer.jdbcUrl(program.database()), TestServer.owner(),
                TestServer.password());
                var statement = connection.prepareStatement("""
                    select count(*)
                    from roster.listing l
                    join intake.delivery d on d.id = l.delivery
                    where d.cut_off = cast(? as date)
                    """)) {
            statement.setString(1, day);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
