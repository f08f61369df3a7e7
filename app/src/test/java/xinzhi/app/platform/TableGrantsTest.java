package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.platform.postgres.TestServer;

/// What the database by itself lets each role do, read off its catalogue: whatever table is added has to pass here.
class TableGrantsTest {
    private static final String LOGIN = "xz_login_test";
    private static final List<String> DUTIES = DutyRoles.NAMES.stream().filter(role -> !role.equals("xz_writer"))
            .toList();

    /// Tables a duty reads without row security, and why it may.
    private static final Map<String, String> OPEN = Map.of(
            "organisation.organisation", "who governs what is printed in the papers",
            "organisation.body_name", "so are the names of designating bodies",
            "organisation.street_board", "and which board holds a street",
            "registry.subject_name", "names in the public register, for whoever serves; enterprises have no grant",
            "registry.subject_past", "what that register said before; enterprises have no grant");

    /// Tables a duty sees whole though they have row security, and which duties.
    private static final Map<String, String> SEEN_WHOLE = Map.ofEntries(
            Map.entry("registry.subject", "board centre city department district_body helper street"),
            Map.entry("registry.reversal", "board centre city department district_body helper street"),
            Map.entry("registry.operator", "centre city"), Map.entry("registry.judgement", "centre city"),
            Map.entry("registry.subject_number", "centre city"),
            Map.entry("registry.doubt", "centre city"), Map.entry("registry.candidate", "centre city"),
            Map.entry("organisation.contact", "administrator board centre city department district_body street"),
            Map.entry("organisation.sender_key", "centre city"),
            Map.entry("organisation.proposal", "administrator centre city"),
            Map.entry("catalogue.amendment", "administrator centre city"),
            Map.entry("casework.persons_counted", "centre city"),
            Map.entry("roster.note_list", "board department street"),
            Map.entry("intake.coverage", "centre city"), Map.entry("intake.delivery", "centre city"),
            Map.entry("intake.dropped", "centre city"), Map.entry("intake.mapping", "centre city"),
            Map.entry("intake.progress", "centre city"), Map.entry("intake.finding", "centre city"),
            Map.entry("intake.quarantined", "centre city"), Map.entry("intake.correction", "centre city"),
            Map.entry("intake.conflict_judgement", "centre city"),
            Map.entry("intake.supplied_fact", "centre city"), Map.entry("intake.printed_fact", "centre city"),
            Map.entry("intake.faulty_value", "centre city"), Map.entry("intake.value_fix", "centre city"),
            Map.entry("intake.value_fix_use", "centre city"), Map.entry("platform.evidence", "centre city"),
            Map.entry("platform.backup", "administrator"));

    /// Functions that work with the owner's eyes, and who may call them.
    private static final Map<String, String> WITH_THE_OWNERS_EYES = Map.of(
            "organisation.account_for_sign_in(text)", "signing_in",
            "organisation.account_name_of_identity(text)", "signing_in",
            "organisation.sign_in_tried(bigint,boolean,timestamp with time zone,integer,interval)", "signing_in",
            "organisation.sender_key_of(bytea,inet)", "signing_in",
            "organisation.manages_accounts()",
            "administrator board centre city department district_body enterprise helper street");

    private static final String OURS = """
        n.nspname in ('platform', 'organisation', 'catalogue', 'registry', 'roster', 'casework', 'exits', 'intake', 'public')
        """;
    private static String database;
    private static JdbcClient db;

