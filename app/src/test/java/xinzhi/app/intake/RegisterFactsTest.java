package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.code;
import static xinzhi.app.intake.ListRow.firm;
import static xinzhi.app.intake.ListRow.name;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.REGISTER;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xinzhi.app.platform.Transactions;
import xinzhi.app.registry.Operator;
import xinzhi.app.registry.Registry;
import xinzhi.app.registry.Relation;
import xinzhi.app.registry.Standing;
import xinzhi.app.registry.Subject;
import xinzhi.lists.name.EndReason;
import xinzhi.lists.name.RegistrationState;
import xinzhi.lists.name.SubjectForm;
import xinzhi.lists.number.UnifiedCode;

/// What a register says of branches, shops, ends and moves, from its file to the registry's door.
@ExtendWith(Office.Opened.class)
class RegisterFactsTest {
    private static final String SHOP = UnifiedCode.completing("92320102" + code(70).substring(8, 17)).value();

    private static long id(Office office, String code) {
        return Long.parseLong(office.text("select id from registry.subject where unified_code = '" + code + "'"));
    }

    private static <T> T read(Office office, Supplier<T> work) {
        return office.get(Transactions.class).read(office.centre(), work);
    }

    private static Subject subject(Office office, String code) {
        long id = id(office, code);
        return read(office, () -> office.get(Registry.class).get(id));
    }

    private static List<Relation> relations(Office office, String code) {
        return read(office, () -> office.get(Registry.class).relations(office.get(Registry.class).get(id(office, code)),
                20));
    }

    private static List<String> told(List<Relation> relations) {
        return relations.stream().map(one -> one.kind() + " " + one.name() + (one.suggested() ? " 名称" : " 代码")
                + (one.subject() == null ? " 无" : "")).toList();
    }

    private static ListRow branch(int n, String name) {
        return firm(n).with("EntName", name).with("EntType", "有限责任公司分公司（自然人投资或控股）");
    }

    private static ListRow shop(String operator) {
        return firm(70).with("UniSCID", SHOP).with("EntName", "玄武区海棠面馆").with("EntType", "个体工商户")
                .with("LeRep", operator);
    }

    private static String words(Office office) {
        return office.text("select string_agg(register_state, ',' order by document_number, id) from casework.item");
    }

    @Test
    void tiesABranchToTheHeadOfficeWhoseCodeTheRegisterPrints(Office office) {
        office.takeIn(REGISTER, MONDAY, branch(51, "南京甲50号贸易有限公司玄武分公司").with("HeadName", "旧写法")
                .with("HeadUniSCID", " " + code(50).toLowerCase(java.util.Locale.ROOT)), firm(50));

        assertThat(subject(office, code(51)).form()).isEqualTo(SubjectForm.BRANCH);
        assertThat(subject(office, code(51)).form().isEnterpriseLegalPerson()).contains(false);
        assertThat(told(relations(office, code(51)))).containsExactly("HEAD_OFFICE " + name(50) + " 代码");
        assertThat(told(relations(office, code(50)))).containsExactly("BRANCH 南京甲50号贸易有限公司玄武分公司 代码");
    }

    @Test
    void onlySuggestsAHeadOfficeThatANameSpeaksFor(Office office) {
        office.takeIn(REGISTER, MONDAY, firm(50), branch(51, "南京甲50号贸易有限公司玄武分公司"),
                branch(52, "别的名称门市部").with("HeadName", "南京甲50号贸易有限公司"),
                branch(53, "南京甲50号贸易有限公司栖霞分公司").with("HeadName", "南京无此公司有限公司"),
                branch(54, "南京甲50号贸易有限公司六合分公司").with("HeadUniSCID", code(99)),
                firm(55).with("EntName", "南京甲50号贸易有限公司江宁分公司").with("EntType", "说不清的类型"));

        assertThat(told(relations(office, code(51)))).containsExactly("HEAD_OFFICE " + name(50) + " 名称");
        assertThat(told(relations(office, code(52)))).containsExactly("HEAD_OFFICE " + name(50) + " 名称");
        assertThat(told(relations(office, code(53)))).containsExactly("HEAD_OFFICE 南京无此公司有限公司 代码 无");
        assertThat(told(relations(office, code(54)))).containsExactly("HEAD_OFFICE " + code(99) + " 代码 无");
        assertThat(subject(office, code(55)).form()).isEqualTo(SubjectForm.UNKNOWN);
        assertThat(told(relations(office, code(55)))).containsExactly("HEAD_OFFICE " + name(50) + " 名称");
        assertThat(told(relations(office, code(50)))).containsExactly("BRANCH 南京甲50号贸易有限公司玄武分公司 名称",
                "BRANCH 别的名称门市部 名称");
    }

