package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.postgres.TestServer;

/// The city keeps its organisations: looks them up, says whom to reach, and adds what lists print and nobody knows.
class OrganisationPagesTest {
    private static TestProgram program;
    private static JdbcClient owner;
    private static Visitor first;
    private static Visitor second;

    @BeforeAll
    static void start() {
        program = TestProgram.start();
        owner = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(program.database()), TestServer.owner(), TestServer.password()));
        People.addManager(program, "first", "city", id("credit-office"));
        first = signedIn("first");
        second = as("second", "city", "credit-office");
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        program.close();
    }

    private static LocalDate today() { return LocalDate.now(program.get(Clock.class)); }

    private static Visitor as(String name, String duty, String organisation) {
        People.add(program, name, duty, organisation.isEmpty() ? null : id(organisation), false);
        return signedIn(name);
    }

    private static Visitor signedIn(String name) {
        var visitor = new Visitor(program);
        assertThat(visitor.signIn(name, People.PASSWORD).leadsTo()).isEqualTo("/");
        return visitor;
    }

    private static int id(String code) {
        return program.get(Organisations.class).find(code).map(Organisation::id).orElseThrow();
    }

    private static Map<String, String> proposal(String kind, String name, Map<String, String> more) {
        var form = new HashMap<>(Map.of("kind", kind, "name", name, "reason", "名单所印", "effective", today().toString()));
        form.putAll(more);
        return form;
    }

    /// Sends a form and gives the page it leads to.
    private static String sent(Visitor visitor, String path, Map<String, String> form) {
        return visitor.get(visitor.post(path, form).leadsTo()).body();
    }

    private static long proposed(String name) {
        return owner.sql("select id from organisation.proposal where name = :name").param("name", name)
                .query(Long.class).single();
    }

    private static String state(String name) {
        return owner.sql("select state from organisation.proposal where name = :name").param("name", name)
                .query(String.class).single();
    }

    private static long item(String authority) { return owner
            .sql("""
                insert into casework.item (listing_id, subject_id, list, category, stage, stage_since, board_rule, board_evidence,
                                           body_rule, authority_name, decision_date, opened_by, opened_at, known_from)
                select coalesce(max(listing_id), 0) + 1, 1, 'administrative-punishment', 'penalised', 'issued', '2026-01-01', 'none', '',
                       'list-line', :authority, '2020-05-06', 1, '2026-01-01', '2026-01-01'
                from casework.item
                returning id
                """)
            .param("authority", authority).query(Long.class).single(); }

    @Test
    void findsABodyByANameItHasBorneAndShowsItsLineAndSuccessor() {
        var found = first.get(
                "/organisations?q=" + java.net.URLEncoder.encode("工商行政管理局玄武", java.nio.charset.StandardCharsets.UTF_8));
        assertThat(found.body()).contains("南京市工商行政管理局玄武分局", "已撤销").doesNotContain("南京市工商行政管理局秦淮分局");

        var page = first.get("/organisations/" + id("xw-industry-commerce")).body();
        assertThat(page).contains("承继单位", "南京市玄武区市场监督管理局", "至 2018-12-31 止", "责任板块", "玄武区", "市市场监督管理局",
                "待核实");
    }

    @Test
    void showsEveryPartOfTheDirectoryWithItsCount() {
        for (var tab : List.of("boards", "departments", "bodies", "places", "helpers", "names", "proposals")) {
            assertThat(first.get("/organisations?tab=" + tab).status()).as(tab).isEqualTo(200);
        }
        assertThat(first.get("/organisations?tab=places").body()).contains("行政区：浦口区", "泰山街道", "国家级开发区", "<b>143</b>");
        assertThat(first.get("/organisations?tab=boards").body()).contains("江北新区", "没有国家标准区划代码", "<b>12</b>");
        var street = first.get("/organisations/" + id("320111001")).body();
        assertThat(street).contains("历次归属", "江北新区", "自 2022-01-01 起", "浦口区（320111）");
    }

    @Test
    void keepsWhomToReachAndWhoWasThereBefore() {
        var path = "/organisations/" + id("xw-court");
        var actor = new Actor(1, "甲", Duty.BOARD, id("XW"), "玄武区");
        sent(first, path + "/contacts", Map.of("name", "王敏", "post", "执行局", "telephone", "025-00000001"));
        sent(first, path + "/contacts", Map.of("name", "李强<b>", "post", "", "telephone", "025-00000002转3"));
        assertThat(sent(first, path + "/contacts", Map.of("name", "", "telephone", "1"))).contains("王敏", "李强&lt;b&gt;",
                "请填写姓名");
        assertThat(program.get(Organisations.class).contact(actor, id("xw-court"))).get()
                .extracting(Contact::telephone).isEqualTo("025-00000002转3");

        var leaving = owner.sql("select id from organisation.contact where name = '王敏'").query(Long.class).single();
        owner.sql("update organisation.contact set valid_from = valid_from - 9 where id = :id").param("id", leaving)
                .update();
        sent(first, path + "/contacts/" + leaving + "/end", Map.of());

        assertThat(first.get(path).body()).contains("王敏", "注明不再联系");
        assertThat(program.get(Organisations.class).contacts(actor, id("xw-court"))).extracting(Contact::name)
                .containsExactly("李强<b>");
        assertThat(owner.sql("select count(*) from platform.event where facts::text like '%王敏%'")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void learnsANameNobodyKnewAndGivesItsItemsTheirBody() {
        var printed = "宁玄市监（测试印章）";
        var item = item(printed);
        assertThat(first.get("/organisations?tab=names").body()).contains(printed, "提出归属");

        sent(first, "/organisations/proposals",
                proposal("name", printed, Map.of("body", "南京市玄武区市场监督管理局")));
        var approve = "/organisations/proposals/" + proposed(printed) + "/approve";
        assertThat(first.get("/organisations?tab=proposals").body()).contains(printed, "待审核").doesNotContain(approve);
        assertThat(sent(first, approve, Map.of())).contains("不能审核自己提出的变更");
        assertThat(state(printed)).isEqualTo("proposed");
        assertThat(program.get(City.class).bodies().find(printed, null, "tax").body()).isNull();

        sent(second, approve, Map.of());

        assertThat(state(printed)).isEqualTo("approved");
        assertThat(program.get(City.class).bodies().find(printed, LocalDate.of(2020, 5, 6), "tax").body())
                .isEqualTo(id("xw-market-regulation"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(owner.sql("""
            select o.code || ' ' || d.code || ' ' || i.body_rule
            from casework.item i
            join organisation.organisation o on o.id = i.body
            join organisation.organisation d on d.id = i.department
            where i.id = :id
            """).param("id", item).query(String.class).optional())
                .contains("xw-market-regulation market-regulation printed-name"));
        assertThat(owner.sql("select kind from platform.event where about_kind = 'item' and about_id = :id")
                .param("id", item).query(String.class).list()).containsExactly("body-found");
        assertThat(owner.sql("select count(*) from casework.item_past where id = :id and body is null")
                .param("id", item).query(Integer.class).single()).isEqualTo(1);
        assertThat(owner.sql("""
            select kind from platform.event where about_kind = 'organisation' and about_id = :id order by id
            """).param("id", id("xw-market-regulation")).query(String.class).list())
                .containsExactly("name-proposed", "name-approved");
    }

    @Test
    void makesABodyNobodyKnewWithItsLineAndBoard() {
        var name = "南京市玄武区劳动保障监察大队";
        sent(first, "/organisations/proposals",
                proposal("body", name, Map.of("line", "human-resources", "board", "" + id("XW"))));
        sent(second, "/organisations/proposals/" + proposed(name) + "/approve", Map.of());

        var found = program.get(City.class).bodies().find(name, LocalDate.of(2012, 1, 1), "tax");
        var made = program.get(Organisations.class).get(java.util.Objects.requireNonNull(found.body()));
        assertThat(made.code()).isEqualTo("own-" + proposed(name));
        assertThat(made.board()).isEqualTo(id("XW"));
        assertThat(made.department()).isEqualTo(id("human-resources"));
        assertThat(made.parent()).isEqualTo(id("city-human-resources"));
        assertThat(first.get("/organisations/" + made.id()).body()).contains("本市添加", "条线上级", "南京市人力资源和社会保障局");
    }

    @Test
    void addsAHelperOnlyFromItsDayOn() {
        var name = "南京某某信用服务有限公司";
        var later = today().plusDays(30).toString();
        sent(first, "/organisations/proposals", proposal("helper", name, Map.of("effective", later)));
        sent(second, "/organisations/proposals/" + proposed(name) + "/approve", Map.of());

        assertThat(program.get(Organisations.class).find("own-" + proposed(name)).orElseThrow().validFrom())
                .isEqualTo(later);
        assertThat(program.get(Organisations.class).list(Organisation.Kind.HELPER)).isEmpty();
        assertThat(first.get("/organisations?tab=helpers").body()).contains(name, "自 " + later + " 起");
    }

    @Test
    void refusesWhatCannotBeAndKeepsWhatWasTyped() {
        var refused = Map.of("没有这个单位", proposal("name", "宁某监", Map.of("body", "没有的局")), "请选择新单位所属的条线",
                proposal("body", "南京市某某新局", Map.of("line", "no-line")), "这个名称已经有了",
                proposal("body", "南京市玄武区人民法院", Map.of("line", "court")), "请写明理由",
                proposal("name", "宁某监二", Map.of("reason", " ")), "不早于今天",
                proposal("name", "宁某监三", Map.of("effective", "2020-01-01")), "请填写名称", proposal("name", "宁", Map.of()));
        refused.forEach((why, form) -> {
            var answer = first.post("/organisations/proposals", form);
            assertThat(answer.leadsTo()).as(why).isEqualTo("/organisations?tab=names");
            assertThat(first.get(answer.leadsTo()).body()).contains(why, "value=\"" + form.get("name") + "\"");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"+9999999-01-01", "+100000-01-01", "-100000-01-01", "1899-12-31", "2200-01-01", "明天"})
    void asksForADayOfACalendarAndNotForAnyYear(String day) {
        var answer = sent(first, "/organisations/proposals", proposal("helper", "某年的机构", Map.of("effective", day)));

        assertThat(answer).contains("年份在 1900 至 2199 之间", "value=\"" + day + "\"", "添加协助单位");
    }

    @Test
    void takesNoDayFurtherThanTwoYearsAhead() {
        var last = today().plusYears(2);
        assertThat(sent(first, "/organisations/proposals",
                proposal("helper", "后年的机构", Map.of("effective", last.plusDays(1).toString())))).contains("不能晚于两年以后");
        assertThat(sent(first, "/organisations/proposals",
                proposal("helper", "后年的机构", Map.of("effective", last.toString())))).contains("等待另一人审核");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u2066", "\u200E", "\u200B", "\u2060", "\uFEFF", "\u00AD", "\u2028", "\u0007"})
    void keepsNoTextWithASignNobodySees(String sign) {
        var text = "看" + sign + "不见";
        var contacts = "/organisations/" + id("xw-court") + "/contacts";
        var refused = List.of(first.post(contacts, Map.of("name", text, "telephone", "025-00000003")),
                first.post("/organisations/proposals", proposal("helper", "看得见的机构", Map.of("reason", text))),
                first.upload("/organisations/proposals", proposal("helper", text, Map.of()), "a.csv", ""),
                first.post("/users", Map.of("username", "unseen", "name", text, "duty", "board", "organisation",
                        "" + id("XW"))));

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("看不见的字符", "用键盘重新输入").doesNotContain(text);
        });
        assertThat(owner.sql("""
            select (select count(*) from organisation.contact where name like '看%')
                 + (select count(*) from organisation.proposal where name like '看%' or reason like '看%')
                 + (select count(*) from organisation.account where name = 'unseen')
            """).query(Integer.class).single()).isZero();
    }

    @Test
    void takesTextOfSeveralLinesAndRareCharacters() {
        var name = "𠮷野\uE815家（测试）";
        assertThat(sent(first, "/organisations/proposals", proposal("helper", name, Map.of("reason", "一\r\n二\t三"))))
                .contains("等待另一人审核", name);
    }

    @Test
    void saysWhatAnEmptyPageIsForAndWhatToDo() {
        owner.sql("delete from casework.item where body is null").update();
        owner.sql("delete from organisation.proposal").update();

        assertThat(first.get("/organisations?tab=names").body()).contains("没有未识别的名称", "名单写入台账后");
        assertThat(first.get("/organisations?tab=proposals").body()).contains("还没有人提出变更", "在“未识别名称”或“协助单位”页提出变更");
        assertThat(first.get("/organisations?q=zzz").body()).contains("没有找到", "换个简称").doesNotContain("没有需要处理的");
    }

    @Test
    void searchesForWhateverWasPasted() {
        assertThat(first.post("/ledger", Map.of("q", "\u200B南京")).status()).isEqualTo(200);
    }

    @Test
    void asksForANameOnceAndDecidesOnce() {
        var form = proposal("name", "宁某监四", Map.of("body", "南京市秦淮区市场监督管理局"));
        sent(first, "/organisations/proposals", form);
        assertThat(sent(first, "/organisations/proposals", form)).contains("正等待审核");

        sent(first, "/organisations/proposals/" + proposed("宁某监四") + "/refuse", Map.of());

        assertThat(sent(second, "/organisations/proposals/" + proposed("宁某监四") + "/approve", Map.of()))
                .contains("已经审核过了");
        assertThat(state("宁某监四")).isEqualTo("refused");
    }

    @Test
    void letsTheCentreReadAndNobodyElseButTheCityAndTheAdministratorChange() {
        var path = "/organisations/" + id("xw-court");
        try (var centre = as("centre", "centre", "credit-centre");
                var board = as("board", "board", "XW");
                var administrator = as("boss", "administrator", "")) {
            assertThat(centre.get(path).body()).contains("南京市玄武区人民法院").doesNotContain("action=\"" + path, "在用账号");
            assertThat(centre.post(path + "/contacts", Map.of("name", "王", "telephone", "025")).status())
                    .isEqualTo(403);
            assertThat(board.get("/organisations").status()).isEqualTo(403);
            assertThat(administrator.get(path).body()).contains("action=\"" + path, "在用账号");
            assertThat(administrator.get("/organisations?tab=names").body()).doesNotContain("印出的名称");
            assertThat(centre.get("/organisations/999999").status()).isEqualTo(404);
        }
    }
}
