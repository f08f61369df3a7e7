package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.code;
import static xinzhi.app.intake.ListRow.firm;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.REGISTER;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.lists.number.UnifiedCode;

/// The sheet of a branch, a shop, a merged, a moved and a restored firm: what each reader is told, and what follows from it: nothing.
class SubjectCoursePageTest {
    private static final String SHOP = UnifiedCode.completing("92320102" + code(70).substring(8, 17)).value();
    private static final String BRANCH = "南京甲50号贸易有限公司玄武分公司";
    private static TestProgram program;
    private static Office office;

    @BeforeAll
    static void threeDaysPass() {
        program = TestProgram.start();
        office = Office.at(program);
        Map.of("city", "credit-office", "board", "XW", "street", "320102002").forEach((duty, place) -> People
                .add(program, "course-" + duty, duty, organisation(place), false));
        var branch = firm(51).with("EntName", BRANCH).with("EntType", "有限责任公司分公司").with("HeadUniSCID", code(50));
        var shop = firm(70).with("UniSCID", SHOP).with("EntName", "玄武区海棠面馆").with("EntType", "个体工商户")
                .with("LeRep", "赵甲旧").with("OperDate", "2020-01-01").with("Street", "玄武门街道");
        var merged = firm(52).with("RegState", "注销").with("CanRea", "因公司合并解散").with("SuccUniSCID", code(50));
        var odd = firm(53).with("RegState", "注销").with("CanRea", "<b>见附件</b>");
        var restored = firm(54).with("RegState", "注销");
        office.takeIn(REGISTER, MONDAY, firm(50), branch, shop, merged, odd, restored, firm(55), firm(56));
        office.takeIn(PUNISHMENTS, MONDAY, punishment(50, 1), punishment(51, 2), punishment(70, 3)
                .with("CF_XDR_SHXYM", SHOP).with("CF_XDR_MC", "玄武区海棠面馆"), punishment(52, 4), punishment(53, 5),
                punishment(54, 6), punishment(55, 7), punishment(56, 8));
        office.takeIn(REGISTER, TUESDAY, firm(50), branch,
                shop.with("LeRep", "钱乙新").with("OperDate", "2026-02-01"), merged, odd, firm(54),
                firm(55).with("RegState", "迁出").with("MoveTo", "栖霞区市场监督管理局").with("MoveOutDate", "2026-03-01"),
                firm(56).with("RegState", "迁出").with("MoveTo", "合肥市市场监督管理局").with("MoveOutDate", "2026-03-01"));
        office.takeIn(REGISTER, WEDNESDAY, firm(50), branch,
                shop.with("LeRep", "钱乙新").with("OperDate", "2026-02-01"), merged, odd, firm(54));
        People.asOwner(program, "update casework.item set street = " + organisation("320102002")
                + " where subject_id = " + id(SHOP));
    }

    @AfterAll
    static void close() { program.close(); }

    private static int organisation(String code) {
        return program.get(Organisations.class).find(code).map(Organisation::id).orElseThrow();
    }

    private static String id(String code) {
        return office.text("select id from registry.subject where unified_code = '" + code + "'");
    }

    private static String sheet(String duty, String code) {
        try (var visitor = new Visitor(program)) {
            visitor.signIn("course-" + duty, People.PASSWORD);
            var answer = visitor.get("/subjects/" + id(code));
            assertThat(answer.status()).isEqualTo(200);
            return answer.body();
        }
    }

    private static String ledger(Map<String, String> form) {
        try (var visitor = new Visitor(program)) {
            visitor.signIn("course-city", People.PASSWORD);
            visitor.get("/ledger");
            return visitor.post("/ledger", form).body();
        }
    }

    @Test
    void showsBranchAndHeadOfficeToEachOtherAndSaysWhoAnswers() {
        assertThat(sheet("city", code(51))).contains("分支机构", "不是企业法人，由所属企业承担责任", "所属企业",
                "/subjects/" + id(code(50)), "登记载明").doesNotContain("/items/" + item(50));
        assertThat(sheet("city", code(50))).contains(BRANCH, "/subjects/" + id(code(51)), "被承继主体", "企业法人")
                .doesNotContain("/items/" + item(51), "/items/" + item(52));
    }

    private static String item(int n) {
        return office.text("select i.id from casework.item i join registry.subject s on s.id = i.subject_id "
                + "where s.unified_code = '" + code(n) + "'") + "\"";
    }

    @Test
    void leavesAnOldPenaltyWithTheOperatorOfItsDay() {
        assertThat(sheet("board", SHOP)).contains("个体工商户", "时任经营者：赵甲旧", "钱乙新", "2020-01-01 起（登记载明）", "原经营者");
    }

    @Test
    void namesNoFormerOperatorToAStreet() {
        assertThat(sheet("street", SHOP)).contains("玄武区海棠面馆", "钱乙新").doesNotContain("赵甲旧", "时任经营者", "原经营者");
    }

    @Test
    void saysWhyARegistrationEndedAndThatTheSuccessorIsNotListedForIt() {
        assertThat(sheet("city", code(52))).contains("因公司合并解散", "承继主体", "系统不会因此把承继主体列入任何名单");
        assertThat(sheet("city", code(53))).contains("&lt;b&gt;见附件&lt;/b&gt;", "认不出的写法，不作推断").doesNotContain("<b>见附件");
    }

    @Test
    void tellsThatTheRegisterTookAnEndBack() {
        assertThat(sheet("city", code(54))).contains("2026年3月3日 的登记库把登记状态由“注销”恢复为“存续”", "须重新核实");
    }

    @Test
    void keepsAMovedFirmWithItsBoardAndOutOfTheMissing() {
        assertThat(sheet("board", code(55))).contains("市内迁移中", "2026年3月1日迁往“栖霞区市场监督管理局”", "玄武区", "2026-03-04")
                .doesNotContain("未见于登记库</span>");
        assertThat(sheet("board", code(56))).contains("已迁出本市", "2026年3月1日迁出本市，迁往“合肥市市场监督管理局”", "不算退出");
    }

    @Test
    void showsInTheLedgerWhoMovesAndWhoLeft() {
        assertThat(ledger(Map.of("register", "moving"))).contains(ListRow.name(55), "市内迁移中", "共 1 条")
                .doesNotContain(ListRow.name(56));
        assertThat(ledger(Map.of("register", "left-city"))).contains(ListRow.name(56), "已迁出本市", "共 1 条");
        assertThat(ledger(Map.of("register", "none"))).contains("没有").doesNotContain(ListRow.name(55));
    }
}
