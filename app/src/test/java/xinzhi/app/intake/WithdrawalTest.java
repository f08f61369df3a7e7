package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xinzhi.app.intake.ListRow.firm;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.REASON;
import static xinzhi.app.intake.Office.REGISTER;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A committed delivery is taken back exactly, or not at all.
@ExtendWith(Office.Opened.class)
class WithdrawalTest {
    private static final ListRow SAME = punishment(1, 11);
    private static final ListRow BEFORE = punishment(2, 12);
    private static final ListRow AFTER = BEFORE.with("CF_NR_FK", "0.8");
    private static final ListRow GONE = punishment(3, 13);
    private static final ListRow FRESH = punishment(4, 14);
    private static final Withdrawing.Outcome BEGUN = new Withdrawing.Outcome.Begun();

    /// What the office knows, ids and times of knowing aside.
    private static List<String> state(Office office) {
        var state = new ArrayList<String>();
        for (var table : List.of(
                "(select to_jsonb(l) - 'known_from' as t from roster.listing l)",
                "(select to_jsonb(i) - 'known_from' as t from casework.item i)",
                "(select jsonb_build_array(coverage, key, content, ref, present) as t from intake.known k)",
                "(select jsonb_build_array(id, head, cut_off, rows, sum) as t from intake.coverage c)",
                "(select to_jsonb(p) as t from casework.persons_counted p)",
                "(select to_jsonb(p) as t from roster.listing_personal p)")) {
            state.addAll(office.texts("select t::text from " + table + " x order by 1"));
        }
        return state;
    }

    /// Asks for it and waits for what the work does.
    private static Withdrawing.Outcome withdraw(Office office, Delivery delivery) {
        var outcome = office.get(Withdrawing.class).withdraw(office.centre(), delivery.id(), REASON);
        office.settled(delivery.id());
        return outcome;
    }

