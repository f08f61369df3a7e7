package xinzhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.platform.postgres.EmbeddedPostgres;
import xinzhi.app.platform.postgres.EmbeddedPostgresException;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.NextDay;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;

/// Takes in a register of 650,000 enterprises and the next day's with 2 % changed, each by a child JVM of 512 MB, then a list of
/// punishments that rests on it; beside each, PostgreSQL's own typed COPY of the same file into an unlogged table. Medians of some runs.
final class RegisterSnapshot {
    private static final long SEED = 11;
    private static final String REGISTER = "enterprise-register";
    private static final String PUNISHMENTS = "administrative-punishment";

    private RegisterSnapshot() {}

    public static void main(String[] args)
            throws IOException, InterruptedException, SQLException, EmbeddedPostgresException {
        long rows = Long.parseLong(args[0]);
        var folder = Files.createDirectories(Path.of(args[1]));
        int runs = Integer.parseInt(args[2]);
        long punishments = Long.parseLong(args[3]);
        var first = made(folder.resolve("register-1-" + rows + ".csv"), REGISTER, rows, rows, Optional.empty());
        var second = made(folder.resolve("register-2-" + rows + ".csv"), REGISTER, rows, rows,
                Optional.of(new NextDay(first, 0.02, 0.0, 0.0)));
        var list = punishments == 0
                ? null
                : made(folder.resolve("punishments-" + punishments + ".csv"), PUNISHMENTS, punishments, rows,
                        Optional.empty());
        var figures = new ArrayList<double[]>();
        for (int run = 0; run < runs; run++) {
            var data = Files.createTempDirectory(folder, "data");
            take(first, REGISTER, "city-market-regulation", "2026-11-20", data);
            take(second, REGISTER, "city-market-regulation", "2026-11-21", data);
            if (list != null) {
                take(list, PUNISHMENTS, "city-credit-centre", "2026-11-21", data);
            }
            figures.add(new double[]{worked(data, 1), worked(data, 2), list == null ? 0 : worked(data, 3),
                    copied(second, REGISTER, data), list == null ? 0 : copied(list, PUNISHMENTS, data)});
            System.out.println(Arrays.toString(figures.getLast()));
        }
        double copy = median(figures, 3);
        told("first load of the register", median(figures, 0), copy);
        told("2 % changed", median(figures, 1), copy);
        if (list != null) {
            told("punishments, first load, that register present", median(figures, 2), median(figures, 4));
        }
    }

    private static void told(String what, double seconds, double copy) {
        System.out.printf(Locale.ROOT, "%s: %.1f s, COPY %.1f s, %.2f times%n", what, seconds, copy, seconds / copy);
    }

    private static double median(List<double[]> figures, int which) {
        return figures.stream().mapToDouble(one -> one[which]).sorted().skip(figures.size() / 2).findFirst()
                .orElseThrow();
    }

    private static ListFormat format(String list) {
        return Catalogue.read("catalogue/national").get().get(list).format();
    }

    private static Path made(Path file, String list, long rows, long register, Optional<NextDay> after)
            throws IOException {
        if (Files.notExists(file)) {
            SampleMaker.write(new SampleOrder(format(list), rows, SEED, 0, 0, register, FileFormat.CSV, after), file);
        }
        return file;
    }

    private static void take(Path file, String list, String sender, String day, Path data)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m",
                "-Dxinzhi.data=" + data));
        Optional.ofNullable(System.getProperty("suite"))
                .ifPresent(suite -> words.add("-Dxinzhi.crypto.suite=" + suite));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "xinzhi.app.Xinzhi", "import",
                file.toString(), "--list", list, "--full", "--as-of", day, "--sender", sender));
        long began = System.nanoTime();
        int code = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(file + " ended with " + code);
        }
        System.out.printf(Locale.ROOT, "%s, program, server and storing of the file included: %.1f s%n", list,
                (System.nanoTime() - began) / 1e9);
    }

    /// Seconds from the stored file to the committed delivery.
    private static double worked(Path data, long delivery) throws SQLException, IOException, EmbeddedPostgresException {
        try (var server = EmbeddedPostgres.start(data.resolve("postgres"));
                var owner = DriverManager.getConnection(server.jdbcUrl("xinzhi"), server.owner(), server.password());
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        """
                            select extract(epoch from e.at - d.received_at)
                            from intake.delivery d
                            join platform.event e on e.kind = 'delivery-committed' and e.about_kind = 'delivery' and e.about_id = d.id
                            where d.id ="""
                                + " " + delivery)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    /// The same file into an unlogged table of its own types, the second of two times: without parsing anything else, the least there is.
    private static double copied(Path file, String list, Path data)
            throws IOException, SQLException, EmbeddedPostgresException {
        var columns = format(list).fields().stream().map(RegisterSnapshot::column).collect(Collectors.joining(", "));
        try (var server = EmbeddedPostgres.start(data.resolve("postgres"));
                var owner = DriverManager.getConnection(server.jdbcUrl("xinzhi"), server.owner(), server.password());
                var statement = owner.createStatement()) {
            double seconds = 0;
            for (int turn = 0; turn < 2; turn++) {
                statement.execute("drop table if exists peer");
                statement.execute("create unlogged table peer (" + columns + ")");
                long began = System.nanoTime();
                try (var in = Files.newInputStream(file)) {
                    owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy peer from stdin (format csv, header)",
                            in);
                }
                seconds = (System.nanoTime() - began) / 1e9;
            }
            statement.execute("drop table peer");
            return seconds;
        }
    }

    private static String column(Field field) {
        return "\"" + field.code() + "\" " + switch (field.type()) {
            case DATE -> "date";
            case AMOUNT_WAN -> "numeric";
            case TEXT, CHOICE, UNIFIED_CODE, ORGANISATION_CODE, SUBJECT_CODE, CITIZEN_NUMBER -> "text";
        };
    }
}
