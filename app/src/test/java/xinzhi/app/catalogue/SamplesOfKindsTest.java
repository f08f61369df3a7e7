package xinzhi.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.Fingerprint;
import xinzhi.lists.check.FingerprintKey;
import xinzhi.lists.check.Verdict;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.read.ListFile;
import xinzhi.lists.read.Opening;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.NextDay;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;
import xinzhi.lists.sample.SampleReport;

/// The sample of every list as the list kit reads it.
class SamplesOfKindsTest {
    private static final FingerprintKey SECRET = FingerprintKey
            .of("a secret of the test, long enough".getBytes(StandardCharsets.UTF_8));
    private static final ListKinds CATALOGUE = Catalogue.read("catalogue/national").get();
    private static final int ROWS = 1500;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /// What is to be read and the layout it is written in: the long table of every list, and the short one where there is one.
    record Written(ListFormat format, ListFormat layout) {}

    static Stream<Named<Written>> samples() {
        return CATALOGUE.list().stream().map(ListKind::format)
                .flatMap(format -> Stream.concat(Stream.of(Named.of(format.name(), new Written(format, format))),
                        SampleMaker.shortForm(format).stream()
                                .map(form -> Named.of(format.name() + "，短表", new Written(format, form)))));
    }

    @Test
    void everyListHasASample() {
        assertThat(SampleMaker.LISTS)
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.list().stream().map(ListKind::id).toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadWithoutAnyFindingEveryRowByItsOwnKey(Written written) throws IOException {
        for (var kind : FileFormat.values()) {
            var file = folder.resolve("sample." + kind);
            write(order(written, kind, Optional.empty()), file);

            var rows = read(written, file);

            assertThat(rows).hasSize(ROWS).allSatisfy(row -> assertThat(row.findings()).isEmpty());
            assertThat(rows.stream().map(CheckedRow::key)).doesNotHaveDuplicates();
            assertThat(rows.stream().filter(row -> row.subjectKind() == SubjectKind.PERSON).count())
                    .isLessThan(ROWS / 2);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isTheSameForTheSameSeed(Written written) throws IOException {
        var first = new ByteArrayOutputStream();
        var second = new ByteArrayOutputStream();
        SampleMaker.write(order(written, FileFormat.CSV, Optional.empty()), first);
        SampleMaker.write(order(written, FileFormat.CSV, Optional.empty()), second);

        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void differsTheNextDayByExactlyWhatItsReportSays(Written written) throws IOException {
        var monday = folder.resolve("monday.csv");
        var tuesday = folder.resolve("tuesday.xlsx");
        write(order(written, FileFormat.CSV, Optional.empty()), monday);
        var report = write(order(written, FileFormat.XLSX, Optional.of(new NextDay(monday, 0.04, 0.02, 0.06))),
                tuesday);

        var before = byKey(read(written, monday));
        var after = byKey(read(written, tuesday));

        assertThat(report.changed()).isEqualTo(60);
        assertThat(before.keySet().stream().filter(key -> !after.containsKey(key))).hasSize((int) report.removed());
        assertThat(after.keySet().stream().filter(key -> !before.containsKey(key))).hasSize((int) report.added());
        assertThat(before.keySet().stream()
                .filter(key -> after.containsKey(key) && !after.get(key).equals(before.get(key))))
                .hasSize((int) report.changed());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isFaultyInAsManyRowsAsOrderedAndKeepsTheOthersSound(Written written) throws IOException {
        var file = folder.resolve("dirty.csv");
        var report = write(new SampleOrder(written.layout(), ROWS, 9, 0.1, 0, ROWS, FileFormat.CSV, Optional.empty()),
                file);

        var rows = read(written, file);

        assertThat(report.dirt().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(ROWS / 10);
        assertThat(rows.stream().filter(row -> row.verdict() != Verdict.ACCEPTED).count()).isBetween(ROWS / 30L,
                ROWS / 10L);
    }

    private static SampleOrder order(Written written, FileFormat kind, Optional<NextDay> after) {
        return new SampleOrder(written.layout(), ROWS, 9, 0, kind, after);
    }

    private static SampleReport write(SampleOrder order, Path file) throws IOException {
        return SampleMaker.write(order, file);
    }

    private static Map<Fingerprint, Fingerprint> byKey(List<CheckedRow> rows) {
        var contents = new HashMap<Fingerprint, Fingerprint>();
        rows.forEach(row -> contents.put(row.key(), row.content()));
        return contents;
    }

    private static List<CheckedRow> read(Written written, Path file) {
        var rows = new ArrayList<CheckedRow>();
        switch (ListFile.open(file, "sample", written.format())) {
            case Opening.Refused(var finding) -> throw new AssertionError(finding.message());
            case Opening.Opened(var opened) -> {
                try (opened) {
                    opened.read(SECRET, rows::add);
                }
            }
        }
        return rows;
    }
}
