package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.casework.LedgerSearch.Dimension;
import xinzhi.app.casework.LedgerSearch.Flag;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.postgres.TestServer;

/// What is counted beforehand is what a recount of the items counts: for every duty, under any filters, whoever writes meanwhile.
class TallyTest {
    private static final int SUBJECTS = 40;
    private static final List<String> STAGES = List.of("distributed", "surveyed", "under-exit");
    private static final List<Dimension> ALL = List.of(Dimension.BOARD, Dimension.STREET, Dimension.DEPARTMENT,
            Dimension.LIST, Dimension.CATEGORY, Dimension.STAGE, Dimension.REGISTER);
    private static final List<Duty> DUTIES = List.of(Duty.CITY, Duty.CENTRE, Duty.BOARD, Duty.DISTRICT_BODY,
            Duty.DEPARTMENT, Duty.STREET, Duty.HELPER);
    private static TestProgram program;
    private static JdbcClient owner;
    private static int helper;

    @BeforeAll
    static void start() {
        program = TestProgram.startQuiet();
        owner = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(),
                TestServer.jdbcUrl(program.database()), TestServer.owner(), TestServer.password()));
        People.asOwner(program, """
            insert into registry.subject (kind, unified_code, name, in_register, state, delivery, known_from)
            select 'enterprise', lpad(n::text, 18, '0'), '企业' || n, n %% 5 > 0, 'active', 1, '2026-01-01'
            from generate_series(1, %d) n""".formatted(SUBJECTS));
        helper = owner.sql("""
            insert into organisation.organisation (code, kind, name, short_name)
            values ('tally-helper', 'helper', '协助机构', '协助机构') returning id""").query(Integer.class).single();
    }

    @AfterAll
    static void stop() { program.close(); }

    /// Somebody who does what offices do to items, in any order.
    private static final class Hand {
        private final Random random;
        private final int number;

        Hand(long seed, int number) {
            this.random = new Random(seed);
            this.number = number;
        }

        void act() {
            switch (random.nextInt(8)) {
                case 0, 1 -> open(1 + random.nextInt(30));
                case 2 -> owner.sql("update casework.item set stage = :stage where stage <> 'issued' and id % 7 = :k")
                        .param("stage", STAGES.get(random.nextInt(STAGES.size()))).param("k", random.nextInt(7))
                        .update();
                case 3 -> owner.sql("""
                    update casework.item
                    set absent_since = case when absent_since is null then date '2026-01-01' + cast(:k as int) end,
                        missing = case when missing is null then array['AH'] end
                    where id % 9 = :k
                    """).param("k", random.nextInt(9)).update();
                case 4 -> owner.sql("update casework.item set board = :board, street = :street where id % 11 = :k")
                        .param("board", 1 + random.nextInt(3)).param("street", 300 + random.nextInt(2))
                        .param("k", random.nextInt(11)).update();
                case 5 -> owner.sql("delete from casework.item i where i.id % 13 = :k and not exists "
                        + "(select from casework.assigned a where a.item_id = i.id)")
                        .param("k", random.nextInt(13)).update();
                case 6 -> owner.sql("update registry.subject set state = :state, in_register = :in where id % 6 = :k")
                        .param("state", random.nextBoolean() ? "active" : "revoked").param("in", random.nextBoolean())
                        .param("k", random.nextInt(6)).update();
                default ->
                    owner.sql("update casework.item set subject_id = :subject, amount_fen = 1 where id % 17 = :k")
                            .param("subject", 1 + random.nextInt(SUBJECTS)).param("k", random.nextInt(17)).update();
            }
        }

        private void open(int rows) { owner
                .sql("""
                    insert into casework.item (listing_id, subject_id, list, category, stage, stage_since, board, board_rule, board_evidence,
                                               body, body_rule, department, street, opened_by, opened_at, known_from)
                    select nextval('roster.listing_id'), case when random() < 0.2 then -1 - (random() * 5)::int else 1 + (random() * %d)::int end,
                           (array['a', 'b', 'c'])[1 + (random() * 2)::int], (array['serious', 'penalised'])[1 + (random())::int],
                           case b.board when 0 then 'issued' else 'distributed' end, now(), nullif(b.board, 0), 'none', '',
                           nullif(100 + (random() * 3)::int, 100), 'none', nullif(200 + (random() * 2)::int, 200),
                           nullif(299 + (random() * 2)::int, 299), 1, now(), now()
                    from generate_series(1, :rows) n, lateral (select (random() * 3)::int + 0 * n as board) b
                    """.formatted(
                        SUBJECTS - 1))
                .param("rows", rows).update(); }

        void acts(int times) {
            for (int i = 0; i < times; i++) {
                try {
                    act();
                } catch (org.springframework.dao.ConcurrencyFailureException _) {
                    // Two of them stood in each other's way over the items themselves: neither did anything by halves.
                }
            }
        }

        @Override
        public String toString() { return "hand " + number; }
    }

    private static final String WITHIN = "list, category, stage, board, body, department, street, register_state, absent, thin, person";
    private static final String WHOLE = "list, category, stage, board, department, register_state, absent, thin, person, no_body";

    /// What differs between counts and items, in one look at both.
    private static List<String> differences() {
        var found = new ArrayList<>(differences("casework.tally_within", WITHIN));
        found.addAll(differences("casework.tally", WHOLE));
        return found;
    }

    private static List<String> differences(String tally, String key) { return owner.sql("""
        with counted as (select %2$s, sum(items) as n from %1$s group by %2$s having sum(items) <> 0),
        there as (
            select %2$s, count(*)
            from (select *, absent_since is not null as absent, missing is not null as thin, subject_id < 0 as person,
                         body is null as no_body from casework.item) i
            group by %2$s)
        select '%1$s: ' || x::text from (select * from counted except select * from there) x
        union all
        select 'items: ' || x::text from (select * from there except select * from counted) x
        """.formatted(tally, key)).query((row, _) -> row.getString(1)).list(); }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void holdsWhileManyHandsWriteAndCountsAreFolded(long seed) throws Exception {
        var working = new AtomicBoolean(true);
        var found = new ArrayList<String>();
        try (var office = Executors.newVirtualThreadPerTaskExecutor()) {
            var hands = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 4; i++) {
                var hand = new Hand(seed * 100 + i, i);
                hands.add(() -> {
                    hand.acts(12);
                    return true;
                });
            }
            var folding = List.of(1, 2).stream().map(_ -> office.submit(() -> {
                while (working.get()) {
                    program.get(Tally.class).fold();
                }
                return true;
            })).toList();
            var looking = office.submit(() -> {
                while (working.get()) {
                    found.addAll(differences());
                }
                return true;
            });
            for (var hand : office.invokeAll(hands)) {
                assertThat(hand.get()).isTrue();
            }
            working.set(false);
            looking.get();
            for (var fold : folding) {
                fold.get();
            }
        }
        assertThat(found).isEmpty();
        assertThat(differences()).isEmpty();
    }

    @Test
    void foldsToOneRowForEachCombinationAndToNoneWhereNothingIsLeft() {
        new Hand(9, 0).acts(30);

        program.get(Tally.class).fold();

        assertThat(owner.sql("""
            select count(*) from (select from casework.tally_within group by %s having count(*) > 1 or sum(items) <= 0
                                  union all
                                  select from casework.tally group by %s having count(*) > 1 or sum(items) <= 0) x"""
                .formatted(WITHIN, WHOLE)).query(Long.class).single()).isZero();
        assertThat(program.get(Tally.class).fold()).isZero();
        assertThat(differences()).isEmpty();
    }

    /// One firm changed, then as many leave the register as a small city has: the plan of the one must not do for the others.
    @Test
    void aCommitThatChangedOneSubjectBeforeManyLeftTheRegisterEnds() {
        owner.sql("""
            set statement_timeout = '60s';
            do $$
            begin
                insert into registry.subject (kind, name, in_register, state, delivery, known_from)
                select 'enterprise', '离开企业' || n, true, 'active', 9, '2026-01-01' from generate_series(1, 50000) n;
                update registry.subject set state = 'revoked' where id = 1;
                update registry.subject set in_register = false where delivery = 9;
                delete from registry.subject where delivery = 9;
            end
            $$;
            reset statement_timeout""").update();

        assertThat(differences()).isEmpty();
    }

    private record Item(Map<Dimension, String> values, Map<Flag, Boolean> flags, boolean person, boolean assigned) {}

    private static List<Item> items() {
        return owner
                .sql("""
                    select i.*, exists (select from casework.assigned a where a.item_id = i.id) as assigned from casework.item i""")
                .query((row, _) -> {
                    var values = new EnumMap<Dimension, String>(Dimension.class);
                    for (var dimension : Dimension.values()) {
                        var value = row.getString(dimension.sql.substring(2));
                        values.put(dimension, value == null ? Dimension.NOTHING : value);
                    }
                    return new Item(values, Map.of(Flag.ABSENT, row.getDate("absent_since") != null, Flag.NO_BOARD,
                            row.getObject("board") == null, Flag.BODY_UNKNOWN, row.getObject("body") == null,
                            Flag.NOT_IN_REGISTER, "none".equals(row.getString("register_state")), Flag.THIN,
                            row.getArray("missing") != null),
                            row.getLong("subject_id") < 0, row.getBoolean("assigned"));
                }).list();
    }

    private static boolean sees(Duty duty, int place, Item item) {
        var here = Integer.toString(place);
        return switch (duty) {
            case CITY, CENTRE -> !item.person;
            case BOARD -> here.equals(item.values.get(Dimension.BOARD));
            case DISTRICT_BODY -> here.equals(item.values.get(Dimension.BODY));
            case DEPARTMENT -> here.equals(item.values.get(Dimension.DEPARTMENT));
            case STREET -> !item.person && here.equals(item.values.get(Dimension.STREET));
            case HELPER -> !item.person && item.assigned;
            case ADMINISTRATOR, ENTERPRISE, SENDER, PUBLIC, SIGNING_IN -> false;
        };
    }

    private static int place(Duty duty) {
        return switch (duty) {
            case BOARD -> 2;
            case DISTRICT_BODY -> 102;
            case DEPARTMENT -> 201;
            case STREET -> 300;
            case HELPER -> helper;
            case CITY, CENTRE, ADMINISTRATOR, ENTERPRISE, SENDER, PUBLIC, SIGNING_IN -> 1;
        };
    }

    private static boolean meets(Item item, LedgerSearch search, @Nullable Dimension besides) {
        var flag = search.flag();
        return search.chosen().entrySet().stream()
                .allMatch(e -> e.getKey() == besides || e.getValue().equals(item.values.get(e.getKey())))
                && (flag == null || Boolean.TRUE.equals(item.flags.get(flag)));
    }

    private static LedgerSearch anySearch(Random random, List<Item> items) {
        var like = items.get(random.nextInt(items.size()));
        var search = LedgerSearch.ALL;
        for (var dimension : Dimension.values()) {
            var value = like.values.get(dimension);
            boolean sought = random.nextInt(5) == 0 && (dimension == Dimension.BOARD || !"0".equals(value));
            search = sought ? search.with(dimension, value) : search;
        }
        return random.nextInt(4) == 0 ? search.withFlag(Flag.values()[random.nextInt(Flag.values().length)]) : search;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void isWhatARecountCountsForEveryDutyUnderAnyFilters(long seed) {
        new Hand(seed, 0).acts(60);
        owner.sql(
                "insert into casework.assigned select :helper, id from casework.item where id % 3 = 0 on conflict do nothing")
                .param("helper", helper).update();
        var items = items();
        var random = new Random(seed);
        for (var duty : DUTIES) {
            var actor = new Actor(1, "", duty, place(duty), "");
            var own = items.stream().filter(item -> sees(duty, place(duty), item)).toList();
            assertThat(own).as(duty.name()).isNotEmpty();
            for (int round = 0; round < 12; round++) {
                var search = anySearch(random, items);
                var found = program.get(Transactions.class).read(actor, () -> program.get(LedgerQueries.class)
                        .facets(duty, search, new TextSearch.Meaning.Nothing(), ALL));
                long count = program.get(Transactions.class).read(actor,
                        () -> program.get(LedgerQueries.class).count(duty, search, new TextSearch.Meaning.Nothing()));

                assertThat(found.counts()).as("%s %s", duty, search).isEqualTo(recount(own, search));
                assertThat(count).isEqualTo(own.stream().filter(item -> meets(item, search, null)).count());
                for (var flag : Flag.values()) {
                    assertThat(found.flags().getOrDefault(flag, 0L)).as("%s %s %s", duty, search, flag)
                            .isEqualTo(own.stream().filter(item -> meets(item, search, null))
                                    .filter(item -> Boolean.TRUE.equals(item.flags.get(flag))).count());
                }
            }
        }
    }

    private static Map<Dimension, Map<String, Long>> recount(List<Item> own, LedgerSearch search) {
        var counts = new EnumMap<Dimension, Map<String, Long>>(Dimension.class);
        for (var dimension : ALL) {
            var by = new HashMap<String, Long>();
            own.stream().filter(item -> meets(item, search, dimension))
                    .forEach(item -> by.merge(item.values.get(dimension), 1L, Long::sum));
            counts.put(dimension, by);
        }
        return counts;
    }
}
