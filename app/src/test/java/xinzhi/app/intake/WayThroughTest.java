package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.ListRow.firm;
import static xinzhi.app.intake.ListRow.person;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.REGISTER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// The first day: register, punishments and debtors come in, and the ledger is open.
@ExtendWith({Office.Opened.class, OutputCaptureExtension.class})
class WayThroughTest {
    /// Opens an item for every punishment and case, with board and body and why, joined to the register's firm.
    @Test
    void opensAnItemWithBoardAndBodyAndTheReasonForEach(Office office) {
        office.takeIn(REGISTER, MONDAY, firm(1), firm(2));
        office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11), punishment(1, 12));
        var committed = office.takeIn(DEBTORS, MONDAY, debtor(1, 21), debtor(2, 22));

        assertThat(committed.state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.owner().sql("""
            select i.list || ' ' || s.name || ' ' || i.category || ' ' || i.stage || ' ' || b.name || ' '
                   || i.board_rule || ' ' || i.board_evidence || ' ' || d.name || ' ' || i.body_rule
            from casework.item i
            join registry.subject s on s.id = i.subject_id
            join organisation.organisation b on b.id = i.board
            join organisation.organisation d on d.id = i.body
            order by i.document_number
            """).query((row, _) -> row.getString(1)).list()).containsExactlyInAnyOrder(
                "judgment-debtor 南京甲1号贸易有限公司 serious distributed 玄武区 local-supervision 南京市玄武区市场监督管理局 南京市玄武区人民法院 printed-name",
                "judgment-debtor 南京甲2号贸易有限公司 serious distributed 玄武区 local-supervision 南京市玄武区市场监督管理局 南京市玄武区人民法院 printed-name",
                "administrative-punishment 南京甲1号贸易有限公司 penalised distributed 玄武区 local-supervision 南京市玄武区市场监督管理局 南京市玄武区市场监督管理局 printed-name",
                "administrative-punishment 南京甲1号贸易有限公司 penalised distributed 玄武区 local-supervision 南京市玄武区市场监督管理局 南京市玄武区市场监督管理局 printed-name");
        assertThat(office.count("registry.subject")).isEqualTo(2);
    }

    @Test
    void sendsAFirmOnlyAListNamesByTheDivisionOfItsCode(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, punishment(3, 31));

        assertThat(office.text("""
            select s.in_register || ' ' || s.state || ' ' || l.resolution || ' ' || i.board_rule || ' '
                   || i.board_evidence || ' ' || b.name
            from casework.item i
            join roster.listing l on l.id = i.listing_id
            join registry.subject s on s.id = i.subject_id
            join organisation.organisation b on b.id = i.board
            """)).isEqualTo("false unknown new-from-list code-division 320102 玄武区");
    }

    @Test
    void leavesAnItemWithoutAnyClueToAPerson(Office office) {
        office.takeIn(DEBTORS, MONDAY, debtor(4, 41).with("cardNum", ListRow.organisationCode(4)));

        assertThat(office.text("select stage || ' ' || board_rule || ' ' || coalesce(board, 0) from casework.item"))
                .isEqualTo("issued none 0");
    }

    @Test
    void knowsAFirmByItsOrganisationCodeWhenTheRegisterHasJustOneOfIt(Office office) {
        office.takeIn(REGISTER, MONDAY, firm(1), firm(2));
        office.takeIn(DEBTORS, MONDAY, debtor(1, 21).with("cardNum", ListRow.organisationCode(1)));

        assertThat(office.text("""
            select l.resolution || ' ' || s.unified_code
            from roster.listing l
            join registry.subject s on s.id = l.subject_id
            """)).isEqualTo("organisation-code " + ListRow.code(1));
    }

    @Test
    void countsPersonsAndStoresNothingOfThem(Office office, CapturedOutput output) {
        var read = office.handIn(DEBTORS, MONDAY, debtor(1, 21), person("金丝雀甲", "32010219850101731X", 22),
                person("金丝雀乙", "320102********7328", 23));
        office.commit(read);

        assertThat(read.counts().read()).isEqualTo(3);
        assertThat(read.counts().persons()).isEqualTo(2);
        assertThat(office.count("casework.item")).isEqualTo(1);
        for (var canary : new String[]{"金丝雀", "32010219850101731X", "320102********7328", "苏0102执22号"}) {
            assertThat(office.tablesHolding(canary)).as(canary).isEmpty();
            assertThat(output.getAll()).doesNotContain(canary);
        }
    }

    /// Personal columns of an enterprise's row, and a person's number where an enterprise's code belongs.
    @Test
    void storesNoPersonalColumnAnywhere(Office office, CapturedOutput output) {
        office.takeIn(PUNISHMENTS, MONDAY,
                punishment(1, 11).with("CF_FR_ZJLX", "居民身份证").with("CF_FR_ZJHM", "320102198501017301").with(
                        "CF_XDR_ZJHM",
                        "320102198501017302"),
                punishment(2, 12).with("CF_FR_ZJHM", "320102198501017303").with("CF_JDRQ", "2025-02-30"),
                punishment(3, 13).with("CF_XDR_SHXYM", "320102198501017304"),
                punishment(4, 14).with("CF_XDR_LB", "自然人").with("CF_XDR_SHXYM", "").with("CF_XDR_MC", "金丝雀丙")
                        .with("CF_XDR_ZJHM", "320102198501017305"));
        office.takeIn(DEBTORS, MONDAY, debtor(1, 21).with("age", "七千三百岁").with("sexy", "金丝雀性别"),
                debtor(2, 22).with("cardNum", "320102198501017306"), debtor(3, 23).with("cardNum", "320102850101731"));

        assertThat(office.count("intake.finding")).isPositive();
        for (var canary : new String[]{"3201021985010173", "320102850101731", "金丝雀", "七千三百岁"}) {
            assertThat(office.tablesHolding(canary)).as(canary).isEmpty();
            assertThat(output.getAll()).doesNotContain(canary);
        }
    }
}
