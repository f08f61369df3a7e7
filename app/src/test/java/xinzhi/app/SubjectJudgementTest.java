package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.postgres.TestServer;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

/// The centre judges whether a subject of a list is one of the register, at the page: what follows, and what undoing brings back. Every
/// test has a firm and a code nobody knows, `n` and `n + 500`.
class SubjectJudgementTest {
    private static final String REGISTER = "enterprise-register";
    private static final String PUNISHMENTS = "administrative-punishment";
    private static TestProgram program;
    private static JdbcClient owner;
    private static Visitor centre;
    private static Visitor colleague;

    @BeforeAll
    static void start() {
        program = TestProgram.start();
        owner = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(program.database()), TestServer.owner(), TestServer.password()));
        int office = program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst().id();
        centre = at(office, "first");
        colleague = at(office, "second");
    }

    private static Visitor at(int office, String name) {
        People.add(program, name, "centre", office, false);
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        return visitor;
    }

    @AfterAll
    static void stop() {
        centre.close();
        colleague.close();
        program.close();
    }

    private static String code(int n) {
        return UnifiedCode.completing("91320102" + OrganisationCode.completing("MB%06d".formatted(n)).value()).value();
    }

    private static String name(int n) { return "南京鹪" + "甲乙丙丁戊己庚辛壬癸".charAt(n % 10) + "商贸有限公司"; }

    private static Map<String, String> firm(int n, String address) {
        return Map.of("UniSCID", code(n), "EntName", name(n), "EntType", "有限责任公司", "EstDate", "2016-05-04", "RegOrg",
                "南京市玄武区市场监督管理局", "LocalAdm", "南京市玄武区市场监督管理局", "RegState", "存续", "Dom", address);
    }

    private static Map<String, String> punishment(int n, int document) {
        return Map.ofEntries(Map.entry("CF_XDR_MC", name(n)), Map.entry("CF_XDR_LB", "法人及非法人组织"),
                Map.entry("CF_XDR_SHXYM", code(n + 500)), Map.entry("CF_WSH", "宁玄市监罚〔2025〕" + document + "号"),
                Map.entry("CF_WFXW", "违反广告法"), Map.entry("CF_SY", "发布虚假广告"), Map.entry("CF_YJ", "《中华人民共和国广告法》第五十五条"),
                Map.entry("CF_CFLB", "罚款"), Map.entry("CF_NR", "罚款5000元"), Map.entry("CF_NR_FK", "0.5"),
                Map.entry("CF_JDRQ", "2025-03-04"), Map.entry("CF_YXQ", "2099-12-31"),
                Map.entry("CF_GSJZQ", "2026-03-04"), Map.entry("CF_CFJG", "南京市玄武区市场监督管理局"),
                Map.entry("CF_CFJGDM", code(900)), Map.entry("CF_SJLY", "南京市玄武区市场监督管理局"),
                Map.entry("CF_SJLYDM", code(900)));
    }

    /// Hands a part of a list in and commits it.
    private static void takeIn(String list, String day, List<Map<String, String>> rows) {
        var fields = program.get(Catalogue.class).get(list).format().fields();
        var text = fields.stream().map(field -> field.name()).collect(Collectors.joining(",")) + "\r\n"
                + rows.stream().map(row -> fields.stream().map(field -> row.getOrDefault(field.code(), ""))
                        .collect(Collectors.joining(",")) + "\r\n").collect(Collectors.joining());
        var page = centre.upload("/deliveries", Map.of("list", list, "sender",
                list.equals(REGISTER) ? "city-market-regulation" : "city-credit-centre", "asOf", day, "extent",
                "partial"), list + ".csv", text).leadsTo();
        settles(page, "previewed");
        centre.post(page + "/commit", Map.of());
        settles(page, "committed");
    }

    private static void settles(String page, String state) {
        assertThat(page).matches("/deliveries/\\d+");
        var id = page.replaceAll("\\D", "");
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60)).until(() -> text(
                "select state || count(t) from intake.delivery d left join platform.scheduled_tasks t on t.task_instance = '"
                        + id + "' where d.id = " + id + " group by state"),
                (state + "0")::equals);
    }

    private static String text(String sql) { return String.valueOf(owner.sql(sql).query().singleValue()); }

    private static long id(int n) {
        return owner.sql("select id from registry.subject where unified_code = :code").param("code", code(n))
                .query(Long.class).single();
    }

    /// A registered firm, and two punishments of somebody of its name whose code nobody knows.
    private static void unlinked(int n) {
        takeIn(REGISTER, "2026-03-02", List.of(firm(n, "南京市玄武区长江路" + n + "号")));
        takeIn(PUNISHMENTS, "2026-03-02", List.of(punishment(n, 10 * n), punishment(n, 10 * n + 1)));
    }

    private static String page(int n) { return centre.get("/identities/" + id(n + 500)).body(); }

    private static String basis(String page) {
        var found = Pattern.compile("name=\"basis\" value=\"(-?\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Visitor.Answer judge(Visitor by, int n, String verdict, String basis) {
        return by.post("/identities/" + id(n + 500) + "/judgements",
                Map.of("registered", Long.toString(id(n)), "verdict",
                        verdict, "reason", "电话核实", "basis", basis));
    }

    private static Visitor.Answer undo(Visitor by, int n) {
        return by.post("/identities/judgements/" + text("select max(id) from registry.judgement where subject_id = "
                + id(n + 500)) + "/undo", Map.of("reason", "弄错了"));
    }

    /// What stands under a subject, without the time since which it does.
    private static String under(int n) { return text(
            """
                select coalesce(string_agg(l.printed_code || l.content::text || i.stage || i.board || i.id, ',' order by l.id), '')
                from roster.listing l
                join casework.item i on i.listing_id = l.id
                where l.subject_id = %d and i.subject_id = l.subject_id
                """.formatted(
                    id(n))); }

    @Test
    void showsAnUnlinkedSubjectWithItsCandidateAndWhatSpeaksForAndAgainst() {
        unlinked(1);

        assertThat(centre.get("/identities").body()).contains(name(1), "名称相同");
        assertThat(page(1)).contains(name(1), "名称相同", "代码不同", "长江路1号", "是同一主体");
    }

    @Test
    void bringsListingsAndItemsUnderTheRegisteredSubjectAndBackExactly() {
        unlinked(2);
        var before = under(502);

        assertThat(judge(centre, 2, "same", basis(page(2))).leadsTo()).isEqualTo("/identities/" + id(502));
        assertThat(under(502)).isEmpty();
        assertThat(under(2)).isEqualTo(before);
        takeIn(PUNISHMENTS, "2026-03-03", List.of(punishment(2, 29)));
        assertThat(text("select count(*) from roster.listing where subject_id = " + id(2))).isEqualTo("3");
        assertThat(text("select count(*) from casework.item where subject_id = " + id(2))).isEqualTo("3");
        assertThat(text("select count(*) from roster.listing_past where subject_id = " + id(502))).isEqualTo("2");

        undo(colleague, 2);
        assertThat(text("select count(*) from roster.listing where subject_id = " + id(502))).isEqualTo("3");
        assertThat(text("select count(*) from casework.item where subject_id = " + id(502))).isEqualTo("3");
        assertThat(under(502)).startsWith(before);
        assertThat(under(2)).isEmpty();
        assertThat(text("select count(*) from roster.listing_moved")).isEqualTo("0");
        assertThat(page(2)).contains("弄错了", "是同一主体");
    }

    @Test
    void tellsTheSecondOfTwoWhoWasFirst() {
        unlinked(3);
        var basis = basis(page(3));

        judge(centre, 3, "same", basis);
        var second = judge(colleague, 3, "different", basis);

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body()).contains("测试员", "已经认定“是同一主体”");
        assertThat(text("select count(*) from registry.judgement where subject_id = " + id(503))).isEqualTo("1");
        undo(centre, 3);
        assertThat(undo(colleague, 3).body()).contains("已经撤销");
    }

    @Test
    void doesNotSuggestAgainWhatIsNotTheSameUntilSomethingChanges() {
        unlinked(4);

        judge(centre, 4, "different", basis(page(4)));
        assertThat(page(4)).contains("没有名称相同或相近的主体").doesNotContain("name=\"basis\"");

        takeIn(REGISTER, "2026-03-04", List.of(firm(4, "南京市玄武区珠江路4号")));
        assertThat(page(4)).contains("珠江路4号");
        judge(centre, 4, "same", basis(page(4)));
        assertThat(text(
                "select string_agg(verdict || (undone_at is null), ',' order by id) from registry.judgement where subject_id = "
                        + id(504)))
                .isEqualTo("differentfalse,sametrue");
        undo(centre, 4);
    }

    @Test
    void refusesToJudgeOnWhatIsNoLongerSoOrWithoutAReason() {
        unlinked(5);
        var basis = basis(page(5));

        assertThat(centre.post("/identities/" + id(505) + "/judgements",
                Map.of("registered", Long.toString(id(5)), "verdict", "same", "reason", " ", "basis", basis)).body())
                .contains("请写明理由");
        takeIn(REGISTER, "2026-03-05", List.of(firm(5, "南京市玄武区北京东路5号")));
        assertThat(judge(centre, 5, "same", basis).body()).contains("资料有了变化");
        assertThat(text("select count(*) from registry.judgement where subject_id = " + id(505))).isEqualTo("0");
    }

    @Test
    void refusesToMakeASubjectOfTheRegisterAnother() {
        unlinked(6);
        takeIn(REGISTER, "2026-03-06", List.of(firm(506, "南京市玄武区长江路6号")));

        var answer = judge(centre, 6, "same", text("select registry.basis(%d, %d)".formatted(id(6), id(506))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("已在登记库中");
    }

    @Test
    void findsASubjectByAFormerNameAndSaysSo() {
        takeIn(REGISTER, "2026-03-02", List.of(firm(7, "南京市玄武区长江路7号")));
        var renamed = new java.util.HashMap<>(firm(7, "南京市玄武区长江路7号"));
        renamed.put("EntName", "南京鹪鹩巢餐饮有限公司");
        takeIn(REGISTER, "2026-03-03", List.of(renamed));

        var found = centre.post("/identities", Map.of("q", "鹪辛商贸")).body();

        assertThat(found).contains("找到 1 户", "南京鹪鹩巢餐饮有限公司", "按曾用名“" + name(7) + "”查到");
        assertThat(centre.post("/identities", Map.of("q", code(7))).body()).contains("按代码查到");
        assertThat(centre.post("/identities", Map.of("q", "鹪")).body()).contains("请输入两个以上的字");
    }
}
