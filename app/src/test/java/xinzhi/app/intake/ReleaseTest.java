package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.REASON;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a second person has to look at before it is committed.
@ExtendWith(Office.Opened.class)
class ReleaseTest {
    private static final Intake.Act DONE = new Intake.Act.Done();

    private static ListRow[] rows(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(n -> ListRow.punishment(n, n)).toArray(ListRow[]::new);
    }

    /// Of forty rows, twenty are gone.
    private static Delivery halfGone(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, rows(40));
        return office.handIn(PUNISHMENTS, TUESDAY, rows(20));
    }

    private static Intake.Act refused(Intake.Reason reason) { return new Intake.Act.Refused(reason); }

    @Test
    void aListHalfGoneIsCommittedOnlyAfterAnotherPersonsWord(Office office) {
        var delivery = halfGone(office);
        assertThat(delivery.alarms()).hasSize(2);

        assertThat(office.intake().commit(office.centre(), delivery.id()))
                .isEqualTo(refused(Intake.Reason.RELEASE_WANTED));
        assertThat(office.intake().release(office.centre(), delivery.id(), delivery.preview(), REASON))
                .isEqualTo(refused(Intake.Reason.SAME_PERSON));
        assertThat(office.intake().release(office.second(), delivery.id(), delivery.preview(), "  "))
                .isEqualTo(refused(Intake.Reason.REASON_WANTED));
        assertThat(office.intake().release(office.second(), delivery.id(), delivery.preview(), REASON)).isEqualTo(DONE);
        assertThat(office.intake().commit(office.second(), delivery.id()))
                .isEqualTo(refused(Intake.Reason.SAME_PERSON));
        assertThat(office.settled(delivery.id()).state()).isEqualTo(DeliveryState.PREVIEWED);

        var committed = office.commit(office.settled(delivery.id()));

        assertThat(committed.state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.events(delivery)).containsSubsequence("delivery-released", "delivery-commit-ordered",
                "delivery-committed");
        assertThat(office.text("select facts ->> 'reason' from platform.event where kind = 'delivery-released'"))
                .isEqualTo(REASON);
    }

    @Test
    void nobodyReleasesWhoseAccountTheFirstPersonMade(Office office) {
        var delivery = halfGone(office);
        office.owner().sql("""
            insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id)
            values (timestamptz '2026-03-01 09:00+08', 1, '李经办', 'centre', 1, 'account-added', 'account', 2)
            """).update();

        assertThat(office.intake().release(office.second(), delivery.id(), delivery.preview(), REASON))
                .isEqualTo(refused(Intake.Reason.ACCOUNT_MADE_BY_FIRST));
    }

    @Test
    void aReleaseIsForExactlyWhatWasShown(Office office) {
        var delivery = halfGone(office);

        assertThat(office.intake().release(office.second(), delivery.id(), "0+0~0^0-0?0!0", REASON))
                .isEqualTo(refused(Intake.Reason.SHOWN_IS_OUT_OF_DATE));
    }

    @Test
    void aNewReadingVoidsTheRelease(Office office) {
        var delivery = halfGone(office);
        office.release(delivery);
        office.commit(office.handInPart(PUNISHMENTS, MONDAY, ListRow.punishment(41, 41)));

        assertThat(office.intake().commit(office.centre(), delivery.id())).isEqualTo(DONE);
        var again = office.settled(delivery.id());

        assertThat(again.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(again.release()).isNull();
        assertThat(again.awaitsRelease()).isTrue();
        assertThat(again.counts().absent()).isEqualTo(21);
    }

    @Test
    void readAgainWithoutAnyChangeTheReleaseIsVoidToo(Office office) {
        var delivery = halfGone(office);
        office.release(delivery);
        assertThat(office.intake().get(office.centre(), delivery.id()).awaitsRelease()).isFalse();

        var again = Mended.readAgain(office, delivery);

        assertThat(again.preview()).isEqualTo(delivery.preview());
        assertThat(again.release()).isNull();
        assertThat(office.intake().commit(office.centre(), delivery.id()))
                .isEqualTo(refused(Intake.Reason.RELEASE_WANTED));
    }

    @Test
    void ofTwoWhoReleaseItAtOnceOneDoesAndTheOtherIsToldSo(Office office) throws Exception {
        var delivery = halfGone(office);
        var centre = office.centre();
        var third = new xinzhi.app.platform.Actor(3, "孙复核", centre.duty(), centre.organisation(),
                centre.organisationName());
        var acts = new java.util.ArrayList<CompletableFuture<Intake.Act>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor();
                var holding = office.ownConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select from intake.delivery where id = " + delivery.id() + " for update");
            for (var who : java.util.List.of(office.second(), third)) {
                acts.add(CompletableFuture.supplyAsync(
                        () -> office.intake().release(who, delivery.id(), delivery.preview(), REASON), people));
            }
            office.waiting(2);
            holding.commit();
        }
        assertThat(java.util.List.of(acts.get(0).get(), acts.get(1).get())).containsExactlyInAnyOrder(DONE,
                refused(Intake.Reason.NOTHING_TO_RELEASE));
        assertThat(office.events(delivery)).filteredOn("delivery-released"::equals).hasSize(1);
    }

    @Test
    void theProgramsOwnWriterCannotGetAroundTheRelease(Office office) {
        var delivery = halfGone(office);
        office.release(delivery);
        var id = " where id = " + delivery.id();

        for (var state : java.util.List.of("committing", "committed", "withdrawing", "withdrawn")) {
            assertThatThrownBy(
                    () -> office.asWriter("update intake.delivery set released_by = null, released_name = null,"
                            + " released_at = null, release_reason = null, released_preview = null, state = '" + state
                            + "',"
                            + " withdrawal_asked_by = 8, withdrawal_asked_name = '甲', withdrawal_asked_at = received_at,"
                            + " withdrawal_reason = '报送单位来函', withdrawal_second = false, withdrawal_ordered_by = 8,"
                            + " withdrawal_ordered_name = '甲', withdrawal_ordered_duty = 'centre',"
                            + " withdrawal_ordered_organisation = 1" + (state.equals("withdrawn")
                                    ? ", withdrawn_by = 8, withdrawn_name = '甲', withdrawn_at = received_at"
                                    : "")
                            + id))
                    .as(state).hasMessageContaining("delivery_released_before_commit");
        }
        assertThatThrownBy(() -> office.asWriter("update intake.delivery set ordered_by = released_by" + id))
                .hasMessageContaining("delivery_releaser_is_another");
        assertThatThrownBy(() -> office.asWriter("update intake.delivery set released_by = received_by" + id))
                .hasMessageContaining("delivery_releaser_is_another");
        assertThatThrownBy(() -> office.asWriter("update intake.delivery set release_reason = null" + id))
                .hasMessageContaining("delivery_release_whole");
        assertThatThrownBy(() -> office.asWriter("update intake.delivery set second_person = false" + id))
                .hasMessageContaining("second_person");
    }

    @Test
    void aListThatMovedIsReadAgainBeforeAnybodyReleasesIt(Office office) {
        var delivery = halfGone(office);
        office.commit(office.handInPart(PUNISHMENTS, MONDAY, ListRow.punishment(41, 41)));

        assertThat(office.intake().release(office.second(), delivery.id(), delivery.preview(), REASON))
                .isEqualTo(refused(Intake.Reason.LIST_HAS_MOVED));

        assertThat(office.settled(delivery.id()).counts().absent()).isEqualTo(21);
    }

    @Test
    void theDatabaseItselfRefusesOnePersonInBothPlacesAndACommitNobodyReleased(Office office) {
        var delivery = halfGone(office);
        var id = " where id = " + delivery.id();

        assertThatThrownBy(() -> office.owner().sql("update intake.delivery set state = 'committing'" + id).update())
                .hasMessageContaining("delivery_released_before_commit");
        assertThatThrownBy(() -> office.owner().sql("""
            update intake.delivery
            set released_by = received_by, released_name = '李', released_at = received_at, release_reason = '看过',
                released_preview = '-'
            """ + id).update()).hasMessageContaining("delivery_releaser_is_another");
    }

    @Test
    void releasedByOneWhileTheOtherDiscardsItEndsDiscarded(Office office) throws Exception {
        var delivery = halfGone(office);
        CompletableFuture<Intake.Act> release;
        CompletableFuture<Intake.Act> discard;
        try (var people = Executors.newVirtualThreadPerTaskExecutor();
                var holding = office.ownConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select from intake.delivery where id = " + delivery.id() + " for update");
            release = CompletableFuture.supplyAsync(
                    () -> office.intake().release(office.second(), delivery.id(), delivery.preview(), REASON), people);
            discard = CompletableFuture.supplyAsync(() -> office.intake().discard(office.centre(), delivery.id()),
                    people);
            office.waiting(2);
            holding.commit();
        }
        assertThat(discard.get()).isEqualTo(DONE);
        assertThat(release.get()).isIn(DONE, refused(Intake.Reason.NOT_PREVIEWED));
        assertThat(office.settled(delivery.id()).state()).isEqualTo(DeliveryState.DISCARDED);
    }

    @Test
    void aFieldThatIsSuddenlyEmptyIsOnlyNoted(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, rows(12));
        var emptied = java.util.Arrays.stream(rows(12)).map(row -> row.with("CF_GSJZQ", "")).toArray(ListRow[]::new);

        var delivery = office.handIn(PUNISHMENTS, WEDNESDAY, emptied);

        assertThat(delivery.alarms()).hasSize(2).hasAtLeastOneElementOfType(Alarm.ManyChanged.class)
                .contains(new Alarm.FilledLess(xinzhi.app.catalogue.GuardLimits.Severity.NOTE, 20, "CF_GSJZQ", 0, 100));
        assertThat(office.intake().commit(office.centre(), delivery.id())).isEqualTo(DONE);
        assertThat(office.settled(delivery.id()).state()).isEqualTo(DeliveryState.COMMITTED);
    }
}
