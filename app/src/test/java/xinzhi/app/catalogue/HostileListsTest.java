package xinzhi.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xinzhi.lists.check.CheckedRow;
import xinzhi.lists.check.FingerprintKey;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.read.ListFile;
import xinzhi.lists.read.Opening;

/// The hostile sample of every list before the list kit: what is found was written down by hand.
class HostileListsTest {
    private static final FingerprintKey SECRET = FingerprintKey
            .of("a secret of the test, long enough".getBytes(StandardCharsets.UTF_8));
    private static final ListKinds CATALOGUE = Catalogue.read("catalogue/national").get();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<String> lists() { return CATALOGUE.list().stream().map(ListKind::id); }

    @ParameterizedTest
    @MethodSource("lists")
    void findsInEveryRowWhatWasWrittenDown(String list) throws IOException {
        var hostile = HostileRows.of(CATALOGUE.get(list).format());
        var expected = new ArrayList<String>();
        for (var attempt : hostile.attempts()) {
            if (attempt.isTwin()) {
                expected.add("twin: ACCEPTED []");
            }
            expected.add("%s: %s%s %s".formatted(attempt.name(), attempt.verdict(), attempt.person() ? " 自然人" : "",
                    attempt.findings()));
        }

        var read = read(hostile);

        var found = new ArrayList<String>();
        for (int i = 0; i < read.size(); i++) {
            var row = read.get(i);
            row.findings().forEach(finding -> {
                assertThat(finding.place()).contains("行");
                assertThat(finding.message()).endsWith("。").doesNotContain("{");
                assertThat(finding.remedy()).endsWith("。").doesNotContain("{");
            });
            found.add("%s: %s%s %s".formatted(expected.get(i).substring(0, expected.get(i).indexOf(':')), row.verdict(),
                    row.subjectKind() == SubjectKind.PERSON ? " 自然人" : "",
                    row.findings().stream().map(finding -> finding.code().name()).toList()));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(read.getLast().key()).isEqualTo(read.get(read.size() - 2).key());
    }

    private List<CheckedRow> read(HostileRows hostile) throws IOException {
        var rows = new ArrayList<CheckedRow>();
        var file = Files.write(folder.resolve("hostile.csv"), hostile.csv());
        switch (ListFile.open(file, "hostile.csv", hostile.format())) {
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
