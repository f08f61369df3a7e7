package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.command.ImportCommand;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.postgres.TestServer;

/// Bad files through the page and through the command line: what is wrong, where, and how to mend it is told in plain words, nothing is
/// written by accident, and the file is kept.
class BadFilesTest {
    private static final String LIST = "administrative-punishment";
    private static final String SOUND_CODE = "91320104MA2DEM017T";
    private static final AtomicInteger DAY = new AtomicInteger();
    private static final Path DELIVERED = Path.of("../lists/src/test/resources/xinzhi/lists/read/programs");

    private static TestProgram program;
    private static JdbcClient owner;
    private static Visitor centre;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void start() {
        program = TestProgram.start();
        owner = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(program.database()), TestServer.owner(), TestServer.password()));
        int office = program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst().id();
        People.add(program, "first", "centre", office, false);
        centre = new Visitor(program);
        assertThat(centre.signIn("first", People.PASSWORD).leadsTo()).isEqualTo("/");
    }

    @AfterAll
    static void stop() {
        centre.close();
        program.close();
    }

    interface Maker {
        byte[] bytes() throws IOException;
    }

    /// @param state  how the delivery ends before anybody confirms it
    /// @param counts accepted, quarantined, keyless, conflicts, persons
    /// @param told   parts of what is shown: place, what is wrong, how to mend it
    record Bad(String what, String file, Maker bytes, String state, String counts, List<String> told) {
        @Override
        public String toString() { return what; }
    }

    private static Bad refused(String what, String file, String... told) {
        return new Bad(what, file, () -> Files.readAllBytes(DELIVERED.resolve(file)), "refused", "0 0 0 0 0",
                List.of(told));
    }

    private static Bad row(String what, String field, String value, String counts, String... told) {
        return new Bad(what, "处罚.csv", () -> list(sound(1), sound(2, field, value)), "previewed", counts,
                List.of(told));
    }

    static Stream<Bad> files() {
        return Stream.of(
                refused("a workbook behind a password", "libreoffice-password.xlsx", "整个文件", "设有密码保护", "取消打开密码"),
                refused("an old workbook behind a password", "libreoffice-password.xls", "整个文件", "设有密码保护"),
                refused("a zip bomb", "bomb-in-the-sheet.xlsx", "工作表「处罚」", "异常庞大", "只保留名单所在的工作表"),
                refused("a zip bomb of texts", "bomb-in-the-texts.xlsx", "异常庞大"),
                refused("an ods", "libreoffice.ods", "这是ODS 表格", "另存为“Excel 工作簿（*.xlsx）”"),
                refused("a binary workbook", "sheetjs.xlsb", "Excel 二进制工作簿（xlsb）"),
                refused("a workbook cut off", "cut-off.xlsx", "不完整", "重新复制或导出"),
                refused("a workbook with a byte wrong", "one-byte-wrong.xlsx", "已损坏"),
                refused("two encodings in one file", "python-two-encodings.csv", "第 3 行", "文字编码有误", "UTF-8"),
                new Bad("three hundred columns", "宽.csv", BadFilesTest::wide, "previewed", "1 0 0 0 0", List.of()),
                new Bad("formulas", "公式.xls", BadFilesTest::formulas, "previewed", "1 1 0 0 0",
                        List.of("第 3 行", "公式出错", "2 个单元格是公式", "修正公式")),
                new Bad("two rows of one decision that disagree", "处罚.csv",
                        () -> list(sound(1), sound(2), sound(2, "CF_NR_FK", "0.9")), "previewed", "1 0 0 2 0",
                        List.of("第 3 行", "内容不一致", "以哪一行为准")),
                row("a person where an enterprise is said to stand", "CF_XDR_SHXYM", "11010519491231002X", "1 0 0 0 1"),
                row("a day of 1899", "CF_JDRQ", "1899-12-31", "1 1 0 0 0", "第 3 行", "1949 年至 2100 年", "核对年份"),
                row("a day of 2099", "CF_JDRQ", "2099-12-31", "1 1 0 0 0", "第 3 行", "没有期限", "实际日期"),
                row("a name of 400 characters", "CF_XDR_MC", "南".repeat(400), "1 1 0 0 0", "400 个字", "200 个字以内"),
                row("an emoji", "CF_XDR_MC", "南京😀贸易有限公司", "2 0 0 0 0"),
                row("NUL and control characters", "CF_SY", "发布\0虚假\7广告", "2 0 0 0 0", "第 3 行", "控制字符", "已去除"),
                row("a character that turns text around", "CF_XDR_MC", "南京\u202E司公限有", "2 0 0 0 0", "控制字符"),
                row("a lost character", "CF_XDR_MC", "南京\uFFFD贸易有限公司", "2 0 0 0 0", "没能保存", "按原件补正"),
                row("a code spoiled by a spreadsheet", "CF_XDR_SHXYM", "9.13201E+17", "1 0 1 0 0", "第 3 行", "末尾几位已经丢失",
                        "“文本”格式"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsOnThePageWhatIsWrongAndWritesNothing(Bad bad) throws IOException {
        var answer = centre.upload("/deliveries",
                Map.of("list", LIST, "sender", "city-credit-centre", "asOf", nextDay(), "extent", "full"),
                bad.file(), bad.bytes().bytes());

        var page = answer.leadsTo();
        assertThat(page).as(answer.body()).matches("/deliveries/\\d+");
        long id = Long.parseLong(page.replaceAll("\\D", ""));
        settles(id, bad.state());
        assertThat(counts(id)).isEqualTo(bad.counts());
        var shown = plain(centre.get(page).body());
        // Sheet, row and column stand in columns of their own.
        assertThat(bad.told()).allSatisfy(words -> assertThat(shown)
                .containsPattern(bad.state().equals("previewed") && words.equals("第 3 行")
                        ? "(隔离|提醒) (处罚 )?3 "
                        : Pattern.quote(words)));
        assertThat(shown).doesNotContain("Exception");
        assertNothingWrittenAndTheFileKept(id, bad);
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsOnTheCommandLineWhatIsWrongAndWritesNothing(Bad bad) throws IOException {
        var file = Files.write(folder.resolve(bad.file()), bad.bytes().bytes());
        var said = new ByteArrayOutputStream();
        try (var stream = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            var request = ImportCommand.understand(new String[]{file.toString(), "--list", LIST, "--full", "--as-of",
                    nextDay(), "--sender", "city-credit-centre", "--preview"}, stream).orElseThrow();

            int exit = program.get(ImportCommand.class).run(request, stream, stream);

            assertThat(exit).isEqualTo(bad.state().equals("refused") ? 1 : 0);
        }
        assertThat(bad.told()).allSatisfy(words -> assertThat(said.toString(StandardCharsets.UTF_8)).contains(words));
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("Exception");
        long id = owner.sql("select max(id) from intake.delivery").query(Long.class).single();
        assertThat(counts(id)).isEqualTo(bad.counts());
        assertNothingWrittenAndTheFileKept(id, bad);
    }

    private static void assertNothingWrittenAndTheFileKept(long delivery, Bad bad) throws IOException {
        assertThat(owner
                .sql("""
                    select (select count(*) from roster.listing) + (select count(*) from casework.item) + (select count(*) from registry.subject)
                    """)
                .query(Long.class).single()).isZero();
        assertThat(owner.sql("select size from intake.delivery where id = :id").param("id", delivery)
                .query(Long.class).single()).isEqualTo(bad.bytes().bytes().length);
    }

    private static void settles(long id, String state) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60)).until(
                () -> owner.sql("select state from intake.delivery where id = :id").param("id", id).query(String.class)
                        .single(),
                state::equals);
    }

    private static String counts(long id) { return owner.sql("""
        select concat_ws(' ', coalesce(counts ->> 'accepted', '0'), coalesce(counts ->> 'quarantined', '0'),
                         coalesce(counts ->> 'keyless', '0'), coalesce(counts ->> 'conflicts', '0'),
                         coalesce(counts ->> 'persons', '0'))
        from intake.delivery
        where id = :id
        """).param("id", id).query(String.class).single(); }

    /// The words of a page as a reader sees them.
    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").replace("&#39;", "'").replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String nextDay() { return LocalDate.of(2025, 1, 1).plusDays(DAY.incrementAndGet()).toString(); }

    private static List<String> fields() {
        return program.get(Catalogue.class).get(LIST).format().fields().stream().map(field -> field.code()).toList();
    }

    private static String sound(int n, String... changed) {
        var cells = new HashMap<>(Map.ofEntries(Map.entry("CF_XDR_MC", "南京示例有限公司"),
                Map.entry("CF_XDR_LB", "法人及非法人组织"), Map.entry("CF_XDR_SHXYM", SOUND_CODE),
                Map.entry("CF_WSH", "宁玄市监罚〔2025〕" + n + "号"), Map.entry("CF_WFXW", "违反广告法"),
                Map.entry("CF_SY", "发布虚假广告"), Map.entry("CF_YJ", "《中华人民共和国广告法》第五十五条"),
                Map.entry("CF_CFLB", "罚款"), Map.entry("CF_NR", "罚款5000元"),
                Map.entry("CF_NR_FK", "0.5"), Map.entry("CF_JDRQ", "2024-03-04"),
                Map.entry("CF_CFJG", "南京市玄武区市场监督管理局"), Map.entry("CF_CFJGDM", SOUND_CODE),
                Map.entry("CF_SJLY", "南京市玄武区市场监督管理局"), Map.entry("CF_SJLYDM", SOUND_CODE)));
        for (int i = 0; i < changed.length; i += 2) {
            cells.put(changed[i], changed[i + 1]);
        }
        return fields().stream().map(field -> cells.getOrDefault(field, "")).collect(Collectors.joining(","));
    }

    private static byte[] list(String... rows) {
        return (String.join(",", fields()) + "\r\n" + String.join("\r\n", rows) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// An amount computed, and one that cannot be.
    private static byte[] formulas() throws IOException {
        try (var workbook = new HSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("处罚");
            var lines = List.of(String.join(",", fields()), sound(1), sound(2));
            for (int y = 0; y < lines.size(); y++) {
                var row = sheet.createRow(y);
                var cells = lines.get(y).split(",", -1);
                for (int x = 0; x < cells.length; x++) {
                    row.createCell(x).setCellValue(cells[x]);
                }
            }
            int amount = fields().indexOf("CF_NR_FK");
            sheet.getRow(1).getCell(amount).setCellFormula("1/2");
            sheet.getRow(2).getCell(amount).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] wide() {
        var more = IntStream.rangeClosed(1, 270).mapToObj(n -> ",其他" + n).collect(Collectors.joining());
        return (String.join(",", fields()) + more + "\r\n" + sound(1) + ",甲".repeat(270) + "\r\n")
                .getBytes(Charset.forName("GB18030"));
    }
}