    @BeforeAll
    static void migrate() {
        database = MigratedDatabase.fresh();
        db = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(), TestServer.jdbcUrl(database),
                TestServer.owner(), TestServer.password()));
    }

    @AfterAll
    static void drop() throws SQLException { TestServer.drop(database); }

    private static List<String> texts(String sql, Object... roles) {
        return db.sql(sql).params(roles).query((row, _) -> row.getString(1)).list();
    }

    /// What stands in the first column of each row, and in the second, in the order of its letters.
    private static List<String> pairs(String sql) {
        return db.sql(sql).query((row, _) -> row.getString(1) + ": " + row.getString(2)).list();
    }

    private static List<String> lines(Map<String, String> expected) {
        return expected.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).toList();
    }

    private static List<String> tablesReadBy(String role, String condition) { return texts("""
        select c.oid::regclass::text
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where %s and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_any_column_privilege(?, c.oid, 'select') and %s
        order by 1
        """.formatted(OURS, condition), role); }

    @Test
    void everySchemaOfTheProgramIsLookedThrough() {
        assertThat(texts("""
            select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1
            """)).containsExactly("casework", "catalogue", "exits", "intake", "organisation", "platform", "public",
                "registry",
                "roster");
    }

    @Test
    void aTableIsHeldByRowSecurityOrThereIsAReason() {
        var open = new ArrayList<String>();
        DUTIES.forEach(role -> open.addAll(tablesReadBy(role, "not c.relrowsecurity")));

        assertThat(open.stream().distinct()).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
        assertThat(tablesReadBy("xz_enterprise", "not c.relrowsecurity")).containsExactly("organisation.organisation");
        assertThat(tablesReadBy("xz_administrator", "not c.relrowsecurity"))
                .containsExactly("organisation.body_name", "organisation.organisation", "organisation.street_board");
    }

    @Test
    void onlyTheseDutiesSeeOnlyTheseTablesWhole() {
        assertThat(seenWhole()).containsExactlyInAnyOrderElementsOf(lines(SEEN_WHOLE));
    }

    private static List<String> seenWhole() { return pairs("""
        select p.schemaname || '.' || p.tablename, string_agg(distinct substr(r, 4), ' ' order by substr(r, 4))
        from pg_policies p
        cross join unnest(p.roles) r
        where r <> 'xz_writer' and p.qual = 'true' and p.permissive = 'PERMISSIVE'
        group by 1
        """); }

    @Test
    void everyPolicyNamesItsRoleAndNoneIsForEverybody() { assertThat(
            texts("""
                select policyname || ' of ' || tablename from pg_policies where roles && array['public'::name, 'xz_public'] order by 1
                """))
            .isEmpty(); }

    @Test
    void noDutyWritesAnything() {
        for (var role : DUTIES) {
            assertThat(writableBy(role)).as(role).isEmpty();
        }
        assertThat(writableBy(LOGIN)).isEmpty();
    }

    private static List<String> writableBy(String role) { return texts(
            """
                select c.oid::regclass::text
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where %s and case
                    when c.relkind = 'S' then has_sequence_privilege(?, c.oid, 'usage, update')
                    when c.relkind in ('r', 'p', 'v', 'm', 'f') then has_any_column_privilege(?, c.oid, 'insert, update, references')
                        or has_table_privilege(?, c.oid, 'delete, truncate, trigger, maintain')
                end
                union all
                select n.nspname from pg_namespace n where %s and has_schema_privilege(?, n.oid, 'create')
                """.formatted(
                    OURS, OURS),
            role, role, role, role); }

    @Test
    void thePublicAndThePlainLoginReadNothingAndCallNothing() {
        for (var role : List.of("xz_public", LOGIN)) {
            assertThat(tablesReadBy(role, "true")).as(role).isEmpty();
            assertThat(texts("""
                select n.nspname
                from pg_namespace n
                where %s and n.nspname <> 'public' and has_schema_privilege(?, n.oid, 'usage')
                """.formatted(OURS), role)).as(role).isEmpty();
        }
        assertThat(tablesReadBy("xz_signing_in", "true")).isEmpty();
    }

    @Test
    void anEnterpriseIsGrantedTheseColumnsAndNoOthers() {
        assertThat(pairs("""
            select a.attrelid::regclass::text, string_agg(a.attname, ' ' order by a.attname)
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            where %s and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
              and has_column_privilege('xz_enterprise', c.oid, a.attnum, 'select')
              and c.oid <> 'organisation.organisation'::regclass
            group by 1
            """.formatted(OURS))).containsExactlyInAnyOrder(
                "casework.item: board id list listing_id subject_id",
                "registry.subject: address enterprise_type established_on id name organisation_code registration_authority "
                        + "state_printed unified_code",
                "roster.listing: authority_name category decision_date document_number grain id known_from list printed_code "
                        + "printed_name publicity_date publicity_end state state_since subject_id",
                "organisation.account: active created_at duty full_name id identity last_sign_in locked_until "
                        + "manages_accounts name one_time organisation password_set_at subject",
                "organisation.second_factor: account confirmed_at");
    }

    @Test
    void whatWorksWithTheOwnersEyesIsKnownAndClosedToTheRest() {
        assertThat(withTheOwnersEyes()).containsExactlyInAnyOrderElementsOf(lines(WITH_THE_OWNERS_EYES));
        assertThat(texts("""
            select p.oid::regprocedure::text
            from pg_proc p
            where p.prosecdef and p.pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
              and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog']
            """)).isEmpty();
    }

    private static List<String> withTheOwnersEyes() { return pairs("""
        select p.oid::regprocedure::text, string_agg(substr(r.rolname, 4), ' ' order by r.rolname)
        from pg_proc p
        join pg_roles r on r.rolname ~ '^xz_' and has_function_privilege(r.oid, p.oid, 'execute')
        where p.prosecdef and p.pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
        group by 1
        """); }

    @Test
    void aViewLooksWithTheEyesOfWhoeverAsks() { assertThat(viewsWithOtherEyes()).isEmpty(); }

    /// A materialised view knows no row security at all, so nobody but its owner may read one.
    private static List<String> viewsWithOtherEyes() { return texts(
            """
                select c.oid::regclass::text
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where %s and (c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> array['security_invoker=true']
                              or c.relkind = 'm' and exists (select from pg_roles r where r.rolname ~ '^xz_' and has_table_privilege(r.oid, c.oid, 'select')))
                order by 1
                """.formatted(
                    OURS)); }

    @Test
    void noDutyIsMoreThanItself() {
        assertThat(texts("""
            select rolname
            from pg_roles
            where rolname = any (?)
              and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolcanlogin)
            """, (Object) DutyRoles.NAMES.toArray(String[]::new))).isEmpty();
        assertThat(texts("""
            select m.member::regrole::text || ' is ' || m.roleid::regrole::text
            from pg_auth_members m
            where m.member::regrole::text = any (?) or m.member = 'xz_login_test'::regrole and m.inherit_option
            """, (Object) DutyRoles.NAMES.toArray(String[]::new))).isEmpty();
    }

    /// Proves that the tests above can fail.
    @Test
    void wouldNoticeWhateverIsLeftOpen() throws SQLException {
        var careless = MigratedDatabase.fresh();
        var sound = db;
        try {
            db = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(), TestServer.jdbcUrl(careless),
                    TestServer.owner(), TestServer.password()));
            for (var sql : List.of("create table casework.note (text text)",
                    "grant select on casework.note to xz_street",
                    "grant update (text) on casework.note to xz_helper",
                    "create view casework.all_items as select * from casework.item",
                    "create materialized view casework.counted as select count(*) from casework.item",
                    "grant select on casework.counted to xz_city",
                    "create policy leak on casework.item for select to xz_street using (true)",
                    "create function casework.peek() returns bigint language sql security definer as 'select 1::bigint'")) {
                db.sql(sql).update();
            }
            assertThat(tablesReadBy("xz_street", "not c.relrowsecurity")).contains("casework.note");
            assertThat(writableBy("xz_helper")).containsExactly("casework.note");
            assertThat(viewsWithOtherEyes()).containsExactly("casework.all_items", "casework.counted");
            assertThat(seenWhole()).contains("casework.item: street");
            assertThat(withTheOwnersEyes())
                    .anyMatch(line -> line.startsWith("casework.peek(): ") && line.contains("public"));
        } finally {
            db = sound;
            TestServer.drop(careless);
        }
    }
}
