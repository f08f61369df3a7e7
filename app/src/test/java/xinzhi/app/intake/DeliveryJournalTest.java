package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One event for every act, in the act's own transaction.
@ExtendWith(Office.Opened.class)
class DeliveryJournalTest {
    @Test
    void recordsEveryActOnADeliveryOnce(Office office) {
        var committed = office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11));

        assertThat(office.events(committed)).containsExactly("delivery-received", "delivery-read",
                "delivery-commit-ordered", "delivery-committed");
        assertThat(office.texts("select distinct actor_name || ' ' || duty from platform.event"))
                .containsExactly("李经办 centre");
    }

    @Test
    void recordsTheCommitInTheTransactionThatMadeTheItems(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11), punishment(2, 12));

        assertThat(office.texts("""
            select distinct e.xmin = i.xmin and i.xmin = l.xmin and l.xmin = d.xmin and d.xmin = c.xmin
            from platform.event e
            join intake.delivery d on d.id = e.about_id
            join intake.coverage c on c.id = d.coverage
            join casework.item i on i.opened_by = d.id
            join roster.listing l on l.id = i.listing_id
            where e.kind = 'delivery-committed'
            """)).containsExactly("t");
        assertThat(office.texts("""
            select (facts ->> 'rows') || ' ' || (facts ->> 'added')
            from platform.event
            where kind = 'delivery-committed'
            """)).containsExactly("2 2");
    }

    @Test
    void namesWhoOrderedTheCommitAndNotWhoHandedTheListIn(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11));

        assertThat(office.intake().commit(office.second(), delivery.id())).isEqualTo(new Intake.Act.Done());
        assertThat(office.settled(delivery.id()).state()).isEqualTo(DeliveryState.COMMITTED);

        assertThat(office.texts("""
            select kind || ' ' || actor || ' ' || duty from platform.event
            where kind like 'delivery-%' and kind <> 'delivery-read' order by id
            """)).containsExactly("delivery-received 1 centre", "delivery-commit-ordered 2 centre",
                "delivery-committed 2 centre");
    }
}