    @Test
    void letsNothingGoFromABranchToItsHeadOfficeNorBack(Office office) {
        office.takeIn(REGISTER, MONDAY, firm(50), branch(51, "南京甲50号贸易有限公司玄武分公司").with("HeadUniSCID", code(50)));
        office.takeIn(PUNISHMENTS, MONDAY, punishment(50, 1),
                punishment(51, 2).with("CF_XDR_MC", "南京甲50号贸易有限公司玄武分公司"));
        var both = List.of(firm(50).with("RegState", "注销"),
                branch(51, "南京甲50号贸易有限公司玄武分公司").with("HeadUniSCID", code(50)));

        office.takeIn(REGISTER, TUESDAY, both.toArray(ListRow[]::new));

        assertThat(office.texts("select s.name || ' ' || l.document_number from roster.listing l "
                + "join registry.subject s on s.id = l.subject_id order by 1")).containsExactly(
                        "南京甲50号贸易有限公司 宁玄市监罚〔2025〕1号", "南京甲50号贸易有限公司玄武分公司 宁玄市监罚〔2025〕2号");
        assertThat(words(office)).isEqualTo("deregistered,active");
        assertThat(subject(office, code(51)).state()).isEqualTo(RegistrationState.ACTIVE);
    }

    @Test
    void keepsWhoRanAShopWhenWhateverWasDecided(Office office) {
        office.takeIn(REGISTER, MONDAY, shop("赵甲"));
        office.takeIn(REGISTER, TUESDAY, shop("赵 甲").with("Dom", "南京市玄武区长江路9号"));
        office.takeIn(REGISTER, WEDNESDAY, shop("钱乙"));

        var operators = read(office, () -> office.get(Registry.class).operators(id(office, SHOP)));

        assertThat(operators).containsExactly(new Operator("赵甲", MONDAY, null, WEDNESDAY),
                new Operator("钱乙", WEDNESDAY, null, null));
        assertThat(Operator.on(TUESDAY, operators)).map(Operator::name).contains("赵甲");
        assertThat(Operator.on(WEDNESDAY, operators)).map(Operator::name).contains("钱乙");
        assertThat(Operator.on(MONDAY.minusDays(1), operators)).isEmpty();
    }

    @Test
    void believesTheRegisterFromWhenSomebodyRunsAShop(Office office) {
        office.takeIn(REGISTER, MONDAY, shop("赵甲").with("OperDate", "2020-05-01"));
        office.takeIn(REGISTER, WEDNESDAY, shop("钱乙").with("OperDate", "2026-02-01"));

        var operators = read(office, () -> office.get(Registry.class).operators(id(office, SHOP)));

        assertThat(Operator.on(LocalDate.of(2020, 5, 1), operators)).map(Operator::name).contains("赵甲");
        assertThat(Operator.on(LocalDate.of(2026, 1, 31), operators)).map(Operator::name).contains("赵甲");
        assertThat(Operator.on(LocalDate.of(2026, 2, 1), operators)).map(Operator::name).contains("钱乙");
        assertThat(Operator.on(LocalDate.of(2020, 4, 30), operators)).isEmpty();
    }

    @Test
    void linksNoPersonToAShopByTheOperatorsName(Office office) {
        office.takeIn(REGISTER, MONDAY, shop("赵甲"));
        office.takeIn(DEBTORS, MONDAY, ListRow.person("赵甲", "320102198001010018", 7));

        assertThat(office.texts("select distinct (subject_id > 0)::text from roster.listing")).doesNotContain("true");
        assertThat(office.count("registry.candidate")).isZero();
    }

