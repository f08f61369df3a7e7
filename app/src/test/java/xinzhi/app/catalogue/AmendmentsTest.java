package xinzhi.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Xinzhi;
import xinzhi.app.catalogue.AmendmentRefusal.Reason;
import xinzhi.app.catalogue.Amendments.Draft;
import xinzhi.app.catalogue.Amendments.Outcome;
import xinzhi.app.intake.Intake;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.postgres.TestServer;

/// The way of an amendment: proposed, approved by another, in effect on its day in every program.
class AmendmentsTest {
    private static final String DEBTORS = "judgment-debtor";
    private static final String PUNISHMENTS = "administrative-punishment";
    private static final String REGISTER = "enterprise-register";
    private static final Actor PROPOSER = new Actor(11, "李经办", Duty.CENTRE, 0, "");
    private static final Actor CHECKER = new Actor(12, "王审批", Duty.CITY, 0, "");
    private static TestProgram program;
    private static JdbcClient owner;

    @BeforeAll
    static void start() {
        program = TestProgram.startWith(SettableClock.Ours.class);
        owner = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(program.database()), TestServer.owner(), TestServer.password()));
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Catalogue catalogue() { return program.get(Catalogue.class); }

    private static Amendments amendments() { return program.get(Amendments.class); }

    private static Draft draft(RecordId record, LocalDate from, Change... changes) {
        return new Draft(record, List.of(changes), "工作需要", "苏信用办〔2026〕5号", from);
    }

    private static Draft draft(String kind, Change... changes) {
        return draft(new RecordId.OfList(kind), SettableClock.today(), changes);
    }

    private static Change change(String property, String before, String after) {
        return new Change(property, list(before), list(after));
    }

    private static List<String> list(String text) { return text.isEmpty() ? List.of() : List.of(text); }

    private static long proposed(Draft draft) {
        var outcome = amendments().propose(PROPOSER, draft);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).amendment();
    }

    private static long approved(Draft draft) {
        long id = proposed(draft);
        assertThat(amendments().approve(CHECKER, id, draft.from(), "同意")).isEqualTo(new Outcome.Done(id));
        return id;
    }

    private static AmendmentRefusal refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).why();
    }

    private static AmendmentRefusal because(Reason reason) { return new AmendmentRefusal.Because(reason); }

    @Test
    void takesEffectByItselfOnItsDayAndNotBefore() {
        var today = SettableClock.today();
        approved(draft(new RecordId.OfList(REGISTER), today.plusDays(1), change("cadence", "weekly", "quarterly")));

        assertThat(catalogue().get(REGISTER).cadence()).isEqualTo(Cadence.WEEKLY);
        assertThat(catalogue().asOf(today.plusDays(1)).get(REGISTER).cadence()).isEqualTo(Cadence.QUARTERLY);

        SettableClock.nextDay();

        assertThat(catalogue().get(REGISTER).cadence()).isEqualTo(Cadence.QUARTERLY);
        assertThat(catalogue().asOf(today).get(REGISTER).cadence()).isEqualTo(Cadence.WEEKLY);
    }

    @Test
    void isNotApprovedByItsProposer() {
        long id = proposed(draft(PUNISHMENTS, change("line", "credit-office", "tax")));
        var proposerInTheCity = new Actor(PROPOSER.user(), PROPOSER.name(), Duty.CITY, 0, "");

        assertThat(refused(amendments().approve(proposerInTheCity, id, SettableClock.today(), "")))
                .isEqualTo(because(Reason.SAME_PERSON));
        assertThatThrownBy(() -> People.asOwner(program,
                """
                    update catalogue.amendment
                    set state = 'approved', decided_by = proposed_by, decided_name = 'x', decided_at = '2026-11-20', remark = '',
                        effective_from = '2099-01-01', version = 999
                    where id = %d
                    """.formatted(
                        id)))
                .hasStackTraceContaining("amendment_maker_is_not_checker");
        assertThatThrownBy(() -> People.asOwner(program, """
            update catalogue.amendment
            set state = 'approved', decided_by = 99, decided_name = 'x', decided_at = '2026-11-20', remark = '',
                effective_from = '2026-11-19', version = 999
            where id = %d
            """.formatted(id))).hasStackTraceContaining("amendment_takes_effect_after_approval");
        assertThat(amendments().withdraw(PROPOSER, id)).isEqualTo(new Outcome.Done(id));
    }

    @Test
    void isApprovedByTheCityOnly() {
        long id = proposed(draft(PUNISHMENTS, change("name", "行政处罚信息", "试改的名称")));
        var colleague = new Actor(13, "赵经办", Duty.CENTRE, 0, "");

        assertThat(refused(amendments().approve(colleague, id, SettableClock.today(), "")))
                .isEqualTo(because(Reason.NOT_YOURS_TO_DECIDE));
        assertThat(refused(amendments().withdraw(CHECKER, id))).isEqualTo(because(Reason.NOT_YOUR_PROPOSAL));
        assertThat(refused(amendments().reject(CHECKER, id, ""))).isEqualTo(because(Reason.REMARK_MISSING));
        assertThat(amendments().reject(CHECKER, id, "名称以文件为准")).isEqualTo(new Outcome.Done(id));
        assertThat(catalogue().get(PUNISHMENTS).format().name()).doesNotContain("试改");
        assertThat(refused(amendments().approve(CHECKER, id, SettableClock.today(), "")))
                .isEqualTo(because(Reason.ALREADY_DECIDED));
    }

    @Test
    void isLookedAtAgainWhenTheRecordHasChangedMeanwhile() {
        long first = proposed(draft(DEBTORS, change("cadence", "weekly", "daily")));
        long second = proposed(draft(DEBTORS, change("cadence", "weekly", "monthly")));
        assertThat(amendments().approve(CHECKER, first, SettableClock.today(), "")).isEqualTo(new Outcome.Done(first));

        assertThat(refused(amendments().approve(CHECKER, second, SettableClock.today(), "")))
                .isEqualTo(new AmendmentRefusal.Overtaken(List.of(new AmendmentRefusal.Conflict(
                        change("cadence", "weekly", "monthly"), List.of("daily")))));
        assertThat(catalogue().get(DEBTORS).cadence()).isEqualTo(Cadence.DAILY);
    }

    @Test
    void isNotSlippedInBeforeALaterOneAlreadyApproved() {
        var record = new RecordId.OfList(PUNISHMENTS);
        var later = SettableClock.today().plusDays(20);
        long id = approved(draft(record, later, change("persons", "counted", "stored")));

        assertThat(refused(amendments().propose(PROPOSER, draft(PUNISHMENTS, change("persons", "counted", "stored")))))
                .isEqualTo(because(Reason.LATER_CHANGE));

        assertThat(catalogue().asOf(later).get(PUNISHMENTS).persons()).isEqualTo(PersonPolicy.STORED);
        assertThat(amendments().withdraw(CHECKER, id)).isEqualTo(new Outcome.Done(id));
        assertThat(catalogue().asOf(later).get(PUNISHMENTS).persons()).isEqualTo(PersonPolicy.COUNTED);
    }

    @Test
    void isRefusedInTheWordsOfAFileWhereTheDataWouldNotBeSound() {
        assertThat(mistakes(change("listBasis.level", "law", "normative-document")))
                .containsExactly("全国性名单不能以“中华人民共和国民事诉讼法”的效力级别作为设列依据");
        assertThat(mistakes(change("fields.gistId.aliases", "", "案号"))).containsExactly("表头“案号”已归数据项“caseCode”所有");
        assertThat(mistakes(change("listBasis.source", "法律文本库 LawRefBook/Laws 所载2023年修正文本全文", "")))
                .containsExactly("依据“中华人民共和国民事诉讼法”标为已核实，却没有注明出处");
        assertThat(mistakes(change("cadence", currentCadence(), "hourly")))
                .containsExactly("键“cadence”的值“hourly”不在可选范围内");
    }

    private static String currentCadence() {
        return catalogue().states().on(SettableClock.today()).files().find(new RecordId.OfList(DEBTORS)).orElseThrow()
                .values("cadence").getFirst();
    }

    private static List<String> mistakes(Change change) {
        var refusal = refused(amendments().propose(PROPOSER, draft(DEBTORS, change)));
        assertThat(refusal).isInstanceOf(AmendmentRefusal.Unsound.class);
        return ((AmendmentRefusal.Unsound) refusal).mistakes().stream().map(mistake -> mistake.problem()).toList();
    }

    @Test
    void leavesAloneWhatComparingRestsOn() {
        assertBarred(change("key", "cardNum", "caseCode"), Property.Barred.NAMING);
        assertBarred(change("fields.caseCode.code", "caseCode", "case"), Property.Barred.NAMING);
        assertBarred(change("fields.caseCode.type", "text", "date"), Property.Barred.COMPARING);
        assertBarred(change("fields.caseCode.name", "执行案号", "案号"), Property.Barred.OFFICIAL);
        assertBarred(change("target", "listing", "register"), Property.Barred.MEANING);
        assertBarred(change("fields.caseCode.required", "true", "false"), Property.Barred.LOOSENED);
        assertBarred(change("fields.nothing.required", "false", "true"), Property.Barred.UNKNOWN);
        assertBarred(change("nonsense", "", "x"), Property.Barred.UNKNOWN);
    }

    private static void assertBarred(Change change, Property.Barred why) {
        assertThat(refused(amendments().propose(PROPOSER, draft(DEBTORS, change))))
                .isEqualTo(new AmendmentRefusal.NotAmendable(change.property(), why));
    }

    @Test
    void makesAFieldRequiredAndOptionalAgainAsShipped() {
        approved(draft(PUNISHMENTS, change("fields.BZ.required", "false", "true")));
        assertThat(remark().required()).isTrue();

        approved(draft(PUNISHMENTS, change("fields.BZ.required", "true", "false")));
        assertThat(remark().required()).isFalse();
    }

    private static xinzhi.lists.format.Field remark() {
        var format = catalogue().get(PUNISHMENTS).format();
        return format.fields().get(format.position("BZ"));
    }

    @Test
    void letsAFileWithANewHeadingBeRead() throws IOException {
        var file = """
            被执行人名称,组织机构代码,执行卷号,执行法院,立案时间
            南京某某机械有限公司,%s,（2026）苏0102执10%d号,南京市玄武区人民法院,2026-01-05
            """;
        deliver(file.formatted("91320102MA1M9YBC9N", 1), "city-court");
        assertThat(newest("coalesce(counts->>'accepted', '0')")).isEqualTo("0");

        approved(draft(DEBTORS, change("fields.caseCode.aliases", "", "执行卷号")));

        deliver(file.formatted("91320102MA1M9YBC9N", 2), "city-court");
        assertThat(newest("coalesce(counts->>'accepted', '0')")).isEqualTo("1");
        assertThat(owner
                .sql("select facts->>'catalogue' from platform.event where kind = 'delivery-read' order by id desc")
                .query(String.class).list().getFirst()).isEqualTo(catalogue().get(DEBTORS).edition()).contains("/");
    }

    @Test
    void letsANewSenderDeliverAndAnEndedOneNoMore() throws IOException {
        var file = """
            被执行人名称,组织机构代码,执行案号,执行法院,立案时间
            南京某某电子有限公司,91320102MA1M9YBC8K,（2026）苏0102执102号,南京市玄武区人民法院,2026-01-05
            """;
        var tax = new RecordId.OfSender(DEBTORS, "city-tax", Grain.RECORD);
        assertThat(receive(file, "city-tax")).isEqualTo(new Intake.Receipt.Refused(Intake.Reason.NOT_ITS_SENDER));

        approved(draft(tax, SettableClock.today(), change("delivers", "false", "true"), change("area", "", "320100"),
                change("subjectKinds", "", "enterprise")));
        deliver(file, "city-tax");
        assertThat(newest("state")).isEqualTo("previewed");

        approved(draft(tax, SettableClock.today(), change("delivers", "true", "false")));
        assertThat(receive(file + "\n", "city-tax"))
                .isEqualTo(new Intake.Receipt.Refused(Intake.Reason.NOT_ITS_SENDER));
        assertThat(refused(amendments().propose(PROPOSER,
                draft(new RecordId.OfSender(DEBTORS, "nobody", Grain.RECORD), SettableClock.today(),
                        change("delivers", "false", "true")))))
                .isEqualTo(because(Reason.SENDER_UNKNOWN));
        assertThat(
                refused(amendments().propose(PROPOSER, draft(REGISTER, change("line", "market-regulation", "none")))))
                .isEqualTo(because(Reason.LINE_UNKNOWN));
    }

    private static Intake.Receipt receive(String file, String sender) throws IOException {
        return program.get(Intake.class).receive(PROPOSER,
                new Intake.Order(DEBTORS, sender, true, SettableClock.today(), "名单.csv"),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static void deliver(String file, String sender) throws IOException {
        assertThat(receive(file, sender)).isInstanceOf(Intake.Receipt.Received.class);
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60))
                .until(() -> !List.of("received", "reading").contains(newest("state")));
    }

    private static String newest(String column) {
        return owner.sql("select " + column + " from intake.delivery order by id desc limit 1").query(String.class)
                .single();
    }

    @Test
    void remembersOldAndNewOfEveryStep() {
        long id = approved(draft(REGISTER, change("fields.UniSCID.aliases", "", "社会信用统一码")));

        assertThat(owner.sql("""
            select kind || ' ' || actor_name || ' ' || coalesce(facts->>'new fields.UniSCID.aliases', '') || ' '
                   || jsonb_exists(facts, 'old fields.UniSCID.aliases')
            from platform.event where about_kind = 'catalogue' and about_id = :id order by id
            """).param("id", id).query(String.class).list())
                .containsExactly("amendment-proposed 李经办 社会信用统一码 true", "amendment-approved 王审批 社会信用统一码 true");
    }

    @Test
    void holdsInEveryProgramOnTheDatabaseAndAfterARestart() throws IOException {
        approved(draft(REGISTER, change("fields.EntName.aliases", "", "本户名称")));
        try (var another = anotherProgram()) {
            var theirs = another.getBean(Catalogue.class);
            assertThat(headings(theirs, "EntName")).contains("本户名称");

            approved(draft(REGISTER, change("fields.EntName.aliases", "本户名称", "登记的名称")));

            Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(20)).untilAsserted(
                    () -> assertThat(headings(theirs, "EntName")).contains("登记的名称").doesNotContain("本户名称"));
            assertThat(theirs.get(REGISTER).edition()).isEqualTo(catalogue().get(REGISTER).edition());
        }
    }

    private static List<String> headings(Catalogue catalogue, String code) {
        var format = catalogue.get(REGISTER).format();
        return format.fields().get(format.position(code)).aliases();
    }

    private static ConfigurableApplicationContext anotherProgram() throws IOException {
        var data = Files.createTempDirectory(Path.of("target", "test-data"), "another");
        var keys = Files.createDirectory(data.resolve("keys"));
        try (var ours = Files.list(program.get(Settings.class).data().resolve("keys"))) {
            for (var key : ours.filter(Files::isRegularFile).toList()) {
                Files.copy(key, keys.resolve(key.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new SpringApplicationBuilder(Xinzhi.class, SettableClock.Ours.class).web(WebApplicationType.NONE).run(
                "--xinzhi.data=" + data,
                "--xinzhi.db.url=" + TestServer.jdbcUrl(program.database()),
                "--xinzhi.db.user=" + TestServer.owner(), "--xinzhi.db.password=" + TestServer.password(),
                "--xinzhi.db.login.user=xz_login_test", "--xinzhi.db.login.password=only-for-tests",
                "--spring.main.register-shutdown-hook=false");
    }

    @Test
    void isClosedToEnterprisesAndThePublic() {
        for (var role : List.of("xz_enterprise", "xz_public", "xz_signing_in")) {
            assertThat(owner.sql("select has_table_privilege(:role, 'catalogue.amendment', 'select')")
                    .param("role", role).query(Boolean.class).single()).as(role).isFalse();
        }
    }
}
