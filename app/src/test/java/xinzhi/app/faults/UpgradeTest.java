package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xinzhi.app.Visitor;

/// Every release opens the data folders of the releases before it.
class UpgradeTest {
    @RegisterExtension
    final DataFolders folders = new DataFolders();

    static List<Path> fixtures() throws Exception {
        try (var files = Files.list(FixtureMaker.FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".tar.xz")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void opensTheDataFolderOfAnEarlierVersion(Path fixture) throws Exception {
        var data = folders.untouched();
        KeptFolder.unpack(fixture, data);
        String before;
        try (var tables = Tables.of(data)) {
            before = holdings(tables);
        }
        DataFolders.awaitQuiet(data);

        try (var server = ChildProgram.serve(data); var tables = Tables.of(data)) {
            var url = server.said().replaceFirst("(?s).*(http://localhost:[0-9]+).*", "$1");
            try (var visitor = new Visitor(url)) {
                assertThat(visitor.signIn("centre", "xinzhi-demo").leadsTo()).isEqualTo("/");
                assertThat(visitor.get("/ledger").body()).contains(name(tables));
            }
            assertThat(holdings(tables)).isEqualTo(before);

            // The very file of then: under another key of fingerprints, or read in another way, its rows would seem to be other ones.
            var register = Files.createDirectories(folders.untouched()).resolve("register.csv");
            try (var visitor = new Visitor(url)) {
                visitor.signIn("centre", "xinzhi-demo");
                var delivery = tables
                        .ask("select min(id) from intake.delivery where list = '" + FixtureMaker.REGISTER + "'");
                Files.write(register,
                        visitor.post("/deliveries/" + delivery + "/file", Map.of("purpose", "核对升级前的原件")).bytes());
            }
            assertThat(FixtureMaker.take(data, register, FixtureMaker.REGISTER, "city-market-regulation", "2026-11-03"))
                    .contains("新增 0，变更 0，重新出现 0，本次未见 0，未变 " + FixtureMaker.ENTERPRISES);
            assertThat(Sealing.sealedAndIntact(tables)).isPositive();
            server.terminate();
            server.awaitExit();
        }
    }

    private static String holdings(Tables tables) throws Exception { return tables
            .ask("""
                select (select count(*) || '/' || min(id) || '/' || max(id) || '/' || count(*) filter (where absent_since is not null)
                        from casework.item)
                    || ' ' || (select count(*) from roster.listing) || ' ' || (select count(*) from roster.listing_past)
                    || ' ' || (select count(*) from registry.subject) || ' ' || (select sum(rows) from intake.coverage)
                    || ' ' || (select count(*) from platform.event where about_kind = 'delivery')
                """); }

    /// Of the item the ledger shows first.
    private static String name(Tables tables) throws Exception { return tables.ask("""
        select l.printed_name
        from casework.item i
        join roster.listing l on l.id = i.listing_id
        order by coalesce(i.decision_date, '0001-01-01') desc, i.id desc
        limit 1
        """); }
}
