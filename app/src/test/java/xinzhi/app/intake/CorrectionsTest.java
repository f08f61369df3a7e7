package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Mended.BAD_DAY;
import static xinzhi.app.intake.Mended.correct;
import static xinzhi.app.intake.Mended.faulty;
import static xinzhi.app.intake.Mended.only;
import static xinzhi.app.intake.Mended.readAgain;
import static xinzhi.app.intake.Mended.rows;
import static xinzhi.app.intake.Mended.supplement;
import static xinzhi.app.intake.Mended.undo;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.number.CitizenNumber;

/// Rows with faults are set aside, and mended by people without touching what the file prints.
@ExtendWith(Office.Opened.class)
class CorrectionsTest {
    private static final Corrections.Outcome DONE = new Corrections.Outcome.Done();

    private static Corrections.Outcome refused(Corrections.Reason why) { return new Corrections.Outcome.Refused(why); }

    @Test
    void setsAFaultyRowAsideWithWhatItPrints(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));

        var row = only(office, delivery);

        assertThat(rows(office, delivery)).hasSize(1);
        assertThat(row.line()).isEqualTo(3);
        assertThat(row.state()).isEqualTo(QuarantineState.OPEN);
        assertThat(row.faults()).extracting(Fault::code, Fault::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FindingCode.DATE_IMPOSSIBLE, "CF_JDRQ"));
        assertThat(row.cells().find("CF_JDRQ").orElseThrow().text()).isEqualTo(BAD_DAY);
        assertThat(row.cells().find("CF_XDR_MC").orElseThrow().text()).isEqualTo(ListRow.name(2));
    }

    @Test
    void readsACorrectedRowBeforeTheCommitAndKeepsWhatWasPrinted(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));

        assertThat(correct(office, only(office, delivery), "2025-02-28")).isEqualTo(DONE);
        var again = readAgain(office, delivery);

        assertThat(again.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(again.counts().accepted()).isEqualTo(2);
        assertThat(again.counts().quarantined()).isZero();
        assertThat(Mended.told(office, again)).contains(BAD_DAY, "2025-02-28", "李经办", "电话核实");
        assertThat(office.commit(again).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.texts("select decision_date::text from roster.listing order by 1")).containsExactly(
                "2025-02-28",
                "2025-03-04");
        assertThat(rows(office, again, QuarantineState.SETTLED)).hasSize(1);
        assertThat(office.events(delivery)).contains("row-corrected", "delivery-read-again");
    }

    @Test
    void mendsTheSameFaultyRowTomorrowByTheSameCorrection(Office office) {
        var monday = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));
        correct(office, only(office, monday), "2025-02-28");
        office.commit(readAgain(office, monday));

        var tuesday = office.handIn(PUNISHMENTS, TUESDAY, faulty(2, 12), punishment(1, 11), faulty(3, 13));

        assertThat(tuesday.counts().unchanged()).isEqualTo(2);
        assertThat(tuesday.counts().quarantined()).isEqualTo(1);
        assertThat(rows(office, tuesday)).extracting(QuarantinedRow::line, QuarantinedRow::state).containsExactly(
                org.assertj.core.groups.Tuple.tuple(2L, QuarantineState.CORRECTED),
                org.assertj.core.groups.Tuple.tuple(4L, QuarantineState.OPEN));
    }

    @Test
    void bringsARowCorrectedAfterTheCommitInByASupplement(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12), faulty(3, 13));
        correct(office, only(office, monday), "2025-02-28");

        var supplement = supplement(office, monday);

        assertThat(supplement.whole()).isFalse();
        assertThat(supplement.sha256()).isEqualTo(monday.sha256());
        assertThat(supplement.counts().read()).isEqualTo(1);
        assertThat(supplement.counts().added()).isEqualTo(1);
        assertThat(supplement.counts().absent()).isZero();
        assertThat(Mended.rows(office, monday, QuarantineState.CORRECTED)).hasSize(1);

        assertThat(office.commit(supplement).state()).isEqualTo(DeliveryState.COMMITTED);

        assertThat(office.count("roster.listing")).isEqualTo(2);
        assertThat(rows(office, monday, QuarantineState.SETTLED)).extracting(QuarantinedRow::line).containsExactly(3L);
        assertThat(rows(office, monday)).extracting(QuarantinedRow::line).containsExactly(4L);
        assertThat(office.count("intake.coverage where head = " + monday.id())).isEqualTo(1);
        assertThat(Mended.askSupplement(office, monday))
                .isEqualTo(new Rereading.Outcome.Refused(Rereading.Reason.NOTHING_CORRECTED));
    }

    @Test
    void supplementsNothingAfterALaterFullList(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));
        correct(office, only(office, monday), "2025-02-28");
        var supplement = supplement(office, monday);
        office.takeIn(PUNISHMENTS, TUESDAY, punishment(1, 11));

        assertThat(office.commit(supplement).state()).isEqualTo(DeliveryState.EVIDENCE_ONLY);
        assertThat(Mended.askSupplement(office, monday))
                .isEqualTo(new Rereading.Outcome.Refused(Rereading.Reason.OVERTAKEN));
        assertThat(office.count("roster.listing")).isEqualTo(1);
    }

    @Test
    void makesOneSupplementAtATime(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));
        correct(office, only(office, monday), "2025-02-28");
        supplement(office, monday);

        assertThat(Mended.askSupplement(office, monday))
                .isEqualTo(new Rereading.Outcome.Refused(Rereading.Reason.ONE_UNDER_WAY));
    }

    @Test
    void saysSoWhenTheCorrectedRowIsStillFaulty(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));
        var before = office.holdings();

        var outcome = correct(office, only(office, delivery), "2025-02-31");

        assertThat(outcome).isInstanceOfSatisfying(Corrections.Outcome.StillFaulty.class,
                still -> assertThat(still.faults()).singleElement().asString().contains("处罚决定日期"));
        assertThat(office.holdings()).isEqualTo(before);
    }

    @Test
    void takesNoCorrectionWithoutReasonOrBasisOrOfASoundCell(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));
        var row = only(office, delivery);
        var corrections = office.get(Corrections.class);

        assertThat(corrections.correct(office.centre(), delivery.id(), row.number(),
                new Corrections.Draft(java.util.Map.of("CF_JDRQ", "2025-02-28"), " ", "来函")))
                .isEqualTo(refused(Corrections.Reason.REASON_MISSING));
        assertThat(corrections.correct(office.centre(), delivery.id(), row.number(),
                new Corrections.Draft(java.util.Map.of("CF_JDRQ", "2025-02-28"), "笔误", "")))
                .isEqualTo(refused(Corrections.Reason.BASIS_MISSING));
        assertThat(correct(office, office.centre(), row, "CF_XDR_MC", "南京乙有限公司"))
                .isEqualTo(refused(Corrections.Reason.FIELD_NOT_CORRECTABLE));
        assertThat(correct(office, row, BAD_DAY)).isEqualTo(refused(Corrections.Reason.NOTHING_CHANGED));
    }

    @Test
    void isNeverToldAPersonsNumberNorThatAFirmIsAPerson(Office office) {
        var number = CitizenNumber.completing("32010219850101100").value();
        var delivery = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11),
                punishment(2, 12).with("CF_XDR_SHXYM", "9132O"), punishment(3, 13).with("CF_XDR_LB", ""));
        var code = rows(office, delivery).getFirst();
        var kind = rows(office, delivery).getLast();

        assertThat(correct(office, office.centre(), code, "CF_XDR_SHXYM", number))
                .isEqualTo(refused(Corrections.Reason.PERSONS_NUMBER));
        assertThat(correct(office, office.centre(), kind, "CF_XDR_LB", "自然人"))
                .isEqualTo(refused(Corrections.Reason.PERSON_OR_NOT));
        assertThat(office.count("intake.correction")).isZero();
    }

    @Test
    void tellsTheSecondOfTwoClerksThatTheRowIsCorrected(Office office) throws Exception {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));
        var row = only(office, delivery);

        try (var threads = Executors.newFixedThreadPool(2); var owner = office.ownConnection()) {
            owner.setAutoCommit(false);
            try (var lock = owner.createStatement()) {
                lock.execute("lock table intake.correction in share row exclusive mode");
            }
            var both = List.<Callable<Corrections.Outcome>>of(() -> correct(office, row, "2025-02-28"),
                    () -> correct(office, Mended.colleague(office), row, "CF_JDRQ", "2025-03-02")).stream()
                    .map(threads::submit).toList();
            office.waiting(2);
            owner.rollback();

            assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder(DONE,
                    refused(Corrections.Reason.ALREADY_CORRECTED));
        }
        assertThat(office.count("intake.correction")).isEqualTo(1);
    }

    @Test
    void undoesACorrectionThatIsNotInTheBooksAndReadsTheRowAsPrintedAgain(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));
        correct(office, only(office, delivery), "2025-02-28");
        readAgain(office, delivery);

        assertThat(undo(office, only(office, delivery))).isEqualTo(DONE);

        var again = office.settled(delivery.id());
        assertThat(again.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(again.counts().quarantined()).isEqualTo(1);
        assertThat(only(office, again).state()).isEqualTo(QuarantineState.OPEN);
        assertThat(undo(office, only(office, again))).isEqualTo(refused(Corrections.Reason.NOT_CORRECTED));
        assertThat(correct(office, only(office, again), "2025-02-27")).isEqualTo(DONE);
    }

    @Test
    void undoesNothingThatIsInTheBooks(Office office) {
        var monday = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));
        correct(office, only(office, monday), "2025-02-28");
        office.commit(readAgain(office, monday));
        var row = rows(office, monday, QuarantineState.SETTLED).getFirst();

        assertThat(undo(office, row)).isEqualTo(refused(Corrections.Reason.IN_EFFECT));
    }

    @Test
    void keepsWhatTheFilePrintsSealedAndShowsNoPersonsNumber(Office office) {
        var number = CitizenNumber.completing("32010219850101101").value();
        var delivery = office.handIn(PUNISHMENTS, MONDAY, punishment(1, 11),
                faulty(2, 12).with("CF_XDR_ZJHM", number).with("CF_SY", "雨燕唱歌一首"),
                faulty(3, 13).with("CF_XDR_MC", "欧阳雨燕"));

        assertThat(office.tablesHolding(number)).isEmpty();
        assertThat(office.tablesHolding("雨燕")).isEmpty();
        assertThat(Mended.told(office, delivery)).doesNotContain(number, "欧阳雨燕").contains("欧***");
    }

    @Test
    void keepsNoRowLongerThanTheFileItStandsIn(Office office) {
        var delivery = office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));
        var retention = office.get(QuarantineRetention.class);

        assertThat(retention.run()).isZero();
        office.owner().sql("update platform.evidence set erased_at = stored_at where sha256 = :sha")
                .param("sha", delivery.sha256()).update();
        assertThat(retention.run()).isEqualTo(1);
        assertThat(rows(office, delivery)).isEmpty();
    }

    @Test
    void leavesTheRowsOfEarlierListsToTheirSuccessors(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11), faulty(2, 12));
        office.takeIn(PUNISHMENTS, TUESDAY, punishment(1, 11), faulty(2, 12), faulty(3, 13));
        office.handInPart(PUNISHMENTS, WEDNESDAY, faulty(4, 14));

        var all = office.get(xinzhi.app.platform.Transactions.class).read(office.centre(),
                () -> office.get(QuarantineQueries.class)
                        .page(new QuarantineFilter(null, PUNISHMENTS, null, "DATE_IMPOSSIBLE", null), 0, 10));

        assertThat(all).extracting(QuarantinedRow::line).containsExactly(2L, 3L, 4L);
    }
}
