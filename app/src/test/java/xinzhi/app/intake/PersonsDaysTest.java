package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.ListRow.person;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;
import static xinzhi.app.intake.PersonRows.MASKED_NUMBER;
import static xinzhi.app.intake.PersonRows.numberWithX;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xinzhi.app.TestProgram;
import xinzhi.app.catalogue.StoredPersons;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.KeyRotation;
import xinzhi.app.platform.Vault;

/// Natural persons from day to day: changed, absent, back again, as everybody else.
class PersonsDaysTest {
    private static final String NUMBER = numberWithX("320102");
    private static final ListRow KNOWN = person("金丝雀甲", NUMBER, 22);
    private static final ListRow WITHOUT_NUMBER = person("麻雀丙", MASKED_NUMBER, 24);
    private static TestProgram program;
    private static Office office;

    @BeforeAll
    static void start() {
        program = TestProgram.startWith(StoredPersons.class);
        office = Office.at(program);
    }

    @BeforeEach
    void clear() { office.empty(); }

    @AfterAll
    static void stop() { program.close(); }

    private static String sealedOfCase(int number) {
        var sealed = office.owner().sql("""
            select p.sealed
            from roster.listing_personal p
            join roster.listing l on l.id = p.listing_id
            where l.document_number like :number
            """).param("number", "%执" + number + "号").query(byte[].class).single();
        return office.get(Vault.class).openText("listing.personal", sealed);
    }

    @Test
    void keepsPersonsThroughTheDays() {
        office.takeIn(DEBTORS, MONDAY, debtor(1, 21), KNOWN, WITHOUT_NUMBER);
        var changed = office.takeIn(DEBTORS, TUESDAY, debtor(1, 21), KNOWN.with("performance", "部分未履行"));
        assertThat(changed.counts().changed()).isEqualTo(1);
        assertThat(changed.counts().absent()).isEqualTo(1);
        assertThat(sealedOfCase(22)).contains("\"performance\":\"部分未履行\"", NUMBER);
        assertThat(office.text("select absent_since from casework.item where document_number like '%执24号'"))
                .isEqualTo("2026-03-03");

        var back = office.takeIn(DEBTORS, WEDNESDAY, debtor(1, 21), KNOWN.with("performance", "部分未履行"),
                WITHOUT_NUMBER);

        assertThat(back.state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(back.counts().returned()).isEqualTo(1);
        assertThat(back.counts().unchanged()).isEqualTo(2);
        assertThat(back.counts().persons()).isEqualTo(2);
        assertThat(office.count("registry.person")).isEqualTo(2);
        assertThat(office.count("casework.item where subject_id < 0")).isEqualTo(2);
        assertThat(office.texts("select items::text from casework.persons_counted")).containsExactly("2");
    }

    @Test
    void givesBackWhatWasSealedWhenADayIsWithdrawnAndForgetsWhomItAloneNamed() {
        office.takeIn(DEBTORS, MONDAY, debtor(1, 21), KNOWN);
        var next = new ListRow[]{debtor(1, 21), KNOWN.with("performance", "部分未履行"), WITHOUT_NUMBER};
        var tuesday = office.takeIn(DEBTORS, TUESDAY, next);
        assertThat(office.count("registry.person where name is not null")).isEqualTo(2);

        assertThat(office.withdraw(tuesday).state()).isEqualTo(DeliveryState.WITHDRAWN);

        assertThat(sealedOfCase(22)).contains("\"performance\":\"全部未履行\"", NUMBER);
        assertThat(office.count("roster.listing_personal_before")).isZero();
        assertThat(office.count("roster.listing_personal")).isEqualTo(1);
        assertThat(office.count("registry.person where name is not null")).isEqualTo(1);
        assertThat(office.texts("select items::text from casework.persons_counted")).containsExactly("1");
        var again = office.takeIn(DEBTORS, TUESDAY, next);
        assertThat(again.counts()).isEqualTo(tuesday.counts());
        assertThat(office.count("registry.person where name is not null")).isEqualTo(2);
    }

    /// A list by subject may speak of somebody for whom no item stands: another's item had stood for it.
    @Test
    void keepsWhomAnotherListingStillNamesWhenADayIsWithdrawn() {
        office.takeIn(DEBTORS, MONDAY, debtor(1, 21), KNOWN);
        var tuesday = office.takeIn(DEBTORS, TUESDAY, debtor(1, 21), KNOWN, WITHOUT_NUMBER);
        office.owner()
                .sql("""
                    insert into roster.listing (id, list, grain, subject_id, resolution, printed_name, state, state_since, delivery, known_from, content)
                    select nextval('roster.listing_id'), list, 'subject', subject_id, resolution, printed_name, 'listed', state_since, 0, known_from, '{}'
                    from roster.listing
                    where delivery = :tuesday and subject_id < 0
                    """)
                .param("tuesday", tuesday.id()).update();

        office.withdraw(tuesday);

        assertThat(office.count("registry.person where name is not null")).isEqualTo(2);
    }

    @Test
    void knowsAPersonAgainInAnotherListAndOnAnotherDay() {
        office.takeIn(DEBTORS, MONDAY, KNOWN);
        office.takeIn(DEBTORS, TUESDAY, KNOWN, person("金丝雀甲", NUMBER, 23));
        office.takeIn(PUNISHMENTS, TUESDAY, PersonRows.punished("金丝雀甲", NUMBER, 11));

        assertThat(office.count("registry.person")).isEqualTo(1);
        assertThat(office.texts("select distinct subject_id::text from casework.item")).hasSize(1);
    }

    @Test
    void knowsAPersonAgainThoughTheKeysWereChangedBetweenPreviewAndCommit() {
        office.takeIn(DEBTORS, MONDAY, KNOWN);
        var previewed = office.handIn(DEBTORS, TUESDAY, KNOWN, person("金丝雀甲", NUMBER, 23));
        office.get(KeyRotation.class).run(new Actor(0, "运维", Duty.ADMINISTRATOR, 0, ""));

        var readAgain = office.commit(previewed);
        assertThat(readAgain.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(office.commit(readAgain).state()).isEqualTo(DeliveryState.COMMITTED);

        assertThat(office.count("registry.person")).isEqualTo(1);
        assertThat(office.texts("select distinct subject_id::text from casework.item")).hasSize(1);
        assertThat(sealedOfCase(22)).contains(NUMBER);
    }

    @Test
    void endsTheSealedColumnsOfAFirmsRowWhenTheSourceLeavesThemOut() {
        office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11).with("CF_FR_ZJHM", NUMBER), punishment(2, 12));
        assertThat(office.count("roster.listing_personal")).isEqualTo(1);

        office.takeIn(PUNISHMENTS, TUESDAY, punishment(1, 11), punishment(2, 12));

        assertThat(office.count("roster.listing_personal")).isZero();
        assertThat(office.count("roster.listing_past")).isEqualTo(1);
    }

    /// Retention and counting do not depend on who is asked: the preview of a second day counts persons as the commit does.
    @Test
    void previewsWhatTheCommitThenDoes() {
        office.takeIn(DEBTORS, MONDAY, KNOWN);
        var read = office.handIn(DEBTORS, TUESDAY, KNOWN, person("翠羽乙", numberWithX("320106"), 26), WITHOUT_NUMBER);

        var committed = office.commit(read);

        assertThat(read.effect()).isEqualTo(committed.effect()).isNotEmpty();
        assertThat(read.counts()).isEqualTo(committed.counts());
    }
}
