package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.NextDayTest.difference;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.HostileRows;
import xinzhi.app.catalogue.ListKind;
import xinzhi.app.command.ImportCommand;
import xinzhi.lists.format.FieldType;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.sample.Dirt;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.NextDay;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;
import xinzhi.lists.sample.SampleReport;

/// Every list of the catalogue through the whole program by the command line: what the sample maker says it made is what the
/// program finds and the ledger shows.
@ExtendWith(Office.Opened.class)
class EveryListTest {
    private static final int ROWS = 220;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<String> lists() {
        return Catalogue.read("catalogue/national").get().list().stream().map(ListKind::id);
    }

    private record Sample(Path file, SampleReport report) {}

    @ParameterizedTest
    @MethodSource("lists")
    void comesThroughThreeDaysAsItsSamplesSay(String list, Office office) throws IOException {
        var first = sample(office, list, 0, 0, FileFormat.CSV, Optional.empty());
        var second = sample(office, list, 0, 0, FileFormat.XLSX,
                Optional.of(new NextDay(first.file(), 0.1, 0.05, 0.1)));
        long added = second.report().added();
        long changed = second.report().changed();
        long removed = second.report().removed();
        long kept = ROWS - changed - removed;

        assertThat(difference(imported(office, list, MONDAY, first)))
                .isEqualTo(ROWS + " added, 0 changed, 0 unchanged, 0 returned, 0 absent");
        assertLedger(office, list, ROWS, 0);

        assertThat(difference(imported(office, list, TUESDAY, second)))
                .isEqualTo("%d added, %d changed, %d unchanged, 0 returned, %d absent".formatted(added, changed, kept,
                        removed));
        assertLedger(office, list, ROWS + added, removed);

        assertThat(difference(imported(office, list, WEDNESDAY, first)))
                .isEqualTo("0 added, %d changed, %d unchanged, %d returned, %d absent".formatted(changed, kept, removed,
                        added));
        assertLedger(office, list, ROWS + added, added);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void setsAsideExactlyTheRowsItsSampleMadeFaulty(String list, Office office) throws IOException {
        var format = office.format(list);
        var sample = sample(office, list, 0.2, 0, FileFormat.CSV, Optional.empty());
        long keyless = 0;
        long quarantined = 0;
        for (var dirt : sample.report().dirt().entrySet()) {
            switch (dirt.getKey()) {
                case KEYLESS -> keyless += dirt.getValue();
                case MISSING_NAME, IMPOSSIBLE_DATE, SCIENTIFIC_CODE -> {
                    if (spoilsTheKey(format, dirt.getKey())) {
                        keyless += dirt.getValue();
                    } else {
                        quarantined += dirt.getValue();
                    }
                }
                case WRONG_CHECK_CHARACTER, OVER_LONG_TEXT -> quarantined += dirt.getValue();
                case REPEATED, CONTRADICTING, FULL_WIDTH_DIGITS, AMOUNT_WITH_UNIT, TRAILING_BLANKS -> {}
            }
        }
        long repeated = made(sample, Dirt.REPEATED);
        long conflicting = 2 * made(sample, Dirt.CONTRADICTING);

        var taken = imported(office, list, MONDAY, sample);

        var counts = taken.counts();
        assertThat(keyless).isPositive();
        assertThat(quarantined).isPositive();
        assertThat(counts.keyless()).isEqualTo(keyless);
        assertThat(counts.quarantined()).isEqualTo(quarantined);
        assertThat(counts.duplicates()).isEqualTo(repeated).isPositive();
        assertThat(counts.conflicts()).isEqualTo(conflicting).isPositive();
        assertThat(counts.accepted()).isEqualTo(ROWS - keyless - quarantined - repeated - conflicting);
        assertLedger(office, list, counts.accepted(), 0);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void countsThePersonsInIt(String list, Office office) throws IOException {
        var sample = sample(office, list, 0, 1, FileFormat.CSV, Optional.empty());
        long persons = personsIn(office.format(list), sample.file());

        var counts = imported(office, list, MONDAY, sample).counts();

        assertThat(counts.persons()).isEqualTo(persons);
        assertThat(office.count("roster.listing where subject_id > 0")
                + office.count("registry.subject where in_register"))
                .isEqualTo(ROWS - persons);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void takesOfAHostileSampleOnlyWhatIsSound(String list, Office office) throws IOException {
        var hostile = HostileRows.of(office.format(list));
        var file = Files.write(folder.resolve("hostile.csv"), hostile.csv());
        var report = new SampleReport(hostile.rows().size(), Map.of(), 0, 0, 0);
        var verdicts = hostile.attempts().stream().filter(attempt -> !attempt.isTwin() && !attempt.person())
                .collect(Collectors.groupingBy(HostileRows.Attempt::verdict, Collectors.counting()));

        var counts = imported(office, list, MONDAY, new Sample(file, report)).counts();

        assertThat(counts.persons()).isEqualTo(1);
        assertThat(counts.conflicts()).isEqualTo(2);
        assertThat(counts.quarantined()).isEqualTo(verdicts.get("QUARANTINED"));
        assertThat(counts.keyless()).isEqualTo(verdicts.get("KEYLESS"));
        assertThat(counts.accepted()).isEqualTo(verdicts.get("ACCEPTED"));
        assertLedger(office, list, counts.accepted(), 0);
        assertThat(office.count("intake.finding where code = 'KEY_CONFLICT'")).isPositive();
        assertThat(office.tablesHolding("11010519491231002X")).isEmpty();
    }

    private Delivery imported(Office office, String list, LocalDate day, Sample sample) {
        var scope = office.get(Catalogue.class).get(list).senders().getFirst();
        var said = new ByteArrayOutputStream();
        var console = new PrintStream(said, true, StandardCharsets.UTF_8);
        var request = ImportCommand.understand(new String[]{sample.file().toString(), "--list", list, "--full",
                "--as-of", day.toString(), "--sender", scope.sender()}, console).orElseThrow();

        int code = office.get(ImportCommand.class).run(request, console, console);

        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        var delivery = office.settled(office.owner().sql("select max(id) from intake.delivery").query(Long.class)
                .single());
        assertThat(delivery.state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(delivery.counts().read()).isEqualTo(sample.report().rows());
        return delivery;
    }

    /// As many as the list has rows, and so many of them no longer seen: in the ledger, with the subjects, or in the register.
    private static void assertLedger(Office office, String list, long rows, long absent) {
        var target = office.get(Catalogue.class).get(list).target();
        long listings = office.count("roster.listing");
        long items = office.count("casework.item");
        switch (target) {
            case LISTING -> {
                assertThat(items).isEqualTo(rows).isEqualTo(listings);
                assertThat(office.count("casework.item where absent_since is not null")).isEqualTo(absent);
                assertThat(office.count("roster.listing where state = 'absent'")).isEqualTo(absent);
            }
            case NOTE -> {
                assertThat(items).isZero();
                assertThat(listings).isEqualTo(rows);
                assertThat(office.count("roster.listing where state = 'absent'")).isEqualTo(absent);
            }
            case REGISTER -> {
                assertThat(items + listings).isZero();
                assertThat(office.count("registry.subject")).isEqualTo(rows);
                assertThat(office.count("registry.subject where not in_register")).isEqualTo(absent);
            }
        }
    }

    private static boolean spoilsTheKey(ListFormat format, Dirt dirt) {
        return format.key().stream().map(code -> format.fields().get(format.position(code)))
                .anyMatch(field -> switch (dirt) {
                    case MISSING_NAME -> field.role() == Role.SUBJECT_NAME;
                    case IMPOSSIBLE_DATE -> field.type() == FieldType.DATE;
                    case SCIENTIFIC_CODE -> field.role() == Role.SUBJECT_CODE;
                    case WRONG_CHECK_CHARACTER, KEYLESS, REPEATED, CONTRADICTING, FULL_WIDTH_DIGITS, OVER_LONG_TEXT,
                            AMOUNT_WITH_UNIT, TRAILING_BLANKS ->
                        false;
                });
    }

    private static long made(Sample sample, Dirt dirt) { return sample.report().dirt().getOrDefault(dirt, 0L); }

    /// Persons by what the file prints: a masked number, or the word for a person.
    private static long personsIn(ListFormat format, Path file) throws IOException {
        int kind = format.position(Role.SUBJECT_KIND).orElse(-1);
        int code = format.position(Role.SUBJECT_CODE).orElseThrow();
        try (var csv = CsvReader.builder().ofCsvRecord(file); var records = csv.stream()) {
            return records.skip(1).filter(row -> row.getField(code).contains("*")
                    || (kind >= 0 && format.subjectKinds().get(row.getField(kind)) == SubjectKind.PERSON)).count();
        }
    }

    private Sample sample(Office office, String list, double dirt, double persons, FileFormat kind,
            Optional<NextDay> after) throws IOException {
        var file = folder.resolve((after.isPresent() ? "next." : "first.") + kind);
        return new Sample(file, SampleMaker.write(
                new SampleOrder(office.format(list), ROWS, 21, dirt, persons, 1000, kind, after), file));
    }
}
