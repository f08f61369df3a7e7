package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.full;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What was refused, stopped, given up or failed is taken up again from its evidence, without a second upload.
@ExtendWith(Office.Opened.class)
class ReadAgainTest {
    private static final ListRow ROW = punishment(1, 11);

    @AfterEach
    void mend(Office office) { office.owner().sql("drop function if exists roster.fail() cascade").update(); }

    private static Intake.Act again(Office office, Delivery delivery) {
        return office.intake().readAgain(office.centre(), delivery.id());
    }

    private static Delivery readAgain(Office office, Delivery delivery) {
        assertThat(again(office, delivery)).isEqualTo(new Intake.Act.Done());
        return office.settled(delivery.id());
    }

    private static void previewed(Office office, Delivery delivery) {
        assertThat(delivery.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(delivery.counts().accepted()).isEqualTo(1);
        assertThat(delivery.endedAt()).isNull();
        assertThat(office.commit(delivery).state()).isEqualTo(DeliveryState.COMMITTED);
    }

    /// The reading is held where it asks for the current list, so that it is surely under way when it is stopped.
    @Test
    void takesUpWhatWasStoppedInTheMidstOfReading(Office office) throws Exception {
        long id;
        try (var holder = office.ownConnection(); var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table intake.known in access exclusive mode");
            id = ((Intake.Receipt.Received) office.receive(full(PUNISHMENTS, MONDAY),
                    ListText.of(office.format(PUNISHMENTS), ROW).csv())).delivery();
            office.waiting(1);
            assertThat(office.intake().discard(office.centre(), id)).isEqualTo(new Intake.Act.Done());
            holder.rollback();
        }
        var stopped = office.settled(id);
        assertThat(stopped.state()).isEqualTo(DeliveryState.DISCARDED);

        previewed(office, readAgain(office, stopped));
        assertThat(office.events(stopped)).containsSubsequence("delivery-cancelled", "delivery-read-again",
                "delivery-read", "delivery-committed");
    }

    @Test
    void takesUpWhatWasGivenUpAtThePreview(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, ROW);
        office.intake().discard(office.centre(), delivery.id());

        previewed(office, readAgain(office, office.settled(delivery.id())));
    }

    @Test
    void takesUpWhatFailed(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, ROW);
        office.owner().sql("create function roster.fail() returns trigger language plpgsql as "
                + "$$ begin raise exception 'no' using errcode = 'XX000'; end $$").update();
        office.owner().sql("create trigger fail before insert on roster.listing for each statement "
                + "execute function roster.fail()").update();
        var failed = office.commit(delivery);
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        mend(office);

        var again = readAgain(office, failed);
        assertThat(again.failure()).isNull();
        previewed(office, again);
    }

    @Test
    void refusesForTheSameReasonWhereNothingHasChanged(Office office) {
        var refused = office.handIn(full(PUNISHMENTS, MONDAY), "书名,作者\n西游记,吴承恩\n".getBytes(StandardCharsets.UTF_8));
        var reason = refused.refusal();
        assertThat(reason).isNotNull();

        assertThat(readAgain(office, refused).refusal()).isEqualTo(reason);
    }

    @Test
    void takesNothingUpThatIsUnderWayOrDone(Office office) {
        var previewed = office.handIn(PUNISHMENTS, MONDAY, ROW);
        var refused = new Intake.Act.Refused(Intake.Reason.NOT_TO_BE_READ_AGAIN);

        assertThat(again(office, previewed)).isEqualTo(refused);
        assertThat(again(office, office.commit(previewed))).isEqualTo(refused);
    }

    @Test
    void leavesItToTheOtherDeliveryOfTheSameFile(Office office) {
        var first = office.handIn(PUNISHMENTS, MONDAY, ROW);
        office.intake().discard(office.centre(), first.id());
        office.handIn(PUNISHMENTS, MONDAY, ROW);

        assertThat(again(office, first)).isEqualTo(new Intake.Act.Refused(Intake.Reason.ANOTHER_DELIVERY_OF_IT));
    }

    @Test
    void saysThatTheEvidenceIsErased(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, ROW);
        office.intake().discard(office.centre(), delivery.id());
        office.owner().sql("update platform.evidence set erased_at = '2026-03-03 00:00Z'").update();

        assertThat(again(office, delivery)).isEqualTo(new Intake.Act.Refused(Intake.Reason.EVIDENCE_ERASED));
    }
}
