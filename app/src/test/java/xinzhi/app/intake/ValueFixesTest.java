package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.TUESDAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.number.CitizenNumber;

/// A printed value that is wrong in many rows is read as another, once a second person has approved.
@ExtendWith(Office.Opened.class)
class ValueFixesTest {
    private static final String WORD = "长期有效";

    private static LocalDate today(Office office) { return LocalDate.now(office.get(Clock.class)); }

    private static ListRow lasting(int firm, int document) { return punishment(firm, document).with("CF_YXQ", WORD); }

    private static ValueFixes.Draft draft(Office office, String field, String printed, String value) {
        return new ValueFixes.Draft(PUNISHMENTS, "", field, printed, value, "报送系统的固定写法",
                today(office));
    }

    private static ValueFixes.Outcome propose(Office office, ValueFixes.Draft draft) {
        return office.get(ValueFixes.class).propose(office.centre(), draft);
    }

    private static long proposed(Office office, String sender) {
        var fix = new ValueFixes.Draft(PUNISHMENTS, sender, "CF_YXQ", WORD, "2099-12-31", "报送系统的固定写法",
                today(office));
        if (!(propose(office, fix) instanceof ValueFixes.Outcome.Done(var id))) {
            throw new AssertionError("not proposed");
        }
        return id;
    }

    private static void approve(Office office, long id) {
        assertThat(office.get(ValueFixes.class).approve(Mended.colleague(office), id))
                .isEqualTo(new ValueFixes.Outcome.Done(id));
    }

    private static ValueFixes.Outcome refused(ValueFixes.Reason why) { return new ValueFixes.Outcome.Refused(why); }

    @Test
    void countsTheRowsInWhichTheSameValueIsWrong(Office office) {
        var rows = IntStream.range(1, 38).mapToObj(n -> lasting(n, n)).toArray(ListRow[]::new);

        var delivery = office.handIn(PUNISHMENTS, MONDAY, rows);

        assertThat(office.get(Transactions.class).read(office.centre(),
                () -> office.get(QuarantineQueries.class).values(delivery.id(), 5)))
                .containsExactly(new QuarantineQueries.FaultyValue("CF_YXQ", WORD, 37));
        assertThat(Mended.told(office, delivery)).contains("/deliveries/fixes?list=" + PUNISHMENTS);
    }

    @Test
    void readsTheValueOtherwiseOnlyOnceASecondPersonHasApproved(Office office) {
        var id = proposed(office, "");
        var waiting = office.handIn(PUNISHMENTS, MONDAY, lasting(1, 11), lasting(2, 12));
        assertThat(waiting.counts().quarantined()).isEqualTo(2);
        assertThat(office.get(ValueFixes.class).approve(office.centre(), id))
                .isEqualTo(refused(ValueFixes.Reason.SAME_PERSON));

        approve(office, id);
        var again = Mended.readAgain(office, waiting);

        assertThat(again.counts().accepted()).isEqualTo(2);
        assertThat(office.text("select rows from intake.value_fix_use")).isEqualTo("2");
        office.commit(again);
        assertThat(office.texts("select content ->> 'CF_YXQ' from roster.listing")).containsExactly("2099-12-31",
                "2099-12-31");
        assertThat(office.texts("select content ->> 'CF_YXQ.printed' from roster.listing")).containsExactly(WORD, WORD);
    }

    @Test
    void theDatabaseToleratesNoMakerWhoChecks(Office office) {
        var id = proposed(office, "");

        assertThatThrownBy(() -> office.owner()
                .sql("""
                    update intake.value_fix set state = 'approved', decided_by = proposed_by, decided_name = 'x', decided_at = now()
                    where id = :id
                    """)
                .param("id", id).update()).hasMessageContaining("value_fix_maker_is_not_checker");
    }

