package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.PUNISHMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.exits.Nights;
import xinzhi.app.law.Law;
import xinzhi.app.law.Limit;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Transactions;
import xinzhi.app.roster.Roster;
import xinzhi.lists.name.RegistrationState;

/// What the law makes of a committed list is kept beside it, and kept true.
@ExtendWith(Office.Opened.class)
class PeriodsOfListingsTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate NEXT = JUNE.plusDays(1);

    private static ListRow decided(int n, String day) { return punishment(n, n).with("CF_JDRQ", day); }

    private static List<String> periods(Office office, String venue) { return office.texts("""
        select concat_ws(' ', l.decision_date, p.regime, p.start_kind, p.start_day, p.earliest_kind, p.end_kind)
        from exits.period p
        join roster.listing l on l.id = p.listing_id
        where p.venue = '%s'
        order by l.decision_date
        """.formatted(venue)); }

    private static List<String> kept(Office office) { return office.texts("""
        select jsonb_build_array(to_jsonb(p) - 'listing_id', l.document_number)::text
        from exits.period p join roster.listing l on l.id = p.listing_id
        union all
        select jsonb_build_array(to_jsonb(o) - 'listing_id', l.document_number)::text
        from exits.outlook o join roster.listing l on l.id = o.listing_id
        order by 1
        """); }

    private static List<String> runs(Office office) {
        return office.texts("select concat_ws(' ', run_on - day, listings, changed) from exits.run order by day");
    }

    @Test
    void eachDecisionFallsUnderTheLawOfItsOwnDay(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(1, "2018-05-04"), decided(2, "2020-05-04"), decided(3, "2024-05-04"),
                decided(4, "2026-05-04"));

        assertThat(periods(office, "credit-china")).containsExactly(
                "2018-05-04 PUB-2017 on 2018-05-04 never unknown", "2020-05-04 PUB-527 on 2020-05-04 unknown unknown",
                "2024-05-04 PUB-58 on 2024-05-04 estimated on", "2026-05-04 PUB-36 on 2026-05-04 unknown unknown");
        assertThat(office.texts("select distinct missing::text from exits.period where regime = 'PUB-527'"))
                .singleElement().asString().contains("severity");
    }

    @Test
    void oneDecisionStandsInTwoVenuesUnderDifferentLaw(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(2, "2020-05-04"));

        assertThat(office.texts("select venue || ' ' || regime || ' ' || start_kind from exits.period order by 1"))
                .containsExactly("credit-china PUB-527 on", "samr-disclosure SAMR-71 unknown");
    }

    @Test
    void anUnknownFactGivesNoDay(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(2, "2020-05-04"));

        assertThat(office.count("exits.period where end_kind = 'unknown' and end_day is not null")).isZero();
        assertThat(office.count("exits.outlook where end_day is not null or earliest_day is not null")).isZero();
        assertThat(office.texts("select distinct state from exits.outlook")).containsExactly("missing");
    }

    @Test
    void aWarningAloneIsNotShown(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(3, "2024-05-04").with("CF_CFLB", "警告").with("CF_NR_FK", ""));

        assertThat(office.text("select not_shown from exits.period where venue = 'credit-china'")).startsWith("PP-");
    }

    @Test
    void aChangedRowChangesItsPeriodAndTheWithdrawalTakesItBack(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(2, "2020-05-04"));
        var before = kept(office);
        var next = office.takeIn(PUNISHMENTS, NEXT, decided(2, "2024-05-04"), decided(3, "2018-05-04"));
        assertThat(office.texts("select regime from exits.period where venue = 'credit-china' order by 1"))
                .containsExactly("PUB-2017", "PUB-58");

        office.withdraw(next);

        assertThat(kept(office)).isEqualTo(before);
        assertThat(office
                .count("exits.period p where not exists (select from roster.listing l where l.id = p.listing_id)"))
                .isZero();
    }

    @Test
    void theSecondNightlyRunWritesNothing(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(1, "2018-05-04"), decided(2, "2020-05-04"));
        var before = office.texts(
                "select xmin::text || ctid::text from exits.outlook union all select xmin::text || ctid::text from exits.period");

        Nights.pass(office::get);
        Nights.pass(office::get);

        assertThat(runs(office)).containsExactly("0 2 0");
        assertThat(office.texts(
                "select xmin::text || ctid::text from exits.outlook union all select xmin::text || ctid::text from exits.period"))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(office.texts("select facts ->> 'listings' from platform.event where kind = 'exits-reckoned'"))
                .containsExactly("2");
    }

    @Test
    void afterAStandstillOneRunStandsForEveryMissedDay(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(2, "2020-05-04"));
        Nights.pass(office::get);
        office.owner().sql("update exits.run set day = day - 3, run_on = run_on - 3").update();

        Nights.pass(office::get);

        assertThat(runs(office)).containsExactly("0 1 0", "2 1 0", "1 1 0", "0 1 0");
    }

    @Test
    void rulesOfAnotherEditionReckonEverythingAgain(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(1, "2018-05-04"), decided(2, "2020-05-04"));
        Nights.pass(office::get);
        office.owner().sql("update exits.run set edition = 'old'").update();
        office.owner().sql("update exits.outlook set edition = 'old'").update();

        Nights.pass(office::get);

        assertThat(office.texts("select distinct edition from exits.outlook"))
                .containsExactly(office.get(Law.class).edition());
        assertThat(office.texts("select changed from exits.run where edition <> 'old'")).containsExactly("2");
    }

    @Test
    void whatIsLostOrStrayIsMendedByTheNextRun(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(2, "2020-05-04"));
        office.owner().sql("delete from exits.outlook").update();
        office.owner().sql("insert into exits.period select -1, venue, regime, start_kind, start_day, earliest_kind,"
                + " earliest_day, end_kind, end_day, not_shown, missing, rules from exits.period").update();

        Nights.pass(office::get);

        assertThat(office.count("exits.outlook")).isOne();
        assertThat(office.count("exits.period where listing_id = -1")).isZero();
    }

    @Test
    void aBoardSeesWhatTheLawMakesOfItsOwnListingsAlone(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(1, "2018-05-04"), decided(2, "2020-05-04"));
        var own = office.text("select board from casework.item limit 1");

        for (var board : office.get(Organisations.class).list(Organisation.Kind.BOARD)) {
            var actor = new Actor(7, "某板块", Duty.BOARD, board.id(), board.name());
            long seen = office.get(Transactions.class).read(actor, () -> office.get(JdbcClient.class)
                    .sql("select (select count(*) from exits.outlook) + (select count(*) from exits.period)")
                    .query(Long.class).single());
            assertThat(seen > 0).as(board.name()).isEqualTo(own.equals(String.valueOf(board.id())));
        }
    }

    @Test
    void everyKeptRowIsWhatTheLawSaysOfItsListing(Office office) {
        office.takeIn(PUNISHMENTS, JUNE, decided(1, "2018-05-04"), decided(2, "2020-05-04").with("CF_CFLB", "警告"),
                decided(3, "2024-05-04").with("CF_CFJG", "南京市公安局"), decided(4, "2026-05-04"),
                decided(5, "2022-01-31").with("CF_CFLB", "责令停产停业;罚款"));
        var law = office.get(Law.class);
        var today = LocalDate.now(office.get(Clock.class));

        for (var id : office.texts("select id from roster.listing")) {
            var listing = office.get(Transactions.class).read(office.centre(),
                    () -> office.get(Roster.class).get(Long.parseLong(id)));
            var state = office
                    .text("select s.state from registry.subject s join roster.listing l on l.subject_id = s.id"
                            + " where l.id = " + id);
            var facts = law.columns().read(PUNISHMENTS, listing.content()::get)
                    .with(RegistrationState.ofCode(state)).build();
            var expected = law.waysOut(facts, today);

            assertThat(office.texts("select venue || ' ' || coalesce(end_day::text, end_kind) from exits.period"
                    + " where listing_id = " + id)).containsExactlyInAnyOrderElementsOf(
                            expected.publicity().stream().map(period -> code(period.venue()) + " "
                                    + shown(period.automaticEnd())).toList());
            assertThat(office.texts("select unnest(ways) from exits.outlook where listing_id = " + id))
                    .containsExactlyElementsOf(
                            expected.nearest().stream().map(way -> way.basis().rule().toString()).toList());
        }
    }

    private static String code(Enum<?> word) { return word.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    private static String shown(Limit limit) {
        return switch (limit) {
            case Limit.On(var day) -> day.toString();
            case Limit.Estimated(var day, _) -> day.toString();
            case Limit.Never _ -> "never";
            case Limit.Unknown _ -> "unknown";
        };
    }
}
