package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.firm;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.REGISTER;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The official table of overloading prints no codes: whoever is surely an organisation stands in the ledger as a subject of its own.
@ExtendWith(Office.Opened.class)
class RowsWithoutCodeTest {
    private static final String OVERLOADED = "overloaded-transport";
    private static final String SENDER = "city-transport";

    private static ListRow vehicle(String name, int plate) {
        return new ListRow(
                Map.of("subjectName", name, "enteredOn", "2026-02-01", "plate", "苏A1234" + plate, "batch", "2026-1",
                        "conduct", "一年内违法超限运输超过三次"));
    }

    private static Delivery handIn(Office office, LocalDate day, ListRow... rows) {
        return office.handIn(new Intake.Order(OVERLOADED, SENDER, true, day, "超限超载.csv"),
                ListText.of(office.format(OVERLOADED), rows).csv());
    }

    private static Delivery takeIn(Office office, LocalDate day, ListRow... rows) {
        return office.commit(handIn(office, day, rows));
    }

    @Test
    void takesAnEnterpriseWithoutACodeAsASubjectOfItsOwnWithCandidatesAndLinksNone(Office office) {
        office.takeIn(REGISTER, MONDAY, firm(9), firm(10));

        var delivery = takeIn(office, MONDAY, vehicle(ListRow.name(9), 1));

        assertThat(delivery.counts().accepted()).isEqualTo(1);
        assertThat(office.texts("select resolution from roster.listing")).containsExactly("new-from-list");
        assertThat(office.texts("""
            select r.unified_code
            from registry.candidate c
            join registry.subject s on s.id = c.subject_id and not s.in_register
            join registry.subject r on r.id = c.registered_id
            """)).containsExactly(ListRow.code(9));
        assertThat(office.count("casework.item")).isEqualTo(1);
        assertThat(office.texts("select distinct code from intake.finding")).containsExactly("SUBJECT_UNCODED");
    }

    @Test
    void setsAsideWhoMayBeAPersonOrAnIndividualBusiness(Office office) {
        var delivery = takeIn(office, MONDAY, vehicle("张三厂", 1), vehicle("南京甲物流有限公司（张三）", 2), vehicle("李四货运部", 3),
                vehicle("南京甲物流有限公司", 4));

        assertThat(delivery.counts().quarantined()).isEqualTo(3);
        assertThat(office.texts("select name from registry.subject")).containsExactly("南京甲物流有限公司");
        assertThat(office.texts("select code || ' ' || count(*) from intake.finding group by code order by 1"))
                .containsExactly("SUBJECT_NAMELESS 3", "SUBJECT_UNCODED 1");
    }

    @Test
    void findsTheSameListUnchangedOnTheNextDay(Office office) {
        var rows = new ListRow[]{vehicle("南京甲物流有限公司", 1), vehicle("南京甲物流有限公司", 2), vehicle("张三厂", 3)};
        takeIn(office, MONDAY, rows);
        var subjects = office.texts("select id from registry.subject order by 1");
        assertThat(subjects).as("never linked by name, not even to each other").hasSize(2);

        var next = takeIn(office, TUESDAY, rows);

        assertThat(office.texts("select id from registry.subject order by 1")).isEqualTo(subjects);
        assertThat(next.counts().added()).isZero();
        assertThat(next.counts().unchanged()).isEqualTo(2);
        assertThat(office.count("casework.item")).isEqualTo(2);
    }

    @Test
    void keepsTheSubjectOfARowThatChanges(Office office) {
        takeIn(office, MONDAY, vehicle("南京甲物流有限公司", 1));
        var subject = office.text("select subject_id from roster.listing");

        takeIn(office, TUESDAY, vehicle("南京甲物流有限公司", 1).with("remark", "已整改"));
        takeIn(office, WEDNESDAY, vehicle("南京甲物流有限公司", 1));

        assertThat(office.text("select subject_id from roster.listing")).isEqualTo(subject);
        assertThat(office.count("registry.subject")).isEqualTo(1);
        assertThat(office.count("casework.item")).isEqualTo(1);
    }

    @Test
    void keepsTheRowTheSameWhenItsCodeIsSuppliedLater(Office office) {
        office.takeIn(REGISTER, MONDAY, firm(9));
        takeIn(office, MONDAY, vehicle(ListRow.name(9), 1));
        var listing = office.text("select id from roster.listing");

        var next = takeIn(office, TUESDAY, vehicle(ListRow.name(9), 1).with("subjectCode", ListRow.code(9)));

        assertThat(next.counts().added()).isZero();
        assertThat(next.counts().changed()).isEqualTo(1);
        assertThat(office.text("select id from roster.listing")).isEqualTo(listing);
        assertThat(office.count("registry.subject")).isEqualTo(2);
    }

    @Test
    void tellsAPersonOfTheListAsOne(Office office) {
        var delivery = handIn(office, MONDAY, vehicle("张三", 1).with("subjectCode", "11010519491231002X"),
                vehicle("南京甲物流有限公司", 2));

        assertThat(delivery.counts().persons()).isEqualTo(1);
        assertThat(delivery.counts().accepted()).isEqualTo(1);
    }

}
