package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.ListRow.firm;
import static xinzhi.app.intake.ListRow.organisationCode;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.REGISTER;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Subjects nobody knew before a list named them.
@ExtendWith(Office.Opened.class)
class SubjectsOfListsTest {
    private static final ListRow BY_ORGANISATION_CODE = debtor(9, 92).with("cardNum", organisationCode(9));

    @Test
    void makesOneSubjectWhenTwoDeliveriesNameItAtOnce(Office office) throws Exception {
        var punishments = office.handIn(PUNISHMENTS, MONDAY, punishment(9, 91));
        var debtors = office.handIn(DEBTORS, MONDAY, debtor(9, 92));
        try (var holder = office.ownConnection(); var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table registry.subject in share row exclusive mode");
            office.intake().commit(office.centre(), punishments.id());
            office.intake().commit(office.centre(), debtors.id());
            office.waiting(2);
            holder.rollback();
        }

        assertThat(office.settled(punishments.id()).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.settled(debtors.id()).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.texts("select unified_code from registry.subject")).containsExactly(ListRow.code(9));
        assertThat(office.count("roster.listing")).isEqualTo(2);
    }

    @Test
    void makesOneSubjectOfAllRowsOfAListThatNameIt(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, punishment(9, 91), punishment(9, 92), punishment(9, 93));

        assertThat(office.count("registry.subject")).isEqualTo(1);
        assertThat(office.count("registry.subject_name")).isEqualTo(1);
    }

    @Test
    void makesOneSubjectOfBothItsCodesInOneList(Office office) {
        office.takeIn(DEBTORS, MONDAY, BY_ORGANISATION_CODE, debtor(9, 93));

        assertThat(office.texts("select unified_code from registry.subject")).containsExactly(ListRow.code(9));
        assertThat(office.texts("select resolution from roster.listing order by 1"))
                .containsExactly("new-from-list", "organisation-code");
    }

    @Test
    void makesNoSubjectADayForAnOrganisationCodeSeveralSubjectsBear(Office office) {
        office.owner()
                .sql("""
                    insert into registry.subject (kind, unified_code, organisation_code, name, in_register, delivery, known_from)
                    select 'enterprise', code, :inner, '同码企业', true, 0, '2026-01-01 00:00+08'
                    from unnest(array['91320102MA00000001', '91320102MA00000002']) code
                    """)
                .param("inner", organisationCode(9)).update();

        office.takeIn(DEBTORS, MONDAY, BY_ORGANISATION_CODE);
        office.takeIn(DEBTORS, TUESDAY, BY_ORGANISATION_CODE, BY_ORGANISATION_CODE.with("caseCode", "(2025)苏0102执93号"));
        office.takeIn(DEBTORS, WEDNESDAY, BY_ORGANISATION_CODE.with("caseCode", "(2025)苏0102执94号"));

        assertThat(office.count("registry.subject where unified_code is null")).isEqualTo(1);
        assertThat(office.count("registry.subject")).isEqualTo(3);
    }

    @Test
    void givesASubjectItsUnifiedCodeWhenTheRegisterTellsIt(Office office) {
        office.takeIn(DEBTORS, MONDAY, BY_ORGANISATION_CODE);
        office.takeIn(REGISTER, MONDAY, firm(9));
        office.takeIn(PUNISHMENTS, MONDAY, punishment(9, 91));

        assertThat(office.texts("select unified_code || ' ' || in_register from registry.subject"))
                .containsExactly(ListRow.code(9) + " true");
        assertThat(office.texts("select resolution from roster.listing order by 1"))
                .containsExactly("new-from-list", "unified-code");
    }
}