    @Test
    void theProgramsOwnWriterCannotGetAroundTheSecondPersonNorRewriteWhatWasApproved(Office office) {
        var id = proposed(office, "");
        var where = " where id = " + id;
        var decided = "decided_name = '甲', decided_at = proposed_at, ";

        assertThatThrownBy(() -> office.asWriter(
                "update intake.value_fix set state = 'approved', " + decided + "decided_by = proposed_by" + where))
                .hasMessageContaining("value_fix_maker_is_not_checker");
        assertThatThrownBy(() -> office.asWriter("update intake.value_fix set state = 'approved'" + where))
                .hasMessageContaining("value_fix");
        approve(office, id);
        assertThatThrownBy(() -> office.asWriter("update intake.value_fix set value = '2030-01-01'" + where))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> office.asWriter("update intake.value_fix set proposed_by = 9" + where))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> office.asWriter("delete from intake.value_fix" + where))
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobodyApprovesWhoseAccountTheFirstPersonMade(Office office) {
        var id = proposed(office, "");
        office.owner().sql("""
            insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id)
            values (timestamptz '2026-03-01 09:00+08', 1, '李经办', 'centre', 1, 'account-added', 'account', 2)
            """).update();

        assertThat(office.get(ValueFixes.class).approve(Mended.colleague(office), id))
                .isEqualTo(refused(ValueFixes.Reason.ACCOUNT_MADE_BY_FIRST));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoesAndTheOtherIsToldSo(Office office) throws Exception {
        var id = proposed(office, "");
        var centre = office.centre();
        var third = new xinzhi.app.platform.Actor(3, "孙复核", centre.duty(), centre.organisation(),
                centre.organisationName());
        var fixes = office.get(ValueFixes.class);
        try (var people = java.util.concurrent.Executors.newFixedThreadPool(2);
                var holding = office.ownConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select from intake.value_fix where id = " + id + " for update");
            var one = people.submit(() -> fixes.approve(Mended.colleague(office), id));
            var other = people.submit(() -> fixes.refuse(third, id, "写法有误"));
            office.waiting(2);
            holding.commit();
            assertThat(java.util.List.of(one.get(), other.get())).containsExactlyInAnyOrder(
                    new ValueFixes.Outcome.Done(id), refused(ValueFixes.Reason.ALREADY_DECIDED));
        }
    }

    @Test
    void isEndedButNotForgottenAndReadsAsPrintedAgain(Office office) {
        var id = proposed(office, Office.senderOf(PUNISHMENTS));
        approve(office, id);
        office.takeIn(PUNISHMENTS, MONDAY, lasting(1, 11));

        assertThat(office.get(ValueFixes.class).end(office.centre(), id)).isEqualTo(new ValueFixes.Outcome.Done(id));

        assertThat(office.handIn(PUNISHMENTS, TUESDAY, lasting(1, 11), lasting(2, 12)).counts().quarantined())
                .isEqualTo(2);
        assertThat(office.text("select state from intake.value_fix")).isEqualTo("ended");
        assertThat(office.get(ValueFixes.class).end(office.centre(), id))
                .isEqualTo(refused(ValueFixes.Reason.ALREADY_DECIDED));
    }

    @Test
    void waitsForItsDay(Office office) {
        var later = new ValueFixes.Draft(PUNISHMENTS, "", "CF_YXQ", WORD, "2099-12-31", "固定写法",
                today(office).plusDays(30));
        if (propose(office, later) instanceof ValueFixes.Outcome.Done(var id)) {
            approve(office, id);
        }

        assertThat(office.handIn(PUNISHMENTS, MONDAY, lasting(1, 11)).counts().quarantined()).isEqualTo(1);
    }

    @Test
    void neverFixesWhatNamesARowOrAPerson(Office office) {
        for (var field : new String[]{"CF_XDR_SHXYM", "CF_WSH", "CF_XDR_LB", "CF_XDR_ZJHM", "CF_XDR_MC", "no-field"}) {
            assertThat(propose(office, draft(office, field, "甲", "乙"))).as(field)
                    .isEqualTo(refused(ValueFixes.Reason.FIELD_NOT_FIXABLE));
        }
        var number = CitizenNumber.completing("32010219850101102").value();
        assertThat(propose(office, draft(office, "CF_CFJG", number, "南京市公安局")))
                .isEqualTo(refused(ValueFixes.Reason.PERSONS_NUMBER));
    }

    @Test
    void takesNoValueTheFieldWouldNotTake(Office office) {
        assertThat(propose(office, draft(office, "CF_YXQ", WORD, "很久")))
                .isInstanceOf(ValueFixes.Outcome.NoSuchValue.class);
        assertThat(propose(office, draft(office, "CF_YXQ", WORD, WORD)))
                .isEqualTo(refused(ValueFixes.Reason.SAME_VALUE));
    }

    @Test
    void hasOneFixOfAValueAtATime(Office office) {
        proposed(office, "");

        assertThat(propose(office, draft(office, "CF_YXQ", WORD, "2098-12-31")))
                .isEqualTo(refused(ValueFixes.Reason.ALREADY_THERE));
    }
}
