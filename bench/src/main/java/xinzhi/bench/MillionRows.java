package xinzhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.NextDay;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;

/// Takes in a punishment list of a million rows and 30 columns, then the next day's, each by a child JVM of 512 MB on a new data folder.
/// Every figure is one cold run: start of program and database, reading, preview and commit together.
final class MillionRows {
    private static final long SEED = 7;
    private static final String KIND = "administrative-punishment";
    private static final long MEGABYTE = 1_000_000;

    private MillionRows() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        long rows = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        var folder = Path.of(args.length > 1 ? args[1] : "target/million");
        Files.createDirectories(folder);
        var first = folder.resolve("day-1-" + rows + ".csv");
        var second = folder.resolve("day-2-" + rows + ".csv");
        make(rows, first, Optional.empty());
        make(rows, second, Optional.of(new NextDay(first, 0.01, 0.01, 0.01)));
        var data = Files.createTempDirectory(folder, "data");
        take(first, "2026-11-20", data, rows);
        take(second, "2026-11-21", data, rows);
    }

    private static void make(long rows, Path file, Optional<NextDay> after) throws IOException {
        if (Files.notExists(file)) {
            var format = Catalogue.read("catalogue/national").get().get(KIND).format();
            SampleMaker.write(new SampleOrder(format, rows, SEED, 0, 0, rows, FileFormat.CSV, after), file);
        }
    }

    private static void take(Path file, String day, Path data, long rows) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m",
                "-Dxinzhi.data=" + data, "-cp", System.getProperty("java.class.path"), "xinzhi.app.Xinzhi", "import",
                file.toString(),
                "--list", KIND, "--full", "--as-of", day, "--sender", "city-credit-centre"));
        long began = System.nanoTime();
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %,d rows, %,d MB, -Xmx512m, exit %d: %.1f s, %,.0f rows/s%n",
                file.getFileName(), rows,
                Files.size(file) / MEGABYTE, code, seconds, rows / seconds);
    }
}