    @Test
    void makesASubjectOfItsOwnOfTheCompanyAShopBecame(Office office) {
        office.takeIn(REGISTER, MONDAY, shop("赵甲"));
        office.takeIn(PUNISHMENTS, MONDAY, punishment(70, 1).with("CF_XDR_SHXYM", SHOP).with("CF_XDR_MC", "玄武区海棠面馆"));
        office.takeIn(REGISTER, TUESDAY, shop("赵甲").with("RegState", "注销").with("CanRea", "个转企").with("SuccUniSCID",
                code(71)).with("SuccName", "南京海棠餐饮有限公司"), firm(71).with("EntName", "南京海棠餐饮有限公司"));

        var shop = subject(office, SHOP);

        assertThat(shop.ending()).isNotNull().satisfies(end -> assertThat(end.reason()).isEqualTo(EndReason.CONVERTED));
        assertThat(told(relations(office, SHOP))).containsExactly("SUCCESSOR 南京海棠餐饮有限公司 代码");
        assertThat(told(relations(office, code(71)))).containsExactly("PREDECESSOR 玄武区海棠面馆 代码");
        assertThat(office.texts("select distinct subject_id::text from roster.listing"))
                .containsExactly(Long.toString(shop.id()));
        assertThat(office.texts("select distinct subject_id::text from casework.item"))
                .containsExactly(Long.toString(shop.id()));
    }

    @Test
    void keepsAReasonNobodyUnderstandsAsItIsPrinted(Office office) {
        office.takeIn(REGISTER, MONDAY, firm(50).with("RegState", "注销").with("CanRea", "见附件三<b>"),
                firm(51).with("CanRea", ""), firm(52).with("RegState", "注销").with("CanRea", "因公司合并解散")
                        .with("SuccUniSCID", code(51)));

        assertThat(subject(office, code(50)).ending()).isNotNull().satisfies(end -> {
            assertThat(end.reason()).isEqualTo(EndReason.UNKNOWN);
            assertThat(end.printed()).isEqualTo("见附件三<b>");
        });
        assertThat(subject(office, code(51)).ending()).isNull();
        assertThat(told(relations(office, code(52)))).containsExactly("SUCCESSOR " + name(51) + " 代码");
        assertThat(office.count("roster.listing")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"注销,存续,1", "吊销，未注销,存续,1", "注销,吊销，未注销,1", "撤销登记,清算中,1", "注销,说不清,0", "存续,注销,0", "吊销，未注销,注销,0",
            "说不清,存续,0", "迁出,存续,0"})
    void remembersThatTheRegisterTookAnEndBack(String before, String after, int reversals, Office office) {
        office.takeIn(REGISTER, MONDAY, firm(50).with("RegState", before));
        office.takeIn(REGISTER, TUESDAY, firm(50).with("RegState", after));

        var found = read(office, () -> office.get(Registry.class).reversals(id(office, code(50))));

        assertThat(found).hasSize(reversals).allSatisfy(reversal -> {
            assertThat(reversal.before()).isEqualTo(RegistrationState.read(before));
            assertThat(reversal.after()).isEqualTo(RegistrationState.read(after));
            assertThat(reversal.cutOff()).isEqualTo(TUESDAY);
        });
    }

    @ParameterizedTest
    @CsvSource({"迁出,栖霞区市场监督管理局,MOVING", "迁出,南京市栖霞区,MOVING", "迁出,320113,MOVING", "迁出,340104,LEFT_CITY",
            "迁出,合肥市市场监督管理局,LEFT_CITY", "迁出,徐州市鼓楼区市场监督管理局,LEFT_CITY", "迁往外省市,,LEFT_CITY", "迁出,,MOVED_OUT",
            "迁出,不详,MOVED_OUT", "6,市场监督管理局,MOVED_OUT"})
    void tellsWhoMovedWithinTheCityFromWhoLeftIt(String state, String to, Standing standing, Office office) {
        office.takeIn(REGISTER, MONDAY, firm(50));
        office.takeIn(PUNISHMENTS, MONDAY, punishment(50, 1));
        office.takeIn(REGISTER, TUESDAY, firm(50).with("RegState", state).with("MoveTo", to == null ? "" : to)
                .with("MoveOutDate", "2026-03-01"));

        assertThat(subject(office, code(50)).standing()).isEqualTo(standing);
        assertThat(words(office)).isEqualTo(standing.code());
    }

