package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Mended.readAgain;
import static xinzhi.app.intake.Mended.rows;
import static xinzhi.app.intake.Mended.supplement;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.TUESDAY;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import xinzhi.app.platform.Shell;
import xinzhi.lists.check.FindingCode;

/// Rows of one key that say different things are set aside together, and a person says which holds (I4).
@ExtendWith(Office.Opened.class)
class ConflictsTest {
    private static final Corrections.Outcome DONE = new Corrections.Outcome.Done();
    private static final ListRow ALONE = punishment(1, 11);
    private static final ListRow ONE = punishment(2, 12);
    private static final ListRow OTHER = ONE.with("CF_NR_FK", "0.8");
    private static final Shell SHELL = new Shell("", "", List.of(), null, null, null, new Shell.Csrf("", "", ""));

    private static Delivery inConflict(Office office) { return office.handIn(PUNISHMENTS, MONDAY, ALONE, ONE, OTHER); }

    private static Corrections.Outcome judge(Office office, QuarantinedRow holds) {
        return office.get(Conflicts.class).judge(office.centre(), holds.delivery(), holds.number(),
                new Conflicts.Draft(holds.number(), "第一行是旧稿", "市市场监管局来函"));
    }

    private static Corrections.Outcome undo(Office office, QuarantinedRow row) {
        return office.get(Conflicts.class).undo(office.centre(), row.delivery(), row.number());
    }

    private static Corrections.Outcome refused(Corrections.Reason why) { return new Corrections.Outcome.Refused(why); }

    private static ConflictPage page(Office office, QuarantinedRow row) {
        return office.get(ConflictView.class).page(SHELL, office.centre(), row.delivery(), row.number(), null,
                List.of());
    }

    private static List<String> amounts(Office office) {
        return office.texts("select amount_fen::text from roster.listing order by 1");
    }

