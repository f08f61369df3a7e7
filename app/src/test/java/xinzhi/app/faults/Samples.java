package xinzhi.app.faults;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;

/// Sample files, each made once for all tests.
public final class Samples {
    static final long MANY_ROWS = 100_000;
    static final long NINE = 9;
    private static final long ENTERPRISES = 2_000;
    private static final Path FOLDER = folder();

    private Samples() {}

    /// A list and who sends it.
    public record Sample(String list, String sender, Path file) {}

    /// The register of a small city.
    public static Sample register() throws IOException {
        return sample("enterprise-register", "city-market-regulation", ENTERPRISES);
    }

    /// Judgment debtors in a hundred thousand rows, every one of them good and none a person.
    static Sample manyDebtors() throws IOException { return sample("judgment-debtor", "city-court", MANY_ROWS); }

    /// Judgment debtors in a few rows.
    public static Sample fewDebtors() throws IOException { return sample("judgment-debtor", "city-court", 50); }

    /// So few that one person alone may take them back.
    static Sample nineDebtors() throws IOException { return sample("judgment-debtor", "city-court", NINE); }

    private static synchronized Sample sample(String list, String sender, long rows) throws IOException {
        var file = FOLDER.resolve("名单 " + list + " " + rows + ".csv");
        if (!Files.exists(file)) {
            var kind = Catalogue.read("catalogue/national").get().find(list).orElseThrow();
            SampleMaker.write(
                    new SampleOrder(kind.format(), rows, 7, 0, 0, ENTERPRISES, FileFormat.CSV, Optional.empty()), file);
        }
        return new Sample(list, sender, file);
    }

    /// The command line that hands the sample in as a full list.
    public static String[] importOf(Sample sample) { return importOf(sample, sample.file()); }

    /// The same with another file.
    public static String[] importOf(Sample sample, Path file) {
        return new String[]{"import", file.toString(), "--list", sample.list(), "--full", "--as-of", "2026-11-01",
                "--sender", sample.sender()};
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("xinzhi-samples-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " " + e);
        }
    }
}