    @Test
    void holdsWhoIsOnTheWayFromOneRegisterToAnotherForNeitherGoneNorUnregistered(Office office) {
        var mover = firm(50).with("RegState", "迁出").with("MoveTo", "南京市栖霞区市场监督管理局").with("MoveOutDate",
                "2026-03-01");
        office.takeIn(REGISTER, MONDAY, firm(50), firm(51));
        office.takeIn(PUNISHMENTS, MONDAY, punishment(50, 1), punishment(51, 2));
        office.takeIn(REGISTER, TUESDAY, mover, firm(51));
        office.takeIn(REGISTER, WEDNESDAY, firm(52));
        office.takeIn(PUNISHMENTS, WEDNESDAY, punishment(50, 1), punishment(51, 2), punishment(50, 3));

        var subject = subject(office, code(50));

        assertThat(subject.standing()).isEqualTo(Standing.MOVING);
        assertThat(subject.move()).isNotNull().satisfies(move -> {
            assertThat(move.unshownSince()).isEqualTo(WEDNESDAY);
            assertThat(move.dueBy()).contains(LocalDate.of(2026, 6, 1));
        });
        assertThat(words(office)).isEqualTo("moving,none,moving");
        assertThat(office.texts("select distinct o.code from casework.item i join organisation.organisation o "
                + "on o.id = i.board")).containsExactly("XW");

        var arrived = firm(50).with("RegOrg", "南京市栖霞区市场监督管理局").with("LocalAdm", "南京市栖霞区市场监督管理局")
                .with("MoveInDate", "2026-04-10").with("MoveFrom", "南京市玄武区市场监督管理局");
        office.takeIn(REGISTER, WEDNESDAY.plusDays(40), arrived, firm(52));

        assertThat(subject(office, code(50)).standing()).isEqualTo(Standing.ACTIVE);
        assertThat(subject(office, code(50)).move()).isNull();
        assertThat(words(office)).isEqualTo("active,none,active");
    }

    @Test
    void takesTheWordOfTheRegisterItMovedToForTheLaterOneWhicheverFileComesFirst(Office office) {
        var arrived = firm(50).with("RegOrg", "南京市栖霞区市场监督管理局").with("MoveInDate", "2026-03-02").with("MoveFrom",
                "南京市玄武区市场监督管理局");
        var left = firm(50).with("RegState", "迁出").with("MoveTo", "栖霞区").with("MoveOutDate", "2026-03-01");
        office.takeIn(REGISTER, MONDAY, firm(50));
        office.takeIn(REGISTER, TUESDAY, arrived);

        office.takeIn(REGISTER, WEDNESDAY, left);
        assertThat(subject(office, code(50)).standing()).isEqualTo(Standing.ACTIVE);
        assertThat(subject(office, code(50)).registrationAuthority()).isEqualTo("南京市栖霞区市场监督管理局");

        office.takeIn(REGISTER, WEDNESDAY.plusDays(90), left.with("MoveOutDate", "2026-05-20"));
        assertThat(subject(office, code(50)).standing()).isEqualTo(Standing.MOVING);
    }

    @Test
    void missesNobodyInOneRegisterWhomAnotherShows(Office office) {
        office.takeIn(REGISTER, MONDAY, firm(50), firm(51), firm(52));
        office.owner().sql("""
            insert into intake.coverage (list, sender, grain, area)
            select list, sender, grain, '320113' from intake.coverage where list = 'enterprise-register'
            """).update();
        office.owner().sql("""
            insert into intake.known (coverage, key, content, ref, present, added_by)
            select c.id, k.key, k.content, k.ref, s.unified_code = :there, k.added_by
            from intake.known k
            join registry.subject s on s.id = k.ref and s.unified_code in (:there, :gone)
            cross join (select max(id) as id from intake.coverage) c
            """).param("there", code(50)).param("gone", code(51)).update();

        office.takeIn(REGISTER, TUESDAY, firm(52));

        assertThat(subject(office, code(50)).standing()).isEqualTo(Standing.ACTIVE);
        assertThat(subject(office, code(51)).standing()).isEqualTo(Standing.NOT_IN_REGISTER);
    }
}
