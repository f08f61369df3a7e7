package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.NextDayTest.difference;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;
import static xinzhi.app.intake.Office.full;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The invariants of comparing a list with the one before (design 3.3, I1 to I9).
@ExtendWith(Office.Opened.class)
class ComparisonInvariantsTest {
    private static final ListRow FIRST = punishment(1, 11);
    private static final ListRow SECOND = punishment(2, 12);
    private static final ListRow THIRD = punishment(3, 13);
    private static final String LISTED = "select document_number from roster.listing where state = 'listed' order by 1";

    @Test
    void comparesAgainWhenTheCurrentListHasMovedSinceThePreview(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var tuesday = office.handIn(PUNISHMENTS, TUESDAY, FIRST, THIRD);
        var wednesday = office.handIn(PUNISHMENTS, WEDNESDAY, FIRST, SECOND, THIRD);
        assertThat(difference(wednesday)).isEqualTo("1 added, 0 changed, 2 unchanged, 0 returned, 0 absent");
        office.commit(tuesday);

        var again = office.commit(wednesday);

        assertThat(again.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(difference(again)).isEqualTo("0 added, 0 changed, 2 unchanged, 1 returned, 0 absent");
        assertThat(office.commit(again).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.texts(LISTED)).hasSize(3);
        assertThat(office.count("roster.listing")).isEqualTo(3);
    }

    /// Whoever comes late is told at once; nobody waits for the commit of a million rows.
    @Test
    void refusesASecondCommitOfTheSameListWhileOneIsUnderWay(Office office) throws Exception {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var one = office.handIn(PUNISHMENTS, TUESDAY, FIRST, THIRD);
        var other = office.handIn(PUNISHMENTS, WEDNESDAY, FIRST);
        try (var holder = office.ownConnection(); var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table roster.listing in access exclusive mode");
            assertThat(office.intake().commit(office.centre(), one.id())).isEqualTo(new Intake.Act.Done());
            office.waiting(1);

            assertThat(office.intake().commit(office.centre(), other.id()))
                    .isEqualTo(new Intake.Act.Refused(Intake.Reason.ANOTHER_COMMIT_UNDER_WAY));
            assertThat(office.intake().commit(office.centre(), one.id()))
                    .isEqualTo(new Intake.Act.Refused(Intake.Reason.ALREADY_ENDED));
            assertThat(office.intake().discard(office.centre(), one.id()))
                    .isEqualTo(new Intake.Act.Refused(Intake.Reason.ALREADY_ENDED));
            holder.rollback();
        }
        assertThat(office.settled(one.id()).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.events(other)).containsExactly("delivery-received", "delivery-read");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void keepsAFullListOfNoLaterDayAsEvidenceOnly(int daysLater, Office office) {
        office.takeIn(PUNISHMENTS, TUESDAY, FIRST, SECOND);
        var before = office.holdings(Holdings.OF_INTAKE);

        var late = office.handIn(PUNISHMENTS, TUESDAY.plusDays(daysLater), FIRST, THIRD);

        assertThat(late.state()).isEqualTo(DeliveryState.EVIDENCE_ONLY);
        assertThat(office.intake().commit(office.centre(), late.id()))
                .isEqualTo(new Intake.Act.Refused(Intake.Reason.NOT_PREVIEWED));
        assertThat(office.holdings(Holdings.OF_INTAKE)).isEqualTo(before);
        assertThat(office.events(late)).containsExactly("delivery-received", "delivery-kept-as-evidence");
    }

    @Test
    void countsAQuarantinedRowAsPresent(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, FIRST, SECOND.with("CF_JDRQ", "2025-02-30"));

        assertThat(tuesday.counts().quarantined()).isEqualTo(1);
        assertThat(difference(tuesday)).isEqualTo("0 added, 0 changed, 1 unchanged, 0 returned, 0 absent");
        assertThat(office.texts(LISTED)).hasSize(2);
    }

    @Test
    void withholdsEveryAbsenceWhileARowHasNoReadableKey(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND, THIRD);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, FIRST, SECOND.with("CF_WSH", ""));

