package xinzhi.lists.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xinzhi.lists.format.ListFormat;

class DayAfterTest {
    private static final long SEED = 11;

    @TempDir
    Path folder = Path.of("");

    static Stream<ListFormat> formats() { return Formats.all(); }

    @ParameterizedTest
    @MethodSource("formats")
    void removesChangesAndAddsExactlyWhatWasOrdered(ListFormat format) throws IOException {
        var monday = Sample.csv(format, 3000, SEED, 0.03);
        var tuesday = dayAfter(monday, "monday.csv");

        assertThat(tuesday.report()).isEqualTo(new SampleReport(3030, Map.of(), 30, 60, 60));
        assertThat(tuesday.rows()).hasSize(3030);
        assertDifference(monday, tuesday);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void doesSoAgainTheDayAfterThat(ListFormat format) throws IOException {
        var tuesday = dayAfter(Sample.csv(format, 1000, SEED, 0), "monday.csv");
        var wednesday = dayAfter(tuesday, "tuesday.csv");

        assertThat(wednesday.rows()).hasSize(1020);
        assertThat(wednesday.rows().stream().map(wednesday::key)).doesNotHaveDuplicates();
        assertThat(wednesday.report()).isEqualTo(new SampleReport(1020, Map.of(), 10, 20, 20));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsYesterdaysWorkbookLikeYesterdaysText(ListFormat format) throws IOException {
        var book = folder.resolve("monday.xlsx");
        SampleMaker.write(new SampleOrder(format, 1500, SEED, 0.1, FileFormat.XLSX, Optional.empty()), book);
        var fromText = dayAfter(Sample.csv(format, 1500, SEED, 0.1), "monday.csv");

        assertThat(Sample.csv(order(format, book)).text()).isEqualTo(fromText.text());
    }

    @Test
    void leavesTheOrderOfTheRowsAsItWas() throws IOException {
        var monday = Sample.csv(Formats.DEBTOR, 800, SEED, 0.05);
        var kept = dayAfter(monday, "monday.csv").rows().stream().filter(new HashSet<>(monday.rows())::contains)
                .toList();

        assertThat(monday.rows().stream().filter(new HashSet<>(kept)::contains)).containsExactlyElementsOf(kept);
    }

    @Test
    void refusesAFileThatIsNoSampleOfThisList() throws IOException {
        var other = folder.resolve("other.csv");
        Files.writeString(other, Sample.csv(Formats.DEBTOR, 10, SEED, 0).text());

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Sample.csv(order(Formats.REGISTER, other)))
                .withMessageStartingWith("no sample of this list");
    }

    @Test
    void refusesToWriteOverYesterdaysFile() throws IOException {
        var monday = folder.resolve("monday.csv");
        Files.writeString(monday, Sample.csv(Formats.DEBTOR, 10, SEED, 0).text());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleMaker.write(order(Formats.DEBTOR, monday), monday));
        assertThat(monday).isNotEmptyFile();
    }

    private Sample dayAfter(Sample yesterday, String name) throws IOException {
        return Sample.csv(order(yesterday.format(), Files.writeString(folder.resolve(name), yesterday.text())));
    }

    private static SampleOrder order(ListFormat format, Path yesterday) {
        return new SampleOrder(format, 3000, SEED, 0, FileFormat.CSV,
                Optional.of(new NextDay(yesterday, 0.02, 0.01, 0.02)));
    }

    /// Compares the two days by key, as an office would, leaving out what cannot be named or stands there twice.
    private static void assertDifference(Sample before, Sample after) {
        var old = new HashMap<List<String>, List<String>>();
        before.rows().forEach(row -> old.put(before.key(row), row));
        var present = new HashMap<List<String>, List<String>>();
        after.rows().forEach(row -> present.put(after.key(row), row));

        assertThat(old.keySet().stream().filter(key -> !present.containsKey(key))).hasSize(30);
        assertThat(present.keySet().stream().filter(key -> !old.containsKey(key))).hasSize(60);
        assertThat(present.entrySet().stream().filter(
                entry -> old.containsKey(entry.getKey()) && !entry.getValue().equals(old.get(entry.getKey()))))
                .hasSize(60);
    }
}
