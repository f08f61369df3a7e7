package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.ListRow.person;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.PersonRows.MASKED_NUMBER;
import static xinzhi.app.intake.PersonRows.numberWithX;
import static xinzhi.app.intake.PersonRows.punished;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.catalogue.StoredPersons;

/// Natural persons who are stored: who sees them, how, and what is left of a look at them.
@ExtendWith(OutputCaptureExtension.class)
class PersonsTest {
    private static final String NAME = "金丝雀甲";
    private static final String NUMBER = numberWithX("320102");
    private static final String OTHER_NAME = "翠羽乙乙";
    private static final String OTHER_NUMBER = numberWithX("320106");
    private static final String MANAGER = "320102198501017301";
    private static final List<String> CANARIES = List.of(NAME, NUMBER, NUMBER.toLowerCase(Locale.ROOT), OTHER_NAME,
            OTHER_NUMBER, MANAGER, "麻雀丙", MASKED_NUMBER, "全部未履行丁");
    private static final String PURPOSE = "核对决定书送达对象";
    private static final Pattern ITEM = Pattern.compile("href=\"/items/(\\d+)\"");
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static TestProgram program;
    private static Office office;
    private static Delivery debtors;

    @BeforeAll
    static void takeTheListsIn() {
        program = TestProgram.startWith(StoredPersons.class);
        office = Office.at(program);
        debtors = office.takeIn(DEBTORS, MONDAY, debtor(1, 21),
                person(NAME, NUMBER, 22).with("performance", "全部未履行丁"), person(NAME, NUMBER, 23),
                person("麻雀丙", MASKED_NUMBER, 24), person("麻雀丙", MASKED_NUMBER, 25),
                person(OTHER_NAME, OTHER_NUMBER, 26));
        // A firm and its manager in one decision.
        office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11).with("CF_FR_ZJHM", MANAGER), punishment(2, 12),
                punished(NAME, NUMBER.toLowerCase(Locale.ROOT), 11));
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Visitor as(String duty, String organisation) {
        var name = "p" + COUNTER.incrementAndGet();
        People.add(program, name, duty,
                Integer.valueOf(office.text("select id from organisation.organisation where " + organisation)), false);
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        return visitor;
    }

    private static Visitor board(String code) { return as("board", "kind = 'board' and code = '" + code + "'"); }

    private static long item(String where) {
        return Long.parseLong(
                office.text("select id from casework.item where " + where));
    }

    private static long itemOfCase(int number) { return item("document_number like '%执" + number + "号'"); }

    private static long looks() { return office.count("platform.event where kind = 'person-unmasked'"); }

    @Test
    void makesOnePersonOfAllRowsOfANumberAndAnotherOfEveryRowWithoutOne() {
        assertThat(office.count("registry.person")).isEqualTo(4);
        assertThat(office.texts("select resolution from roster.listing where subject_id < 0 order by 1"))
                .containsExactly("person-new", "person-new", "person-new", "person-new", "person-new", "person-number");
        assertThat(office.texts("""
            select distinct p.name_masked || ' ' || p.number_masked
            from registry.person p
            join casework.item i on i.subject_id = p.id
            where i.document_number like '%执22号' or i.document_number like '%执23号' or i.document_number like '%〕11号'
            """)).containsExactly("金*** 320102********" + NUMBER.substring(14));
    }

    @Test
    void countsPersonsAmongTheRowsAndTheSumHolds() {
        assertThat(debtors.state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(debtors.counts().persons()).isEqualTo(5);
        assertThat(debtors.counts().accepted()).isEqualTo(6);
        assertThat(debtors.counts().added()).isEqualTo(6);
        assertThat(office.text("select rows from intake.coverage where list = 'judgment-debtor'")).isEqualTo("6");
        assertThat(debtors.effect().stream().mapToLong(effect -> effect.added()).sum()).isEqualTo(6);
    }

    @Test
    void keepsAFirmAndItsManagerApartInOneDecision() { assertThat(office.texts("""
        select case when subject_id < 0 then 'person ' else 'firm ' end || board_rule
        from casework.item
        where document_number like '%〕11号'
        order by 1
        """)).containsExactly("firm code-division", "person number-division"); }

    /// Sealed columns are looked through as bytes too.
    @Test
    void writesNoNameAndNoNumberIntoAnyTableOrLog(CapturedOutput output) throws Exception {
        try (var visitor = board("XW")) {
            visitor.post("/ledger", Map.of("q", NAME));
            visitor.post("/ledger", Map.of("q", NUMBER.toLowerCase(Locale.ROOT)));
            assertThat(visitor.get("/ledger").body()).contains("value=\"" + NUMBER.toLowerCase(Locale.ROOT) + "\"");
            visitor.post("/items/" + itemOfCase(22) + "/personal", Map.of("purpose", PURPOSE));
        }
        for (var canary : CANARIES) {
            var bytes = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
            assertThat(office.tablesHolding(canary)).as(canary).isEmpty();
            assertThat(office.tablesHolding(bytes)).as(canary).isEmpty();
            assertThat(output.getAll()).doesNotContain(canary);
        }
        var known = HexFormat.of().formatHex("ledger-form".getBytes(StandardCharsets.UTF_8));
        assertThat(office
                .texts("select encode(convert_to(attribute_name, 'UTF8'), 'hex') from platform.session_attributes"))
                .contains(known);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        city          | code = 'credit-office'            | 0 | 3
        centre        | code = 'credit-centre'            | 0 | 3
        board         | kind = 'board' and code = 'XW'    | 5 | 3
        board         | kind = 'board' and code = 'GL'    | 1 | 0
        board         | kind = 'board' and code = 'JB'    | 0 | 0
        district_body | name = '南京市玄武区人民法院'       | 5 | 1
        department    | code = 'court'                    | 5 | 1
        department    | code = 'tax'                      | 0 | 0
        street        | code = '320102002'                | 0 | 0
        """)
    void showsPersonsMaskedToWhomTheyConcernAndToNobodyElse(String duty, String organisation, int persons, int firms)
            throws Exception {
        try (var visitor = as(duty, organisation)) {
            var ledger = visitor.post("/ledger", Map.of(), "HX-Request", "true").body();
            var export = text(visitor.post("/ledger/export", Map.of()).bytes());
            var facets = visitor.post("/ledger/facets", Map.of()).body();

            assertThat(ITEM.matcher(ledger).results().count()).isEqualTo(persons + firms);
            assertThat(count("<span class=\"badge[^>]*>自然人</span>", ledger)).isEqualTo(persons);
            assertThat(export.contains("自然人")).isEqualTo(persons > 0);
            assertThat(export.contains("***")).isEqualTo(persons > 0);
            assertThat(facets.contains("另有自然人事项 6 条，只计数")).isEqualTo(duty.equals("city") || duty.equals("centre"));
            for (var text : List.of(ledger, export, facets)) {
                assertThat(text).doesNotContain(CANARIES);
            }
            assertThat(count(ITEM, visitor.post("/ledger", Map.of("q", NAME), "HX-Request", "true").body())).isZero();
            for (var row : office.texts("select id from casework.item where subject_id < 0")) {
                var answer = visitor.get("/items/" + row);
                assertThat(answer.status()).isEqualTo(ledger.contains("\"/items/" + row + "\"") ? 200 : 404);
                assertThat(answer.body()).doesNotContain(CANARIES);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"city,code = 'credit-office',0", "board,kind = 'board' and code = 'XW',3",
            "board,kind = 'board' and code = 'GL',0", "department,code = 'court',2", "street,code = '320102002',0"})
    void findsAPersonByTheWholeNumberOnly(String duty, String organisation, int found) {
        try (var visitor = as(duty, organisation)) {
            for (var typed : List.of(NUMBER, NUMBER.toLowerCase(Locale.ROOT), " " + NUMBER + " ")) {
                var rows = visitor.post("/ledger", Map.of("q", typed), "HX-Request", "true").body();
                assertThat(count(ITEM, rows)).as(typed).isEqualTo(found);
            }
            var part = visitor.post("/ledger", Map.of("q", NUMBER.substring(0, 17)), "HX-Request", "true").body();
            assertThat(count(ITEM, part)).isZero();
        }
    }

    @Test
    void showsWhatIsSealedOnceAndRecordsWhoAskedAndWhatFor() {
        long item = item("subject_id < 0 and list = 'administrative-punishment'");
        long before = looks();
        try (var visitor = board("XW")) {
            visitor.get("/items/" + item);
            var answer = visitor.post("/items/" + item + "/personal", Map.of("purpose", "  核对" + NAME + "的送达地址 "));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.body()).contains(NAME, NUMBER, NAME + "发布虚假广告", "核对金***的送达地址")
                    .doesNotContain("<title>" + NAME);
            assertThat(looks()).isEqualTo(before + 1);
            assertThat(office.text("""
                select about_id < 0 and (facts ->> 'item')::bigint = %d and facts ->> 'purpose' = '核对金***的送达地址'
                       and strpos(facts ->> 'fields', '违法事实') > 0
                from platform.event where kind = 'person-unmasked' order by id desc limit 1
                """.formatted(item))).isEqualTo("true");
            assertThat(visitor.get("/items/" + item).body()).contains("核对金***的送达地址").doesNotContain(CANARIES);
        }
        try (var city = as("city", "code = 'credit-office'")) {
            assertThat(city.get("/items/" + item("subject_id > 0 and document_number like '%〕11号'")).body())
                    .doesNotContain("送达地址");
        }
    }

    @Test
    void showsTheSealedColumnsOfAFirmsRowToItsBoardOnly() {
        long item = item("subject_id > 0 and document_number like '%〕11号'");
        try (var board = board("XW"); var city = as("city", "code = 'credit-office'")) {
            assertThat(board.get("/items/" + item).body()).contains("/items/" + item + "/personal");
            assertThat(board.get("/items/" + item("document_number like '%〕12号'")).body()).doesNotContain("查看完整信息");
            assertThat(board.post("/items/" + item + "/personal", Map.of("purpose", PURPOSE)).body())
                    .contains(MANAGER);
            long before = looks();

            assertThat(city.get("/items/" + item).body()).doesNotContain("查看完整信息");
            assertThat(city.post("/items/" + item + "/personal", Map.of("purpose", PURPOSE)).status()).isEqualTo(404);
            assertThat(looks()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"city,code = 'credit-office'", "centre,code = 'credit-centre'", "board,kind = 'board' and code = 'JB'",
            "street,code = '320102002'", "department,code = 'tax'"})
    void tellsNobodyElseThatThereIsAnythingToAskFor(String duty, String organisation) {
        long before = looks();
        try (var visitor = as(duty, organisation)) {
            var answer = visitor.post("/items/" + itemOfCase(22) + "/personal", Map.of("purpose", PURPOSE));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(CANARIES);
        }
        assertThat(looks()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "看一看", "' 看 '"})
    void showsNothingWithoutAPurpose(String purpose) {
        long before = looks();
        try (var visitor = board("XW")) {
            visitor.get("/ledger");
            var answer = visitor.post("/items/" + itemOfCase(22) + "/personal", Map.of("purpose", purpose));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("请填写查看事由").doesNotContain(CANARIES);
        }
        assertThat(looks()).isEqualTo(before);
    }

    /// Proves that the tests above can fail.
    @Test
    void wouldSeeALeakIfThePolicyOfTheCityForgotPersons() {
        try (var visitor = as("city", "code = 'credit-office'")) {
            People.asOwner(program, "alter policy item_city on casework.item using (true)");
            assertThat(count(ITEM, visitor.post("/ledger", Map.of(), "HX-Request", "true").body())).isEqualTo(9);
        } finally {
            People.asOwner(program, "alter policy item_city on casework.item using (subject_id > 0)");
        }
    }

    private static long count(String pattern, String text) { return count(Pattern.compile(pattern), text); }

    private static long count(Pattern pattern, String text) { return pattern.matcher(text).results().count(); }

    /// Every text of a workbook, whichever way its characters are written.
    private static String text(byte[] workbook) throws IOException, XMLStreamException {
        var file = Files.write(Files.createTempFile("ledger", ".xlsx"), workbook);
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : Collections.list(zip.entries())) {
                var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(zip.getInputStream(part));
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.CHARACTERS) {
                        text.append(reader.getText());
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
        assertThat(text).contains("序号");
        return text.toString();
    }
}
