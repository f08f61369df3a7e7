package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.firm;
import static xinzhi.app.intake.ListRow.punishment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Shown;

/// The ledger of a day that is over, held row by row against a copy that was saved on that day.
class LedgerOfADayTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String COLUMNS = "name,list,document,board,street,department,register,decided,published,"
            + "publicity-end,amount,stage,absent,opened,flags";
    private static final MorningTenDaysAgo TIME = new MorningTenDaysAgo();
    private static TestProgram program;
    private static Office office;
    private static LocalDate day;
    private static Map<String, List<List<String>>> copies;

    /// Begins on a morning ten days ago and goes on as time does, and a day further when told: never past a midnight by itself.
    private static final class MorningTenDaysAgo implements InstantSource {
        private final Instant began = Instant.now();
        private final Instant morning = LocalDate.ofInstant(began, ZONE).minusDays(10).atTime(9, 0).atZone(ZONE)
                .toInstant();
        private volatile Duration passed = Duration.ZERO;

        void nextDay() { passed = passed.plusDays(1); }

        @Override
        public Instant instant() { return morning.plus(passed).plus(Duration.between(began, Instant.now())); }
    }

    /// Gives the program a clock of the test's own.
    static class OwnTime {
        @Bean
        @Primary
        Clock ownTime() { return TIME.withZone(ZONE); }
    }

    @BeforeAll
    static void twoDaysPass() throws IOException {
        program = TestProgram.startWith(OwnTime.class);
        office = Office.at(program);
        Map.of("city", "credit-office", "board", "XW", "other", "JB").forEach((name, place) -> People.add(program,
                "day-" + name, name.equals("city") ? "city" : "board", organisation(place), false));
        var firms = IntStream.rangeClosed(1, 30).mapToObj(ListRow::firm).toList();
        var rows = IntStream.rangeClosed(1, 30).mapToObj(n -> punishment(n, n)).toList();
        office.takeIn(Office.REGISTER, Office.MONDAY, firms.toArray(ListRow[]::new));
        office.takeIn(Office.PUNISHMENTS, Office.MONDAY, rows.toArray(ListRow[]::new));
        day = LocalDate.now(TIME.withZone(ZONE));
        copies = new HashMap<>();
        for (var who : List.of("city", "board", "other")) {
            copies.put(who, file(who, Map.of()));
        }

        TIME.nextDay();
        var changedFirms = new ArrayList<>(firms);
        changedFirms.set(0, firm(1).with("EntName", "南京改名一号贸易有限公司").with("RegState", "吊销，未注销"));
        changedFirms.remove(28);
        office.takeIn(Office.REGISTER, Office.TUESDAY, changedFirms.toArray(ListRow[]::new));
        var changedRows = new ArrayList<>(rows);
        changedRows.set(1, punishment(2, 2).with("CF_NR_FK", "0.8"));
        changedRows.removeLast();
        changedRows.add(punishment(31, 31));
        office.takeIn(Office.PUNISHMENTS, Office.TUESDAY, changedRows.toArray(ListRow[]::new));
        handOver(3);
    }

    /// Gives the item of a firm to another board, as whoever reassigns it will.
    private static void handOver(int firm) {
        var at = "timestamptz '" + TIME.instant() + "'";
        var item = "(select i.id from casework.item i join registry.subject s on s.id = i.subject_id where s.unified_code = '"
                + ListRow.code(firm) + "')";
        People.asOwner(program,
                "insert into casework.item_past select i.*, " + at + " from casework.item i where id = " + item,
                "update casework.item set board = " + organisation("JB") + ", known_from = " + at + " where id = "
                        + item);
    }

    @AfterAll
    static void close() { program.close(); }

    private static int organisation(String code) {
        return program.get(Organisations.class).find(code).map(Organisation::id).orElseThrow();
    }

    private static Visitor as(String who) {
        var visitor = new Visitor(program);
        visitor.signIn("day-" + who, People.PASSWORD);
        visitor.get("/ledger");
        return visitor;
    }

    /// The ledger as it leaves, every column of it.
    private static List<List<String>> file(String who, Map<String, String> more) throws IOException {
        var form = new HashMap<>(more);
        form.put("column", COLUMNS);
        try (var visitor = as(who);
                var workbook = new ReadableWorkbook(
                        new ByteArrayInputStream(visitor.post("/ledger/export", form).bytes()))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
        }
    }

    @Test
    void isRowByRowWhatItWasThatDay() throws IOException {
        for (var who : List.of("city", "board", "other")) {
            assertThat(file(who, Map.of("asOf", day.toString()))).as(who).isEqualTo(copies.get(who));
        }
        assertThat(copies.get("city")).hasSize(31);
        assertThat(copies.get("board")).hasSize(31);
    }

    @Test
    void isNotTodaysLedger() throws IOException {
        var today = file("city", Map.of());

        assertThat(today).hasSize(32).isNotEqualTo(copies.get("city"));
        assertThat(today.toString()).contains("南京改名一号贸易有限公司", "吊销，未注销", "名单未见").doesNotContain(ListRow.name(1) + ",");
    }

    @Test
    void showsABoardWhatWasItsOwnThatDayWhoeverHasItToday() throws IOException {
        assertThat(file("other", Map.of())).hasSize(2);
        assertThat(file("other", Map.of("asOf", day.toString()))).hasSize(1);
        assertThat(file("board", Map.of()).toString()).doesNotContain(ListRow.name(3));
        assertThat(file("board", Map.of("asOf", day.toString())).toString()).contains(ListRow.name(3));
    }

    @Test
    void saysOnThePageWhichDayItIs() {
        try (var city = as("city")) {
            var page = city.post("/ledger", Map.of("asOf", day.toString())).body();

            assertThat(page).contains("截至 " + Shown.formalDay(day) + " 24 时", "共 30 条");
            assertThat(city.post("/ledger/facets", Map.of("asOf", day.toString())).body())
                    .containsPattern("存续</span><b>30</b>").doesNotContain("吊销");
            assertThat(city.post("/ledger/facets", Map.of()).body()).containsPattern("吊销，未注销</span><b>1</b>");
        }
    }

    @Test
    void everyFigureOfADeliveryOpensItsRows() {
        var latest = office.owner().sql("select max(id) from intake.delivery where list = :list")
                .param("list", Office.PUNISHMENTS).query(Long.class).single();
        try (var city = as("city"); var board = as("board")) {
            var page = city.get("/deliveries/" + latest).body();
            for (var what : List.of("added", "changed", "absent")) {
                var figure = "/ledger?delivered=" + what + ":" + latest;
                assertThat(page)
                        .containsPattern("<dd><a href=\"" + java.util.regex.Pattern.quote(figure) + "\"[^>]*>1</a>")
                        .contains(figure.replace("&", "&amp;") + "&amp;board=" + organisation("XW"));
                assertThat(city.get(figure).body()).as(what).contains("共 1 条", "第 " + latest + " 批次");
                assertThat(city.post("/ledger/facets", Map.of("delivered", what + ":" + latest)).body())
                        .contains("<b>1</b>");
            }
            assertThat(city.get("/ledger?delivered=added:" + latest).body()).contains(ListRow.name(31));
            assertThat(city.get("/ledger?delivered=changed:" + latest).body()).contains(ListRow.name(2));
            assertThat(city.get("/ledger?delivered=absent:" + latest).body()).contains(ListRow.name(30));
            assertThat(board.get("/ledger?delivered=absent:" + latest).body()).contains("共 1 条");
            assertThat(city.get("/ledger?delivered=added:" + latest + "&board=" + organisation("JB")).body())
                    .contains("共 0 条");
        }
    }

    @Test
    void countsWhatTheItemsAreAfterAllThat() { assertThat(office.owner()
            .sql("""
                select count(*) from (
                    (select list, stage, board, body, street, register_state, absent, sum(items) from casework.tally_within
                     group by 1, 2, 3, 4, 5, 6, 7 having sum(items) <> 0)
                    except
                    (select list, stage, board, body, street, register_state, absent_since is not null, count(*) from casework.item
                     group by 1, 2, 3, 4, 5, 6, 7)) x
                """)
            .query(Long.class).single()).isZero(); }

    @ParameterizedTest
    @ValueSource(strings = {"name,asc", "name,desc", "board,asc", "amount,desc", "published,desc", "opened,asc"})
    void isOrderedByMoreColumnsWhicheverDayItIs(String order) throws IOException {
        var today = file("city", Map.of("sort", order));
        assertThat(today).hasSize(32).doesNotHaveDuplicates();
        assertThat(file("city", Map.of("sort", order, "asOf", day.toString()))).hasSize(31);
        if (order.startsWith("amount")) {
            assertThat(today.get(1).toString()).contains("0.8");
        }
    }

    @Test
    void looksBackAtNoDayThatIsNotOver() {
        try (var city = as("city")) {
            var today = LocalDate.now(TIME.withZone(ZONE));

            assertThat(city.post("/ledger", Map.of("asOf", today.toString())).body()).contains("只能回看已经过完的日子")
                    .doesNotContain("as-of-mark", "value=\"" + today + "\"");
        }
    }

    @Test
    void filtersByTheRegistersWordAndTheFirstDayOfPublicity() throws IOException {
        assertThat(file("city", Map.of("register", "revoked"))).hasSize(2).last().asString().contains("改名一号");
        assertThat(file("city", Map.of("register", "none")).toString()).contains(ListRow.name(29), ListRow.name(31))
                .doesNotContain(ListRow.name(28));
        assertThat(file("city", Map.of("register", "none", "asOf", day.toString()))).hasSize(1);
        assertThat(file("city", Map.of("register", "revoked", "asOf", day.toString()))).hasSize(1);
        assertThat(file("city", Map.of("flag", "absent"))).hasSize(2).last().asString().contains(ListRow.name(30));
        assertThat(file("city", Map.of("publishedFrom", "1990-01-01"))).hasSize(1);
    }
}