    private static Withdrawal.Hindrance hindrance(Office office, Delivery delivery) {
        var now = office.settled(delivery.id());
        assertThat(now.state()).isEqualTo(DeliveryState.COMMITTED);
        return java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(now.withdrawal()).hindrance());
    }

    private static Withdrawing.Outcome refused(Intake.Reason reason) { return new Withdrawing.Outcome.Refused(reason); }

    @Test
    void leavesEverythingAsItWasBeforeAndTheSameFileDoesTheSameAgain(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, BEFORE, GONE);
        var before = state(office);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, SAME, AFTER, FRESH);
        var after = state(office);

        assertThat(withdraw(office, tuesday)).isEqualTo(BEGUN);

        assertThat(state(office)).isEqualTo(before);
        var withdrawn = office.intake().get(office.centre(), tuesday.id());
        assertThat(withdrawn.state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(withdrawn.withdrawal()).extracting(Withdrawal::reason).isEqualTo(REASON);
        assertThat(office.events(tuesday)).endsWith("delivery-withdrawn");

        var again = office.takeIn(PUNISHMENTS, TUESDAY, SAME, AFTER, FRESH);
        assertThat(again.id()).isNotEqualTo(tuesday.id());
        assertThat(again.counts()).isEqualTo(tuesday.counts());
        assertThat(again.effect()).isEqualTo(tuesday.effect());
        assertThat(state(office)).hasSameSizeAs(after);
    }

    @Test
    void previewsWhatMayHaveBeenRenumbered(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, BEFORE);

        var tuesday = office.handIn(PUNISHMENTS, TUESDAY, SAME, punishment(2, 99), FRESH);

        assertThat(tuesday.pairs()).containsExactly(new xinzhi.app.casework.Casework.Pair("宁玄市监罚〔2025〕12号",
                "宁玄市监罚〔2025〕99号", "SAME_DECISION"));
    }

    @Test
    void keepsWhatTheWithdrawnDeliverySaidAsPastAndCallsItNoExit(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, BEFORE);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, SAME, AFTER, FRESH);

        withdraw(office, tuesday);

        assertThat(office
                .texts("select amount_fen || ' ' || withdrawn from roster.listing_past where withdrawn is not null"
                        + " order by id"))
                .containsExactly("800000 " + tuesday.id(), "500000 " + tuesday.id());
        assertThat(office.texts("select stage from casework.item_past where withdrawn = " + tuesday.id()))
                .containsExactly("distributed", "distributed");
        assertThat(office.count("casework.item where stage = 'closed'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void takesBackWhateverTwoDaysMake(long seed, Office office) {
        var random = new Random(seed);
        office.takeIn(PUNISHMENTS, MONDAY, some(random));
        office.takeIn(PUNISHMENTS, TUESDAY, some(random));
        var before = state(office);
        var wednesday = random.nextBoolean()
                ? office.takeIn(PUNISHMENTS, WEDNESDAY, some(random))
                : office.commit(office.handInPart(PUNISHMENTS, WEDNESDAY, some(random)));

        assertThat(withdraw(office, wednesday)).isEqualTo(BEGUN);

        assertThat(office.settled(wednesday.id()).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(state(office)).isEqualTo(before);
    }

    /// Of nine rows some, some of them changed: fewer than anybody needs a second person for.
    private static ListRow[] some(Random random) {
        return IntStream.rangeClosed(1, 9).filter(_ -> random.nextInt(4) > 0)
                .mapToObj(n -> punishment(n, n).with("CF_NR_FK", "0." + (1 + random.nextInt(2))))
                .toArray(ListRow[]::new);
    }

    @Test
    void takesBackOnlyTheLastOfItsListAndOnlyOnce(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, SAME, GONE);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, SAME, FRESH);

        assertThat(withdraw(office, monday)).isEqualTo(refused(Intake.Reason.NOT_THE_LAST));
        assertThat(withdraw(office, tuesday)).isEqualTo(BEGUN);
        assertThat(withdraw(office, tuesday)).isEqualTo(refused(Intake.Reason.NOT_COMMITTED));
        assertThat(withdraw(office, monday)).isEqualTo(refused(Intake.Reason.NOT_THE_LAST));
    }

    @Test
    void leavesTheRegisterWhereItIs(Office office) {
        var register = office.takeIn(REGISTER, MONDAY, firm(1));

        assertThat(withdraw(office, register)).isEqualTo(refused(Intake.Reason.REGISTER_STANDS));
    }

    @Test
    void wantsAReason(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, SAME);

        assertThat(office.get(Withdrawing.class).withdraw(office.centre(), monday.id(), " 错 "))
                .isEqualTo(refused(Intake.Reason.REASON_WANTED));
    }

    @Test
    void isBarredByWhatPeopleHaveDoneOnItsItems(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, SAME, FRESH);
        var fresh = Long.parseLong(office.text("select id from casework.item where opened_by = " + tuesday.id()));
        office.owner().sql("""
            insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id)
            values (clock_timestamp(), 9, '赵板块', 'board', 1, 'item-surveyed', 'item', :item)
            """).param("item", fresh).update();
        var before = state(office);

        assertThat(withdraw(office, tuesday)).isEqualTo(BEGUN);

        var hindrance = hindrance(office, tuesday);
        assertThat(hindrance.acts())
                .containsExactly(new xinzhi.app.casework.Casework.Standing("item-surveyed", 1, fresh));
        assertThat(hindrance.failure()).isNull();
        assertThat(state(office)).isEqualTo(before);
        assertThat(office.events(tuesday)).endsWith("delivery-withdrawal-asked", "delivery-withdrawal-hindered");
    }

    @Test
    void isBarredByAHumanActThatArrivesBeforeTheWorkBegins(Office office) throws Exception {
        office.takeIn(PUNISHMENTS, MONDAY, SAME);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, SAME, FRESH);
        var fresh = Long.parseLong(office.text("select id from casework.item where opened_by = " + tuesday.id()));
        try (var board = office.ownConnection(); var statement = board.createStatement()) {
            board.setAutoCommit(false);
            statement.execute("select from casework.item where id = " + fresh + " for update");
            assertThat(office.get(Withdrawing.class).withdraw(office.centre(), tuesday.id(), REASON)).isEqualTo(BEGUN);
            office.waiting(1);
            statement.execute("insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind,"
                    + " about_id) values (clock_timestamp(), 9, '赵板块', 'board', 1, 'item-surveyed', 'item', " + fresh
                    + ")");
            board.commit();
        }

        assertThat(hindrance(office, tuesday).acts()).extracting(xinzhi.app.casework.Casework.Standing::kind)
                .containsExactly("item-surveyed");
        assertThat(office.count("casework.item where id = " + fresh)).isEqualTo(1);
    }

    @Test
    void whatCameToNothingMayBeAskedForAgainByAnybody(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, SAME);
        office.owner().sql("update casework.item set stage = 'surveyed'").update();
        withdraw(office, monday);
        hindrance(office, monday);
        office.owner().sql("update casework.item set stage = 'distributed'").update();

        assertThat(office.get(Withdrawing.class).withdraw(office.second(), monday.id(), REASON)).isEqualTo(BEGUN);

        var now = office.settled(monday.id());
        assertThat(now.state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(now.withdrawal()).extracting(Withdrawal::askedName).isEqualTo("王复核");
    }

    @Test
    void nothingElseHappensToTheDeliveryOrItsListWhileItIsUnderWay(Office office) throws Exception {
        office.takeIn(PUNISHMENTS, MONDAY, SAME);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, SAME, FRESH);
        var wednesday = office.handIn(PUNISHMENTS, WEDNESDAY, SAME, FRESH, GONE);
        try (var other = office.ownConnection(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from casework.item for update");
            assertThat(office.get(Withdrawing.class).withdraw(office.centre(), tuesday.id(), REASON)).isEqualTo(BEGUN);
            office.waiting(1);

            assertThat(office.intake().get(office.centre(), tuesday.id()).state())
                    .isEqualTo(DeliveryState.WITHDRAWING);
            assertThat(office.get(Withdrawing.class).withdraw(office.second(), tuesday.id(), REASON))
                    .isEqualTo(refused(Intake.Reason.ALREADY_ENDED));
            assertThat(office.intake().commit(office.centre(), wednesday.id()))
                    .isEqualTo(new Intake.Act.Refused(Intake.Reason.ANOTHER_COMMIT_UNDER_WAY));
            assertThat(office.intake().discard(office.centre(), tuesday.id()))
                    .isEqualTo(new Intake.Act.Refused(Intake.Reason.ALREADY_ENDED));
        }
        assertThat(office.settled(tuesday.id()).state()).isEqualTo(DeliveryState.WITHDRAWN);
    }

    @Test
    void whatTheWorkFindsDoneItDoesNotDoAgain(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, SAME);
        withdraw(office, monday);
        var after = state(office);

        office.get(TakingBackWork.class).begin(monday.id());

        assertThat(office.settled(monday.id()).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(state(office)).isEqualTo(after);
        assertThat(office.events(monday)).filteredOn("delivery-withdrawn"::equals).hasSize(1);
    }

    @Test
    void isBarredByAnItemTheCityHasMovedOn(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, SAME);
        office.owner().sql("update casework.item set stage = 'surveyed'").update();

        withdraw(office, monday);

        assertThat(hindrance(office, monday).acts()).isNotEmpty();
    }

    @Test
    void needsASecondPersonWhereItTouchesMuch(Office office) {
        var rows = IntStream.rangeClosed(1, 12).mapToObj(n -> punishment(n, n)).toArray(ListRow[]::new);
        var monday = office.takeIn(PUNISHMENTS, MONDAY, rows);
        var withdrawing = office.get(Withdrawing.class);

        assertThat(withdraw(office, monday)).isEqualTo(new Withdrawing.Outcome.Asked());
        assertThat(withdraw(office, monday)).isEqualTo(refused(Intake.Reason.SAME_PERSON));
        assertThat(office.count("casework.item")).isEqualTo(12);

        assertThat(withdrawing.withdraw(office.second(), monday.id(), "")).isEqualTo(BEGUN);
        assertThat(office.settled(monday.id()).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(office.count("casework.item")).isZero();
        assertThat(office.count("intake.known")).isZero();
    }

    @Test
    void happensOnceWhereTwoAskAtTheSameTime(Office office) throws Exception {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, SAME);
        var outcomes = new ArrayList<CompletableFuture<Withdrawing.Outcome>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor();
                var holding = office.ownConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("select from intake.delivery where id = " + monday.id() + " for update");
            for (var who : List.of(office.centre(), office.second())) {
                outcomes.add(CompletableFuture
                        .supplyAsync(() -> office.get(Withdrawing.class).withdraw(who, monday.id(), REASON), people));
            }
            office.waiting(2);
            holding.commit();
        }
        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                .containsExactlyInAnyOrder(BEGUN, refused(Intake.Reason.ALREADY_ENDED));
        assertThat(office.settled(monday.id()).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(office.events(monday)).filteredOn("delivery-withdrawn"::equals).hasSize(1);
    }

    @Test
    void happensWholeOrNotAtAll(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, BEFORE);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, SAME, AFTER, FRESH);
        var before = state(office);
        office.owner().sql("alter table intake.coverage add constraint broken check (kept_for is not null)").update();
        try {
            withdraw(office, tuesday);
        } finally {
            office.owner().sql("alter table intake.coverage drop constraint broken").update();
        }

        assertThat(hindrance(office, tuesday).failure()).extracting(Delivery.Failure::reason)
                .isEqualTo(FailureReason.PROGRAM);
        assertThat(state(office)).isEqualTo(before);
        assertThat(office.withdraw(tuesday).state()).isEqualTo(DeliveryState.WITHDRAWN);
    }

    @Test
    void theDatabaseItselfRefusesOnePersonInBothPlacesAndAWithdrawalNobodyOrdered(Office office) {
        var rows = IntStream.rangeClosed(1, 12).mapToObj(n -> punishment(n, n)).toArray(ListRow[]::new);
        var monday = office.takeIn(PUNISHMENTS, MONDAY, rows);
        withdraw(office, monday);

        assertThatThrownBy(() -> office.asWriter("update intake.delivery set state = 'withdrawing'"))
                .hasMessageContaining("delivery_withdrawal_ordered");
        assertThatThrownBy(() -> office.asWriter("""
            update intake.delivery
            set state = 'withdrawing', withdrawal_ordered_by = withdrawal_asked_by, withdrawal_ordered_name = '李',
                withdrawal_ordered_duty = 'centre', withdrawal_ordered_organisation = 1
            """)).hasMessageContaining("delivery_withdrawal_ordered_by_another");
        assertThatThrownBy(() -> office.asWriter("update intake.delivery set withdrawal_second = null"))
                .hasMessageContaining("delivery_withdrawal_whole");
        assertThatThrownBy(() -> office.asWriter(
                """
                    update intake.delivery
                    set state = 'withdrawn', withdrawn_by = withdrawal_asked_by, withdrawn_name = '李', withdrawn_at = received_at
                    """))
                .hasMessageContaining("delivery_withdrawn_by_another");
    }

    @Test
    void isNotTakenBackWhileItsCorrectedRowsAreComingIn(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, SAME);
        office.owner()
                .sql("""
                    insert into intake.delivery (coverage, list, sender, whole, cut_off, received_at, received_by, received_name, duty,
                                                 organisation, file_name, sha256, size, state, supplements)
                    select coverage, list, sender, false, cut_off, received_at, received_by, received_name, duty, organisation, file_name,
                           sha256, size, 'previewed', id
                    from intake.delivery
                    """)
                .update();

        assertThat(withdraw(office, monday)).isEqualTo(refused(Intake.Reason.SUPPLEMENT_OPEN));
    }

    @Test
    void whatWasComparedMeanwhileIsComparedAgain(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, GONE);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, SAME, FRESH);
        var wednesday = office.handIn(PUNISHMENTS, WEDNESDAY, SAME, FRESH, GONE);
        assertThat(wednesday.counts().returned()).isEqualTo(1);

        withdraw(office, tuesday);
        var again = office.commit(wednesday);

        assertThat(again.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(again.counts().added()).isEqualTo(1);
        assertThat(again.counts().returned()).isZero();
    }
}
