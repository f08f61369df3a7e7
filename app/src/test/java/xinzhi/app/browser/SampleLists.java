package xinzhi.app.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.ListKinds;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.NextDay;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;
import xinzhi.lists.sample.SampleReport;

/// Lists of one invented city, made afresh for the test.
final class SampleLists {
    static final int ENTERPRISES = 20_000;
    static final int ROWS = 3_000;
    private static final long SEED = 7;
    private static final double DIRT = 0.03;
    private static final double PERSONS = 0.3;
    private final Path folder;
    private final ListKinds catalogue = Catalogue.read("catalogue/national").get();

    SampleLists(Path folder) { this.folder = folder; }

    Path register() throws IOException {
        return make("enterprise-register", "企业登记库.xlsx", ENTERPRISES, 0, FileFormat.XLSX);
    }

    Path punishments() throws IOException {
        return make("administrative-punishment", "双公示行政处罚.xlsx", ROWS, DIRT, FileFormat.XLSX);
    }

    Path debtors() throws IOException { return make("judgment-debtor", "失信被执行人.csv", ROWS, 0, FileFormat.CSV); }

    /// The punishments of the day after, with yesterday's faults mended.
    Path punishmentsNextDay() throws IOException {
        var mended = make("administrative-punishment", "mended.xlsx", ROWS, 0, FileFormat.XLSX);
        var file = folder.resolve("双公示行政处罚-次日.xlsx");
        write("administrative-punishment", file, ROWS, 0, FileFormat.XLSX,
                Optional.of(new NextDay(mended, 0.01, 0.01, 0.01)));
        return file;
    }

    private Path make(String kind, String name, long rows, double dirt, FileFormat format) throws IOException {
        var file = folder.resolve(name);
        write(kind, file, rows, dirt, format, Optional.empty());
        return file;
    }

    private SampleReport write(String kind, Path file, long rows, double dirt, FileFormat format,
            Optional<NextDay> after) throws IOException {
        Files.createDirectories(folder);
        return SampleMaker.write(new SampleOrder(catalogue.get(kind).format(), rows, SEED, dirt, PERSONS, ENTERPRISES,
                format, after), file);
    }
}
