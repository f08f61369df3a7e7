package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves that the walk hears a leak: policies are broken one after the other, and the birds behind them sing.
@ExtendWith(Premises.Opened.class)
class LeakTest {
    /// Tables boards have no grant on: they are given one besides.
    private static final Set<String> CLOSED = Set.of("intake.delivery", "organisation.proposal");
    private static Premises premises;
    private static TestProgram program;
    private static Canaries canaries;

    @BeforeAll
    static void enter(Premises opened) {
        premises = opened;
        program = opened.program();
        canaries = opened.canaries();
    }

    private static void broken(String table, String duty, Runnable then) {
        var policy = "leak on " + table;
        People.asOwner(program, "create policy %s for select to xz_%s using (true)".formatted(policy, duty));
        try {
            then.run();
        } finally {
            People.asOwner(program, "drop policy " + policy);
        }
    }

    /// A policy too many, found by asking the tables themselves.
    @ParameterizedTest
    @CsvSource({"board,GL,casework.item,翠羽乙", "board,GL,casework.item_past,翠羽乙", "board,GL,roster.listing,翠羽丁",
            "board,GL,roster.listing_past,翠羽丁", "board,GL,registry.person,黄**", "board,GL,intake.delivery,云雀批",
            "board,GL,platform.event,云雀账", "board,GL,platform.event,鹧鸪己", "board,GL,organisation.account,wren-xw",
            "board,GL,organisation.proposal,云雀提", "board,GL,catalogue.amendment,云雀改",
            "sender,city-court,intake.delivery,云雀批",
            "helper,helper-one,organisation.contact,云雀联", "helper,helper-one,roster.listing,翠羽乙",
            "street,320102003,casework.item,翠羽己", "enterprise,金丝雀二,roster.listing,翠羽甲"})
    void hearsATableThatIsOpenedTooWide(String duty, String place, String table, String word) {
        assertThat(heardInTables(duty, place, word)).isEmpty();
        boolean closed = CLOSED.contains(table) && !duty.equals("sender"); // it has its columns of deliveries
        if (closed) {
            People.asOwner(program, """
                create table public.granted_before as
                select attname from pg_attribute
                where attrelid = '%1$s'::regclass and attnum > 0 and not attisdropped
                  and has_column_privilege('xz_%2$s', attrelid, attnum, 'select')""".formatted(table, duty),
                    "grant select on " + table + " to xz_" + duty);
        }
        try {
            broken(table, duty,
                    () -> assertThat(heardInTables(duty, place, word)).contains(word + " in table " + table));
        } finally {
            if (closed) {
                // What was granted column by column goes with it, and is given back.
                People.asOwner(program, "revoke select on " + table + " from xz_" + duty, """
                    do $$
                    declare
                        granted text;
                    begin
                        for granted in select attname from public.granted_before loop
                            execute format('grant select (%%I) on %1$s to xz_%2$s', granted);
                        end loop;
                    end
                    $$""".formatted(table, duty), "drop table public.granted_before");
            }
        }
        assertThat(heardInTables(duty, place, word)).isEmpty();
    }

    private static List<String> heardInTables(String duty, String place, String word) {
        return Walk.heard(TableLook.seenBy(program, duty, premises.place(duty, place), 0), List.of(word));
    }

    /// The same on the pages: the walks of these places hear nothing in WalkTest. `#` stands for the item that sings.
    @ParameterizedTest
    @CsvSource({
            "board,GL,翠羽乙,GET /ledger|GET /items/#|POST /ledger/export|POST /items/#/history [audit]|POST /ledger of JB|POST /ledger [金丝罚〔2026〕] rows",
            "board,GL,黄鹂庚,POST /items/#/personal [核对决定书送达对象]",
            "district_body,xw-court,翠羽甲,GET /ledger|GET /items/#|POST /ledger/export|POST /items/#/history [audit]",
            "department,tax,翠羽甲,GET /ledger|GET /items/#|POST /ledger/export|POST /items/#/history [audit]",
            "street,320102003,翠羽甲,GET /ledger|GET /items/#|POST /ledger/export|POST /ledger [91320102MA1CANARY1]",
            "street,320102002,翠羽己,GET /ledger|POST /ledger/export|POST /ledger [金丝罚〔2026〕翠羽己]",
            "helper,helper-one,翠羽乙,GET /ledger|GET /items/#|POST /ledger/export|POST /ledger [金丝雀] rows",
            "city,credit-office,翠羽辛,GET /ledger|POST /ledger/export|GET /organisations?tab=names"})
    void hearsOnEveryPageThatItemsLeak(String duty, String place, String word, String pages) {
        var item = canaries.birds().stream().filter(bird -> bird.song().equals(word) || bird.sealed().contains(word))
                .findFirst().orElseThrow().item();
        assertThat(canaries.forbidden(duty, place)).contains(word);
        try (var visitor = premises.as(duty, place)) {
            broken("casework.item", duty, () -> assertThat(Walk.of(visitor, canaries).placesOf(word))
                    .contains(pages.replace("#", Long.toString(item)).split("\\|")));
        }
    }

    @Test
    void hearsOnThePageOfAccountsThatAccountsLeak() {
        try (var keeper = premises.manager("board", "GL")) {
            assertThat(Walk.of(keeper, canaries).placesOf("wren-jb")).isEmpty();
            broken("organisation.account", "board",
                    () -> assertThat(Walk.of(keeper, canaries).placesOf("wren-jb")).contains("GET /users",
                            "GET /users/" + canaries.accounts().get("wren-jb")));
        }
    }
}
