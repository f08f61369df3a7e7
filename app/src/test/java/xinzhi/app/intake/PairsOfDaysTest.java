package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.REGISTER;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.full;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.NextDay;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;

/// Two days of an invented city, many cities: the ledger against a plain model, the preview against what came of it, and two
/// days against the second alone.
@ExtendWith(Office.Opened.class)
class PairsOfDaysTest {
    private static final int ROWS = 300;

    @ParameterizedTest(name = "{0}: seed {1}, dirt {2}, register {3}")
    @CsvSource({"administrative-punishment, 1, 0, true", "administrative-punishment, 2, 0, false",
            "administrative-punishment, 3, 0.1, true", "administrative-punishment, 4, 0.3, false",
            "judgment-debtor, 5, 0, true", "judgment-debtor, 6, 0, false", "judgment-debtor, 7, 0.1, false",
            "judgment-debtor, 8, 0.3, true"})
    void leaveTheLedgerTheListsSay(String list, long seed, double dirt, boolean register, @TempDir Path folder,
            Office office) throws IOException {
        var monday = sample(office, list, seed, dirt, folder.resolve("monday.csv"), Optional.empty());
        var tuesday = sample(office, list, seed, dirt, folder.resolve("tuesday.csv"),
                Optional.of(new NextDay(monday, 0.1, 0.05, 0.07)));
        var model = new ListModel(office.format(list));
        takeInRegister(office, seed, register, folder);

        for (var day : List.of(MONDAY, TUESDAY)) {
            var file = day.equals(MONDAY) ? monday : tuesday;
            var previewed = office.handIn(full(list, day), Files.readAllBytes(file));
            var committed = office.commit(previewed);
            var expected = model.take(file);

            assertThat(committed.state()).isEqualTo(DeliveryState.COMMITTED);
            assertThat(difference(committed)).isEqualTo(expected);
            assertThat(committed.effect()).isEqualTo(previewed.effect()).isNotEmpty();
            assertThat(effect(office, committed))
                    .isEqualTo(
                            committed.effect().stream().map(e -> "%d: +%d ~%d -%d = %d".formatted(e.board(), e.added(),
                                    e.changed(), e.absent(), e.after())).toList());
            assertThat(office.texts(LISTINGS)).containsExactlyInAnyOrderElementsOf(model.listings());
        }

        var ofTwoDays = office.texts(LEDGER);
        office.empty();
        takeInRegister(office, seed, register, folder);
        var fresh = office.takeIn(full(list, TUESDAY), Files.readAllBytes(tuesday));
        assertThat(fresh.counts().added()).isEqualTo(fresh.counts().accepted()).isPositive();
        assertThat(ofTwoDays).containsAll(office.texts(LEDGER));
    }

    private static String difference(Delivery delivery) {
        var c = delivery.counts();
        return NextDayTest.difference(delivery) + ", %d persons, %d withheld".formatted(c.persons(), c.withheld());
    }

    private static void takeInRegister(Office office, long seed, boolean wanted, Path folder) throws IOException {
        if (wanted) {
            var file = sample(office, REGISTER, seed, 0, folder.resolve("register.csv"), Optional.empty());
            office.takeIn(full(REGISTER, MONDAY), Files.readAllBytes(file));
        }
    }

    private static Path sample(Office office, String list, long seed, double dirt, Path file, Optional<NextDay> after)
            throws IOException {
        SampleMaker.write(new SampleOrder(office.format(list), ROWS, seed, dirt, FileFormat.CSV, after), file);
        return file;
    }

    /// What the tables say a delivery did to every board.
    private static List<String> effect(Office office, Delivery delivery) { return office.owner().sql("""
        select coalesce(i.board, 0) || ': +' || count(*) filter (where i.opened_by = d.id)
               || ' ~' || count(*) filter (where i.opened_by <> d.id and i.known_from = d.ended_at
                                             and i.absent_since is null)
               || ' -' || count(*) filter (where i.absent_since is not null and i.known_from = d.ended_at)
               || ' = ' || count(*)
        from casework.item i
        join intake.delivery d on d.id = :delivery
        where i.list = d.list
        group by coalesce(i.board, 0)
        order by coalesce(i.board, 0)
        """).param("delivery", delivery.id()).query((row, _) -> row.getString(1)).list(); }

    /// The listings as the model tells them.
    private static final String LISTINGS = """
        select l.printed_code || '|' || l.document_number || '|' || l.printed_name || '|'
               || coalesce(l.content ->> 'BZ', l.content ->> 'performance', '') || '|' || l.state || '|'
               || coalesce(i.absent_since::text, '')
        from roster.listing l
        join casework.item i on i.listing_id = l.id
        """;
    /// The ledger without ids, days and history.
    private static final String LEDGER = """
        select concat_ws('|', i.list, i.category, i.stage, i.board, i.board_rule, i.board_evidence, i.body,
                         i.body_rule, i.department, i.street, i.document_number, i.document_key,
                         i.authority_name, i.decision_date, i.publicity_end, i.amount_fen, i.absent_since,
                         s.kind, s.unified_code, s.name, s.state, l.printed_name, l.printed_code, l.category,
                         l.publicity_date, l.state, l.content)
        from casework.item i
        join roster.listing l on l.id = i.listing_id
        join registry.subject s on s.id = i.subject_id
        """;
}