    @Test
    void standAsideTogetherWithWhatTheyPrintAndNobodyChoosesForThem(Office office) {
        var delivery = inConflict(office);

        assertThat(delivery.counts().conflicts()).isEqualTo(2);
        assertThat(rows(office, delivery)).extracting(QuarantinedRow::line, QuarantinedRow::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, QuarantineState.OPEN),
                        org.assertj.core.groups.Tuple.tuple(4L, QuarantineState.OPEN));
        assertThat(rows(office, delivery)).allSatisfy(row -> {
            assertThat(row.faults()).extracting(Fault::code).containsExactly(FindingCode.KEY_CONFLICT);
            assertThat(row.twins()).hasSize(2);
        });
        var page = page(office, rows(office, delivery).getFirst());
        assertThat(page.rows()).extracting(ConflictPage.Row::place).containsExactly("第 3 行", "第 4 行");
        assertThat(page.lines().stream().filter(ConflictPage.Line::differs)).singleElement()
                .satisfies(line -> assertThat(line.values()).extracting(ConflictPage.Value::printed)
                        .contains("0.8").hasSize(2));
        assertThat(page.form()).isNotNull();
        assertThat(office.commit(delivery).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.count("roster.listing")).isEqualTo(1);
    }

    @Test
    void readTheOneThatHoldsBeforeTheCommit(Office office) {
        var delivery = inConflict(office);

        assertThat(judge(office, rows(office, delivery).getLast())).isEqualTo(DONE);
        var again = readAgain(office, delivery);

        assertThat(again.counts().conflicts()).isZero();
        assertThat(again.counts().accepted()).isEqualTo(2);
        assertThat(again.counts().duplicates()).isEqualTo(1);
        assertThat(again.counts().findings()).containsKey("KEY_OVERRULED").doesNotContainKey("KEY_CONFLICT");
        assertThat(office.commit(again).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(amounts(office)).containsExactly("500000", "800000");
        assertThat(rows(office, again, QuarantineState.SETTLED)).hasSize(2);
        assertThat(office.events(delivery)).contains("conflict-judged", "delivery-read-again");
        var page = page(office, rows(office, again, QuarantineState.SETTLED).getFirst());
        assertThat(page.judgement().toString()).contains("李经办", "第一行是旧稿", "市市场监管局来函");
        assertThat(page.undoUrl()).isNull();
    }

    @Test
    void areSettledByTheSameWordTomorrowInAnyOrderButNotWhenOneSaysSomethingElse(Office office) {
        var monday = inConflict(office);
        judge(office, rows(office, monday).getLast());
        office.commit(readAgain(office, monday));

        var tuesday = office.handIn(PUNISHMENTS, TUESDAY, OTHER, ALONE, ONE);
        assertThat(tuesday.counts().unchanged()).isEqualTo(2);
        assertThat(tuesday.counts().conflicts()).isZero();
        office.intake().discard(office.centre(), tuesday.id());

        var another = office.handIn(PUNISHMENTS, TUESDAY, OTHER, ALONE, ONE.with("CF_NR_FK", "0.9"));
        assertThat(another.counts().conflicts()).isEqualTo(2);
        assertThat(rows(office, another)).extracting(QuarantinedRow::state).containsOnly(QuarantineState.OPEN);
    }

    @Test
    void comeInByASupplementAfterTheCommit(Office office) {
        var monday = office.commit(inConflict(office));
        judge(office, rows(office, monday).getLast());
        assertThat(rows(office, monday)).extracting(QuarantinedRow::state).containsOnly(QuarantineState.CORRECTED);

        var supplement = supplement(office, monday);

        assertThat(supplement.counts().added()).isEqualTo(1);
        assertThat(office.commit(supplement).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(amounts(office)).containsExactly("500000", "800000");
        assertThat(rows(office, monday, QuarantineState.SETTLED)).hasSize(2);
        assertThat(rows(office, monday)).isEmpty();
        assertThat(undo(office, rows(office, monday, QuarantineState.SETTLED).getFirst()))
                .isEqualTo(refused(Corrections.Reason.IN_EFFECT));
    }

    @Test
    void areFreedWhereTheKeyOfOneIsCorrected(Office office) {
        var monday = office.commit(inConflict(office));
        var wrong = rows(office, monday).getLast();
        assertThat(Mended.correct(office, office.centre(), wrong, "CF_WSH", "宁玄市监罚〔2025〕99号")).isEqualTo(DONE);

        var supplement = supplement(office, monday);

        assertThat(supplement.counts().added()).isEqualTo(2);
        assertThat(office.commit(supplement).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.count("roster.listing")).isEqualTo(3);
        assertThat(rows(office, monday)).isEmpty();

        var tuesday = office.handIn(PUNISHMENTS, TUESDAY, ALONE, ONE, OTHER);
        assertThat(tuesday.counts().unchanged()).as("the same correction tomorrow").isEqualTo(3);
    }

    @Test
    void areInConflictAgainWhenTheWordIsTakenBack(Office office) {
        var delivery = inConflict(office);
        judge(office, rows(office, delivery).getLast());
        readAgain(office, delivery);

        assertThat(undo(office, rows(office, delivery).getFirst())).isEqualTo(DONE);

        var again = office.settled(delivery.id());
        assertThat(again.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(again.counts().conflicts()).isEqualTo(2);
        assertThat(undo(office, rows(office, again).getFirst()))
                .isEqualTo(refused(Corrections.Reason.NOT_CORRECTED));
        assertThat(judge(office, rows(office, again).getFirst())).isEqualTo(DONE);
    }

    @Test
    void areNotJudgedWithoutReasonOrBasisNorForARowThatHasFaultsItself(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, ALONE, ONE, OTHER.with("CF_JDRQ", Mended.BAD_DAY));
        var rows = rows(office, delivery);
        assertThat(rows).hasSize(2);
        var conflicts = office.get(Conflicts.class);
        long number = rows.getFirst().number();

        assertThat(judge(office, rows.getLast())).isEqualTo(refused(Corrections.Reason.HOLDS_FAULTY));
        assertThat(conflicts.judge(office.centre(), delivery.id(), number, new Conflicts.Draft(number, "", "来函")))
                .isEqualTo(refused(Corrections.Reason.REASON_MISSING));
        assertThat(conflicts.judge(office.centre(), delivery.id(), number, new Conflicts.Draft(number, "旧稿", "")))
                .isEqualTo(refused(Corrections.Reason.BASIS_MISSING));
        assertThat(conflicts.judge(office.centre(), delivery.id(), number, new Conflicts.Draft(1, "旧稿", "来函")))
                .isEqualTo(refused(Corrections.Reason.NOTHING_CHANGED));
        assertThat(office.count("intake.conflict_judgement")).isZero();

        assertThat(judge(office, rows.getFirst())).isEqualTo(DONE);
        assertThat(judge(office, rows.getFirst())).isEqualTo(refused(Corrections.Reason.ALREADY_CORRECTED));
        assertThat(readAgain(office, delivery).counts().accepted()).isEqualTo(2);
    }

    @Test
    void areJudgedOnceWhereTwoClerksJudge(Office office) throws Exception {
        var delivery = inConflict(office);
        var rows = rows(office, delivery);
        try (var threads = Executors.newFixedThreadPool(2); var owner = office.ownConnection()) {
            owner.setAutoCommit(false);
            try (var lock = owner.createStatement()) {
                lock.execute("lock table intake.conflict_judgement in share row exclusive mode");
            }
            var both = List.<Callable<Corrections.Outcome>>of(() -> judge(office, rows.getFirst()),
                    () -> judge(office, rows.getLast())).stream().map(threads::submit).toList();
            office.waiting(2);
            owner.rollback();

            assertThat(List.of(both.getFirst().get(), both.getLast().get())).containsExactlyInAnyOrder(DONE,
                    refused(Corrections.Reason.ALREADY_CORRECTED));
        }
    }

    @Test
    void areKeptSealedAndShowNoPerson(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, ALONE, ONE.with("CF_SY", "雨燕唱歌一首"),
                OTHER.with("CF_XDR_FDDBR", "欧阳雨燕"));

        assertThat(rows(office, delivery)).hasSize(2);
        assertThat(office.tablesHolding("雨燕")).allMatch(table -> table.startsWith("intake.stage_"));
        assertThat(page(office, rows(office, delivery).getFirst()).toString()).doesNotContain("欧阳雨燕");
    }

    @Test
    void goBackToTheirSenderToo(Office office) {
        var delivery = inConflict(office);

        assertThat(office.get(Returns.class).make(office.centre(), delivery.id())).isPresent();
        assertThat(rows(office, delivery)).extracting(QuarantinedRow::state).containsOnly(QuarantineState.RETURNED);
    }

    /// Another decision on the same firm, and the number by which a row of the first comes under its key.
    private static final ListRow NINTH = punishment(2, 13);
    private static final String NINTHS_NUMBER = "宁玄市监罚〔2025〕13号";

    private static Delivery correctedIntoAnother(Office office, Delivery delivery) {
        assertThat(Mended.correct(office, office.centre(), rows(office, delivery).getLast(), "CF_WSH", NINTHS_NUMBER))
                .isEqualTo(DONE);
        return delivery;
    }

    @Test
    void areDecidedByNoSupplementWhereACorrectedKeyIsThatOfASoundRow(Office office) {
        var monday = office.commit(office.handIn(PUNISHMENTS, MONDAY, NINTH, ALONE, ONE, OTHER));
        correctedIntoAnother(office, monday);

        var supplement = supplement(office, monday);

        assertThat(supplement.counts().conflicts()).isEqualTo(2);
        assertThat(supplement.counts().changed()).isZero();
        assertThat(supplement.counts().added()).isEqualTo(1);
        office.commit(supplement);
        assertThat(amounts(office)).containsExactly("500000", "500000", "500000");
        assertThat(rows(office, monday)).extracting(QuarantinedRow::state)
                .containsExactly(QuarantineState.CORRECTED);

        var conflict = rows(office, supplement);
        assertThat(conflict).hasSize(2).extracting(QuarantinedRow::state).containsOnly(QuarantineState.OPEN);
        assertThat(judge(office, conflict.getLast())).isEqualTo(DONE);
        var second = supplement(office, monday);
        assertThat(second.counts().conflicts()).isZero();
        assertThat(second.counts().changed()).isEqualTo(1);
        office.commit(second);
        assertThat(amounts(office)).containsExactly("500000", "500000", "800000");
        assertThat(rows(office, monday)).isEmpty();
        assertThat(rows(office, supplement)).isEmpty();
    }

    @Test
    void areJudgedWhereACorrectionBroughtThemAbout(Office office) {
        var delivery = correctedIntoAnother(office, office.handIn(PUNISHMENTS, MONDAY, NINTH, ALONE, ONE, OTHER));
        var again = readAgain(office, delivery);

        assertThat(again.counts().conflicts()).isEqualTo(2);
        assertThat(rows(office, again)).hasSize(2).extracting(QuarantinedRow::state)
                .containsOnly(QuarantineState.OPEN);
        assertThat(page(office, rows(office, again).getFirst()).form()).isNotNull();
        assertThat(judge(office, rows(office, again).getLast())).isEqualTo(DONE);

        office.commit(readAgain(office, again));
        assertThat(amounts(office)).containsExactly("500000", "500000", "800000");
        assertThat(rows(office, again)).isEmpty();
    }

    @Test
    void stayToBeJudgedAfterTheCommitWhereACorrectionBroughtThemAbout(Office office) {
        var delivery = correctedIntoAnother(office, office.handIn(PUNISHMENTS, MONDAY, NINTH, ALONE, ONE, OTHER));
        var monday = office.commit(readAgain(office, delivery));

        assertThat(rows(office, monday)).hasSize(2).extracting(QuarantinedRow::state)
                .containsOnly(QuarantineState.OPEN);
        assertThat(judge(office, rows(office, monday).getFirst())).isEqualTo(DONE);
        office.commit(supplement(office, monday));
        assertThat(amounts(office)).containsExactly("500000", "500000", "500000");
        assertThat(rows(office, monday)).isEmpty();
    }

    @Test
    void areReadAgainWhenTheCorrectionThatBroughtThemAboutIsUndone(Office office) {
        var delivery = correctedIntoAnother(office, office.handIn(PUNISHMENTS, MONDAY, NINTH, ALONE, ONE, OTHER));
        var again = readAgain(office, delivery);

        assertThat(Mended.undo(office, rows(office, again).getLast())).isEqualTo(DONE);

        var asPrinted = office.settled(again.id());
        assertThat(asPrinted.counts().conflicts()).isEqualTo(2);
        assertThat(rows(office, asPrinted)).extracting(QuarantinedRow::line).containsExactly(4L, 5L);
    }

    @Test
    void areSetAsideWholeOrNotAtAllAndTheUnjudgedFirst(Office office) {
        var again = readAgain(office, judgedAmongOthers(office));

        assertThat(kept(office, again, 2)).containsExactly(6L, 7L);
        assertThat(kept(office, again, 3)).containsExactly(6L, 7L);
        assertThat(kept(office, again, 4)).containsExactly(3L, 4L, 6L, 7L);
    }

    private static Delivery judgedAmongOthers(Office office) {
        var delivery = office.handIn(PUNISHMENTS, MONDAY, ALONE, ONE, OTHER, punishment(3, 20), NINTH,
                NINTH.with("CF_NR_FK", "0.8"));
        judge(office, rows(office, delivery).get(1));
        return delivery;
    }

    private static List<Long> kept(Office office, Delivery delivery, int most) {
        return office.get(xinzhi.app.platform.Transactions.class).write(office.centre(), in -> {
            in.begin();
            var stage = new Stage(delivery.id());
            var twins = office.get(Twins.class);
            in.sql().sql("update " + stage.rows() + " set verdict = 0").update();
            twins.settle(stage, delivery.coverage(), List.of("一"));
            return twins.inConflict(stage, List.of("一"), most).keySet().stream().map(Twins.Place::line).sorted()
                    .toList();
        });
    }
}
