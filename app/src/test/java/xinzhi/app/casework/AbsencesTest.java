package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.TestProgram;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.intake.DeliveryState;
import xinzhi.app.intake.Intake;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.postgres.TestServer;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// Why items are no longer seen, as people judge it; each test hands in two days of its own firm.
class AbsencesTest {
    private static final String LIST = "judgment-debtor";
    private static final String REASON = "法院执行局电话核实";
    private static int firm = 0;

    @SuppressWarnings("NullAway.Init")
    private static TestProgram program;
    @SuppressWarnings("NullAway.Init")
    private static JdbcClient owner;
    @SuppressWarnings("NullAway.Init")
    private static Actor centre;
    private static LocalDate day = LocalDate.of(2026, 1, 1);

    private long delivery;

    @BeforeAll
    static void start() {
        program = TestProgram.start();
        owner = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(program.database()), TestServer.owner(), TestServer.password()));
        var organisation = program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst();
        centre = new Actor(1, "李经办", Duty.CENTRE, organisation.id(), organisation.name());
    }

    @AfterAll
    static void stop() { program.close(); }

    /// Yesterday （2025）苏0102执11号, today what the source made of it.
    @BeforeEach
    void twoDays() throws Exception {
        firm++;
        takeIn(row("（2025）苏0102执11号"));
        delivery = takeIn(row("（2025）苏0102执恢7号"));
    }

    private static String row(String number) {
        return row(number, "南京丁" + firm + "号贸易有限公司", code(), "1");
    }

    /// @param kind the source's kind of party: 0 a person, 1 a firm, here without a code
    private static String party(String number, String kind) {
        return kind.equals("0")
                ? row(number, "丁甲", "320102199001011237", kind)
                : row(number, "南京无码" + firm + "号商行", "", kind);
    }

    private static String code() {
        return UnifiedCode.completing("91320102" + OrganisationCode.completing("M%07d".formatted(firm)).value())
                .value();
    }

    private static String row(String number, String name, String code, String kind) {
        var cells = Map.of("iname", name, "cardNum", code, "businessEntity", "赵代表", "caseCode",
                number, "courtName", "南京市玄武区人民法院", "areaName", "江苏", "partyTypeName", kind, "regDate", "2025年01月10日",
                "publishDate", "2025年03月10日");
        var fields = program.get(Catalogue.class).get(LIST).format().fields();
        return Stream
                .of(fields.stream().map(field -> field.name()).collect(Collectors.joining(",")),
                        fields.stream().map(field -> cells.getOrDefault(field.code(), ""))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static long takeIn(String text) throws Exception {
        var intake = program.get(Intake.class);
        day = day.plusDays(1);
        var receipt = intake.receive(centre, new Intake.Order(LIST, "city-court", true, day, "名单.csv"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        long id = ((Intake.Receipt.Received) receipt).delivery();
        until(id, DeliveryState.PREVIEWED);
        assertThat(intake.commit(centre, id)).isEqualTo(new Intake.Act.Done());
        until(id, DeliveryState.COMMITTED);
        return id;
    }

    private static void until(long id, DeliveryState state) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60))
                .until(() -> program.get(Intake.class).get(centre, id).state() == state);
    }

    private static String text(String sql) { return String.valueOf(owner.sql(sql).query().singleValue()); }

    private long old() {
        return Long.parseLong(text("select i.id from casework.item i join roster.listing l on l.id = i.listing_id"
                + " where l.delivery = " + delivery + " and l.state = 'absent'"));
    }

    private long next() { return Long.parseLong(text("select id from casework.item where opened_by = " + delivery)); }

    private static String item(long id) {
        return text("select concat_ws(' ', id, listing_id, document_number, absent_since, stage, opened_by, board)"
                + " from casework.item where id = " + id);
    }

    private static Absences absences() { return program.get(Absences.class); }

    private static Absences.Outcome refused(Absences.Reason reason) { return new Absences.Outcome.Refused(reason); }

    private static final Absences.Outcome ONE = new Absences.Outcome.Done(1);

    @Test
    void aJudgementIsKeptWithItsAuthorAndClosesNothing() {
        var item = old();
        var before = item(item);

        assertThat(absences().judge(centre, delivery, List.of(item), AbsenceClass.MOVED_OUT, REASON)).isEqualTo(ONE);

        assertThat(item(item)).isEqualTo(before);
        assertThat(text("select class || ' ' || judged_name || ' ' || reason from casework.absence where item_id = "
                + item + " and undone_by is null")).isEqualTo("moved-out 李经办 " + REASON);
        assertThat(text("select facts ->> 'new' from platform.event where kind = 'absence-judged' and about_id = "
                + item)).isEqualTo("移出报送范围");
    }

    @Test
    void anotherJudgementTakesThePlaceOfTheFirstAndCanBeUndone() {
        var item = old();
        absences().judge(centre, delivery, List.of(item), AbsenceClass.MOVED_OUT, REASON);
        absences().judge(centre, delivery, List.of(item), AbsenceClass.SENDER_ERROR, REASON);

        assertThat(text("select string_agg(class, ' ') from casework.absence where undone_by is null and item_id = "
                + item)).isEqualTo("sender-error");
        assertThat(absences().undo(centre, item)).isEqualTo(ONE);
        assertThat(absences().undo(centre, item)).isEqualTo(refused(Absences.Reason.NOTHING_TO_UNDO));
    }

    @Test
    void aResumedEnforcementGoesOnAsTheSameItem() {
        var item = old();
        var next = next();
        var listing = text("select listing_id from casework.item where id = " + next);

        assertThat(absences().continueAs(centre, delivery, item, next, REASON)).isEqualTo(ONE);

        assertThat(item(item)).contains(" " + listing + " （2025）苏0102执恢7号 distributed");
        assertThat(text("select count(*) from casework.item where id = " + next)).isEqualTo("0");
        assertThat(text("select (facts ->> 'old') || ' ' || (facts ->> 'new') from platform.event"
                + " where kind = 'absence-renumbered' and about_id = " + item))
                .isEqualTo("（2025）苏0102执11号 （2025）苏0102执恢7号");
    }

    @Test
    void undoneBothItemsStandAsTheyWere() {
        var item = old();
        var next = next();
        var before = item(item) + item(next);
        absences().continueAs(centre, delivery, item, next, REASON);

        assertThat(absences().undo(centre, item)).isEqualTo(ONE);

        assertThat(item(item) + item(next)).isEqualTo(before);
    }

    @Test
    void theNextFullListGoesOnWithTheContinuedItem() throws Exception {
        var item = old();
        absences().continueAs(centre, delivery, item, next(), REASON);

        takeIn(row("（2025）苏0102执恢7号").replace("赵代表", "钱代表"));
        delivery = takeIn(row("（2026）苏0102执99号"));

        assertThat(text("select absent_since is not null from casework.item where id = " + item)).isEqualTo("true");
        assertThat(absences().undo(centre, item)).isEqualTo(refused(Absences.Reason.WORKED_ON));
    }

    /// Both numbers of the firm.
    private static String rows() {
        var both = row("（2025）苏0102执11号");
        return both + row("（2025）苏0102执恢7号").lines().skip(1).collect(Collectors.joining()) + "\r\n";
    }

    private static String itemsOf(String number) {
        return text(
                "select coalesce(string_agg(i.id || ' ' || coalesce(i.absent_since::text, '-'), ', ' order by i.id), 'none')"
                        + " from casework.item i join roster.listing l on l.id = i.listing_id where l.document_number = '"
                        + number + "' and l.subject_id = (select max(id) from registry.subject)");
    }

    private xinzhi.app.casework.AbsencesPage page() {
        var shell = new xinzhi.app.platform.Shell("", "", List.of(), null, null, null,
                new xinzhi.app.platform.Shell.Csrf("", "", ""));
        return program.get(AbsenceView.class).page(shell, centre, delivery, null);
    }

    @Test
    void aNumberJudgedRenumberedThatComesBackReachesTheLedgerAndThePageSaysWhatItContradicts() throws Exception {
        var item = old();
        absences().continueAs(centre, delivery, item, next(), REASON);

        delivery = takeIn(rows());

        var own = next();
        assertThat(itemsOf("（2025）苏0102执11号")).isEqualTo(own + " -");
        assertThat(itemsOf("（2025）苏0102执恢7号")).isEqualTo(item + " -");
        assertThat(page().cameBack()).singleElement().satisfies(row -> {
            assertThat(row.href()).isEqualTo("/items/" + own);
            assertThat(row.number()).isEqualTo("（2025）苏0102执11号");
            assertThat(row.goesOnAs()).isEqualTo("（2025）苏0102执恢7号");
            assertThat(row.judged()).contains("李经办", REASON);
        });
        assertThat(program.get(Intake.class).get(centre, delivery).effect()).extracting(Casework.Effect::added)
                .containsExactly(1L);
        // Nothing more the day after.
        var next = takeIn(rows());
        assertThat(text("select count(*) from casework.item where opened_by = " + next)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void aNumberOfSomebodyWithoutACodeThatComesBackReachesTheLedgerToo(String kind) throws Exception {
        takeIn(party("（2025）苏0102执21号", kind));
        delivery = takeIn(party("（2025）苏0102执恢8号", kind));
        var absent = text("""
            select i.id from casework.item i join roster.listing l on l.id = i.listing_id
            where l.state = 'absent' and l.delivery = %d and l.document_number = '（2025）苏0102执21号'
            """.formatted(delivery));
        // A firm without a code is another one with each row of another number.
        var next = next();
        var subject = text("select subject_id from casework.item where id = " + absent);
        owner.sql("update roster.listing l set subject_id = :s from casework.item i where i.id = :next and l.id = i.listing_id")
                .param("s", Long.valueOf(subject)).param("next", next).update();
        owner.sql("update casework.item set subject_id = :s where id = :next").param("s", Long.valueOf(subject))
                .param("next", next).update();
        assertThat(absences().continueAs(centre, delivery, Long.parseLong(absent), next, REASON)).isEqualTo(ONE);

        delivery = takeIn(party("（2025）苏0102执21号", kind));

        assertThat(text("select subject_id || ' ' || board_rule from casework.item where opened_by = " + delivery))
                .startsWith(subject + " ");
    }

    @Test
    void judgedToBeTwoMattersTheOldItemHasItsNumberAgainAndTheNewOneItsOwnItem() throws Exception {
        var item = old();
        var former = item(item).replaceAll(" \\d{4}-\\d\\d-\\d\\d ", " ");
        var folded = next();
        absences().continueAs(centre, delivery, item, folded, REASON);
        delivery = takeIn(rows());
        var own = next();

        assertThat(absences().undo(centre, item)).isEqualTo(ONE);

        assertThat(item(item)).isEqualTo(former);
        assertThat(itemsOf("（2025）苏0102执11号")).isEqualTo(item + " -");
        assertThat(itemsOf("（2025）苏0102执恢7号")).isEqualTo(folded + " -");
        assertThat(text("select count(*) from casework.item where id = " + own)).isEqualTo("0");
        assertThat(page().cameBack()).isEmpty();
    }

    @Test
    void aNumberThatReplacesTheNewOneAgainIsTheSameMatterOnceMore() throws Exception {
        var item = old();
        absences().continueAs(centre, delivery, item, next(), REASON);
        delivery = takeIn(row("（2025）苏0102执11号"));
        var own = next();
        assertThat(old()).isEqualTo(item);

        assertThat(absences().continueAs(centre, delivery, item, own, REASON)).isEqualTo(ONE);

        assertThat(itemsOf("（2025）苏0102执11号")).isEqualTo(item + " -");
        assertThat(itemsOf("（2025）苏0102执恢7号")).isEqualTo("none");
        assertThat(page().cameBack()).isEmpty();
    }

    @Test
    void whereSomebodyHasWorkedOnTheItemOfTheNumberThatCameBackNothingIsUndone() throws Exception {
        var item = old();
        absences().continueAs(centre, delivery, item, next(), REASON);
        delivery = takeIn(rows());
        owner.sql("update casework.item set stage = 'surveyed' where id = " + next()).update();

        assertThat(absences().undo(centre, item)).isEqualTo(refused(Absences.Reason.WORKED_ON));
        assertThat(text("select stage from casework.item where id = " + next())).isEqualTo("surveyed");
    }

    @Test
    void theDeliveryThatBroughtItBackIsTakenBackWithTheItemItOpened() throws Exception {
        var item = old();
        absences().continueAs(centre, delivery, item, next(), REASON);
        var before = item(item);
        delivery = takeIn(rows());
        var own = next();

        assertThat(withdrawn()).isEqualTo(DeliveryState.WITHDRAWN);

        assertThat(item(item)).isEqualTo(before);
        assertThat(text("select count(*) from casework.item where id = " + own)).isEqualTo("0");
        assertThat(text("select withdrawn from casework.item_past where id = " + own))
                .isEqualTo(Long.toString(delivery));
    }

    private DeliveryState withdrawn() throws Exception {
        try (var visitor = new xinzhi.app.Visitor(program)) {
            xinzhi.app.People.add(program, "w" + firm, "centre", Math.toIntExact(centre.organisation()), false);
            visitor.signIn("w" + firm, xinzhi.app.People.PASSWORD);
            assertThat(visitor.get("/deliveries/" + delivery).body()).contains("旧号又出现");
            assertThat(visitor.get("/items/" + next()).body()).contains("换号存疑");
            visitor.post("/deliveries/" + delivery + "/withdraw", Map.of("reason", REASON));
        }
        until(delivery, DeliveryState.WITHDRAWN);
        return program.get(Intake.class).get(centre, delivery).state();
    }

    @Test
    void anItemSomebodyHasWorkedOnIsNotFolded() {
        var item = old();
        var next = next();
        owner.sql("update casework.item set stage = 'surveyed' where id = " + next).update();

        assertThat(absences().continueAs(centre, delivery, item, next, REASON))
                .isEqualTo(refused(Absences.Reason.WORKED_ON));
    }

    @Test
    void refusesWhatIsNoPairAndWhatHasNoReason() {
        var item = old();

        assertThat(absences().continueAs(centre, delivery, item, item, REASON))
                .isEqualTo(refused(Absences.Reason.NO_PAIR));
        assertThat(absences().judge(centre, delivery, List.of(item), AbsenceClass.MOVED_OUT, " "))
                .isEqualTo(refused(Absences.Reason.REASON_WANTED));
        assertThat(absences().judge(centre, delivery, List.of(item), AbsenceClass.RENUMBERED, REASON))
                .isEqualTo(refused(Absences.Reason.NOT_FOR_MANY));
        assertThat(absences().judge(centre, delivery, List.of(next()), AbsenceClass.MOVED_OUT, REASON))
                .as("what is not absent").isEqualTo(refused(Absences.Reason.NOTHING_CHOSEN));
    }
}