        assertThat(tuesday.counts().keyless()).isEqualTo(1);
        assertThat(tuesday.counts().withheld()).isEqualTo(2);
        assertThat(tuesday.counts().absent()).isZero();
        assertThat(office.texts(LISTED)).hasSize(3);
    }

    @Test
    void statesTheWithheldAbsenceOnceTheListIsReadable(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND, THIRD);
        office.takeIn(PUNISHMENTS, TUESDAY, FIRST, SECOND.with("CF_WSH", ""));
        var wednesday = office.takeIn(PUNISHMENTS, WEDNESDAY, FIRST, SECOND);

        assertThat(difference(wednesday)).isEqualTo("0 added, 0 changed, 2 unchanged, 0 returned, 1 absent");
    }

    @Test
    void takesTheSameRowTwiceInAListAsOne(Office office) {
        var delivery = office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND, FIRST);

        assertThat(delivery.counts().duplicates()).isEqualTo(1);
        assertThat(office.texts(LISTED)).hasSize(2);
        assertThat(office.texts("select code || ' ' || row from intake.finding")).containsExactly("KEY_TWICE 4");
    }

    @Test
    void quarantinesBothOfTwoRowsThatContradictEachOther(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, FIRST, SECOND.with("CF_NR_FK", "0.7"),
                SECOND.with("CF_NR_FK", "0.9"), THIRD, THIRD.with("CF_NR_FK", "9"));

        assertThat(tuesday.counts().conflicts()).isEqualTo(4);
        assertThat(difference(tuesday)).isEqualTo("0 added, 0 changed, 1 unchanged, 0 returned, 0 absent");
        assertThat(office.texts("select document_number || ' ' || amount_fen from roster.listing order by 1"))
                .containsExactly("宁玄市监罚〔2025〕11号 500000", "宁玄市监罚〔2025〕12号 500000");
        assertThat(office.texts("select code || ' ' || row from intake.finding order by row")).containsExactly(
                "KEY_CONFLICT 3", "KEY_CONFLICT 4", "KEY_CONFLICT 5", "KEY_CONFLICT 6");
    }

    @Test
    void seesNoChangeInOtherColumnsOrdersHeadingsOrKindsOfFile(Office office) {
        var list = ListText.of(office.format(PUNISHMENTS), FIRST, SECOND, THIRD);
        office.takeIn(full(PUNISHMENTS, MONDAY), list.csv());
        var before = office.holdings(Holdings.OF_INTAKE);
        var ways = List.<Function<ListText, byte[]>>of(l -> l.columnsBackwards().csv(), l -> l.rowsBackwards().csv(),
                l -> l.otherHeadings().csv(), ListText::xlsx, l -> l.otherHeadings().columnsBackwards().xlsx());
        var day = MONDAY;

        for (var way : ways) {
            day = day.plusDays(1);
            var next = office.takeIn(full(PUNISHMENTS, day), way.apply(list));

            assertThat(difference(next)).isEqualTo("0 added, 0 changed, 3 unchanged, 0 returned, 0 absent");
        }
        assertThat(office.holdings(Holdings.OF_INTAKE)).isEqualTo(before);
    }

    @Test
    void letsAPartOfAListMakeNothingAbsentAndLeaveTheHeadWhereItWas(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var part = office.commit(office.handInPart(PUNISHMENTS, TUESDAY, SECOND.with("CF_NR_FK", "0.7"), THIRD));

        assertThat(difference(part)).isEqualTo("1 added, 1 changed, 0 unchanged, 0 returned, 0 absent");
        assertThat(office.texts(LISTED)).hasSize(3);
        assertThat(office.texts("select head || ' ' || cut_off || ' ' || rows from intake.coverage"))
                .containsExactly(monday.id() + " 2026-03-02 3");
    }

    /// Somebody tampers with what is known, in rows or in contents: the sums tell, and nothing of the commit stays.
    @ParameterizedTest
    @ValueSource(strings = {"delete from intake.known where ref = (select min(ref) from intake.known)",
            "update intake.known set content = '00000000-0000-4000-8000-000000000007' where ref = (select min(ref) from intake.known)"})
    void commitsNothingWhenOpeningAndDifferenceDoNotMakeTheFile(String tampering, Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var tuesday = office.handIn(PUNISHMENTS, TUESDAY, FIRST, SECOND, THIRD);
        office.owner().sql(tampering).update();
        var before = office.holdings(Holdings.OF_DELIVERIES);

        var failed = office.commit(tuesday);

        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(office.holdings(Holdings.OF_DELIVERIES)).isEqualTo(before);
        assertThat(office.events(failed)).containsExactly("delivery-received", "delivery-read",
                "delivery-commit-ordered", "delivery-failed");
    }

    @Test
    void leavesNoStageBehindAnEndedDelivery(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST);
        office.handIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        office.intake().discard(office.centre(), office.handIn(PUNISHMENTS, TUESDAY, SECOND).id());
        var failing = office.handIn(PUNISHMENTS, TUESDAY, FIRST);
        office.owner().sql("delete from intake.known").update();
        office.commit(failing);

        assertThat(office.tables()).noneMatch(t -> t.contains("stage_") || t.contains("delta_"));
    }
}
