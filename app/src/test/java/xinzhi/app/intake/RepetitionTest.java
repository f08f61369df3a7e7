package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.NextDayTest.difference;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.full;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files handed in again, given up, stopped, or whose stage was lost.
@ExtendWith(Office.Opened.class)
class RepetitionTest {
    private static final ListRow FIRST = punishment(1, 11);
    private static final ListRow SECOND = punishment(2, 12);

    @Test
    void takesTheSameFileForTheSameDayOnce(Office office) {
        var file = ListText.of(office.format(PUNISHMENTS), FIRST, SECOND).csv();
        var previewed = office.handIn(full(PUNISHMENTS, MONDAY), file);
        assertThat(office.receive(full(PUNISHMENTS, MONDAY), file))
                .isEqualTo(new Intake.Receipt.AlreadyHere(previewed.id()));
        var committed = office.commit(previewed);
        var before = office.holdings();

        assertThat(office.receive(full(PUNISHMENTS, MONDAY), file))
                .isEqualTo(new Intake.Receipt.AlreadyHere(committed.id()));
        assertThat(office.holdings()).isEqualTo(before);
    }

    @Test
    void movesOnlyTheCutOffWhenTheSameFileComesForALaterDay(Office office) {
        var file = ListText.of(office.format(PUNISHMENTS), FIRST, SECOND).csv();
        office.takeIn(full(PUNISHMENTS, MONDAY), file);
        var before = office.holdings(Holdings.OF_INTAKE);

        var tuesday = office.takeIn(full(PUNISHMENTS, TUESDAY), file);

        assertThat(difference(tuesday)).isEqualTo("0 added, 0 changed, 2 unchanged, 0 returned, 0 absent");
        assertThat(office.holdings(Holdings.OF_INTAKE)).isEqualTo(before);
        assertThat(office.texts("select cut_off || ' ' || head from intake.coverage"))
                .containsExactly("2026-03-03 " + tuesday.id());
    }

    @Test
    void takesADiscardedFileAgain(Office office) {
        var first = office.handIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var before = office.holdings(Holdings.OF_DELIVERIES);
        assertThat(office.intake().discard(office.centre(), first.id())).isEqualTo(new Intake.Act.Done());

        assertThat(office.settled(first.id()).state()).isEqualTo(DeliveryState.DISCARDED);
        assertThat(office.holdings(Holdings.OF_DELIVERIES)).isEqualTo(before);
        assertThat(office.intake().commit(office.centre(), first.id()))
                .isEqualTo(new Intake.Act.Refused(Intake.Reason.NOT_PREVIEWED));
        var again = office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.state()).isEqualTo(DeliveryState.COMMITTED);
    }

    @Test
    void neitherDiscardsNorCommitsWhatIsCommitted(Office office) {
        var committed = office.takeIn(PUNISHMENTS, MONDAY, FIRST);

        var refused = new Intake.Act.Refused(Intake.Reason.ALREADY_ENDED);
        assertThat(office.intake().discard(office.centre(), committed.id())).isEqualTo(refused);
        assertThat(office.intake().commit(office.centre(), committed.id())).isEqualTo(refused);
    }

    /// The reading is held where it asks for the current list, so that it is surely under way when it is stopped.
    @Test
    void stopsAReadingUnderWayAndTakesTheFileAgain(Office office) throws Exception {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST);
        var before = office.holdings(Holdings.OF_DELIVERIES);
        long id;
        try (var holder = office.ownConnection(); var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table intake.known in access exclusive mode");
            var file = ListText.of(office.format(PUNISHMENTS), FIRST, SECOND).csv();
            id = ((Intake.Receipt.Received) office.receive(full(PUNISHMENTS, TUESDAY), file)).delivery();
            office.waiting(1);
            assertThat(office.intake().get(office.centre(), id).state()).isEqualTo(DeliveryState.READING);

            assertThat(office.intake().discard(office.second(), id)).isEqualTo(new Intake.Act.Done());
            holder.rollback();
        }

        var stopped = office.settled(id);
        assertThat(stopped.state()).isEqualTo(DeliveryState.DISCARDED);
        assertThat(office.events(stopped)).containsExactly("delivery-received", "delivery-stop-asked",
                "delivery-cancelled");
        assertThat(office.texts("select actor::text from platform.event where kind = 'delivery-cancelled'"))
                .as("who had it stopped").containsExactly(Long.toString(office.second().user()));
        assertThat(office.holdings(Holdings.OF_DELIVERIES)).isEqualTo(before);
        assertThat(office.tables()).noneMatch(t -> t.contains("stage_") || t.contains("delta_"));
        assertThat(difference(office.takeIn(PUNISHMENTS, TUESDAY, FIRST, SECOND)))
                .isEqualTo("1 added, 0 changed, 1 unchanged, 0 returned, 0 absent");
    }

    /// As after a crash of the database: unlogged tables come back empty, or somebody has cleared them away.
    @ParameterizedTest
    @ValueSource(strings = {"truncate intake.stage_%1$d, intake.stage_content_%1$d, intake.delta_%1$d",
            "truncate intake.stage_content_%1$d",
            "drop table intake.stage_%1$d, intake.stage_content_%1$d, intake.delta_%1$d",
            "drop table intake.delta_%1$d"})
    void readsAgainByItselfWhenTheStageIsLost(String loss, Office office) {
        var monday = office.handIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        office.owner().sql(loss.formatted(monday.id())).update();

        var again = office.commit(monday);

        assertThat(again.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(again.counts()).isEqualTo(monday.counts());
        assertThat(office.count("roster.listing")).isZero();
        assertThat(office.commit(again).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.count("roster.listing")).isEqualTo(2);
    }
}
