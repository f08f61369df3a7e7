package xinzhi.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import xinzhi.app.Xinzhi;
import xinzhi.app.platform.postgres.EmbeddedPostgres;
import xinzhi.app.platform.postgres.EmbeddedPostgresException;

/// Reads the ledger of a data folder (made by [MillionRows]) through the program's own pages, under every kind of duty, and looks at
/// the plans the database made for them: a duty scoped by place must never cause a sequential scan of the items. A department may see
/// so large a part of the city that reading everything is right; its scans are only shown. Says how long each page took.
final class LedgerPlans {
    private static final int TIMES = 11;
    private static final Pattern SCAN = Pattern.compile(
            "\"Node Type\": \"Seq Scan\"[^{}]*?\"Relation Name\": \"(item|listing)\"",
            Pattern.DOTALL);
    private static final List<String> BY_PLACE = List.of("xuanwu", "jiangbei", "xw-market");
    private static final List<String> OTHERS = List.of("market", "court", "city", "centre");
    /// Only these, where some are named.
    private static final List<String> WANTED = List.of(System.getProperty("who", "").split(","));

    private LedgerPlans() {}

    public static void main(String[] args) throws IOException, SQLException, EmbeddedPostgresException {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        var data = Path.of(args[0]);
        try (var server = EmbeddedPostgres.start(data.resolve("postgres"));
                var owner = DriverManager.getConnection(server.jdbcUrl("xinzhi"), server.owner(), server.password())) {
            explain(owner, true);
            try (var program = new SpringApplicationBuilder(Xinzhi.class).run("--xinzhi.data=" + data,
                    "--xinzhi.demo=true",
                    "--server.port=0", "--management.server.port=0", "--logging.level.root=warn")) {
                var url = "http://localhost:"
                        + program.getBean(Environment.class).getRequiredProperty("local.server.port");
                System.exit(look(url, data.resolve("postgres").resolve("server.log"), owner));
            } finally {
                explain(owner, false);
            }
        }
    }

    /// Plans go to the server's log, for the program's plain login only.
    private static void explain(Connection owner, boolean on) throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        settings.put("session_preload_libraries", "auto_explain");
        settings.put("auto_explain.log_min_duration", "0");
        settings.put("auto_explain.log_format", "json");
        settings.put("auto_explain.log_analyze", "off");
        // The data are invented: what goes wrong may be said whole.
        settings.put("log_min_messages", "error");
        try (var statement = owner.createStatement()) {
            statement.execute("load 'auto_explain'");
            for (var setting : settings.entrySet()) {
                statement.execute("alter role xz_login " + (on
                        ? "set " + setting.getKey() + " = '" + setting.getValue() + "'"
                        : "reset " + setting.getKey()));
            }
        }
    }

    private static long items(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from casework.item")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// How long a count of a million numbers takes at the moment: what else the machine is doing shows in it.
    private static double yardstick(Connection owner) throws SQLException {
        var times = new long[5];
        try (var statement = owner.createStatement()) {
            for (int i = 0; i < times.length; i++) {
                long began = System.nanoTime();
                statement.executeQuery("select count(*) from generate_series(1, 1000000)").close();
                times[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(times);
        return times[2] / 1e6;
    }

    /// Processor time spent so far, in nanoseconds, by this program and by the database with all who work for it: however busy the
    /// machine is with other things, it stays the same.
    private static long processor(Path postmaster) throws IOException {
        var pid = java.nio.file.Files.readAllLines(postmaster).getFirst().strip();
        long ticks = 0;
        try (var processes = java.nio.file.Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                try {
                    var stat = java.nio.file.Files.readString(process.resolve("stat"));
                    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                    boolean head = process.getFileName().toString().equals(pid);
                    if (head || fields[1].equals(pid)) {
                        ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12])
                                + (head ? Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : 0);
                    }
                } catch (java.nio.file.NoSuchFileException _) {
                    // It has ended meanwhile.
                }
            }
        }
        var own = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory
                .getOperatingSystemMXBean();
        return ticks * 10_000_000 + own.getProcessCpuTime();
    }

    /// What an official asks of the ledger; every one is the first page of that question.
    private static Map<String, Map<String, String>> questions() {
        var questions = new LinkedHashMap<String, Map<String, String>>();
        questions.put("whole ledger", Map.of());
        questions.put("by end of publicity", Map.of("sort", "publicity_end,asc,"));
        questions.put("one list", Map.of("list", "administrative-punishment"));
        questions.put("one category", Map.of("category", "penalised"));
        questions.put("one stage", Map.of("stage", "distributed"));
        questions.put("decided in a quarter", Map.of("decidedFrom", "2022-01-01", "decidedTo", "2022-03-31"));
        questions.put("ending in a month", Map.of("publicityFrom", "2026-12-01", "publicityTo", "2026-12-31"));
        questions.put("by name", Map.of("sort", "name,asc"));
        questions.put("by amount", Map.of("sort", "amount,desc"));
        questions.put("by board", Map.of("sort", "board,asc"));
        questions.put("by first day of publicity", Map.of("sort", "published,desc"));
        questions.put("a rare list", Map.of("list", "safety-violation"));
        questions.put("a rare list by name", Map.of("list", "safety-violation", "sort", "name,asc"));
        questions.put("decided since 2020", Map.of("decidedFrom", "2020-01-01"));
        questions.put("a word in every name", Map.of("q", "有限公司"));
        questions.put("a word in many names", Map.of("q", "商贸"));
        questions.put("part of a name", Map.of("q", "南京金陵"));
        questions.put("rare name", Map.of("q", "栖霞古都"));
        questions.put("a code", Map.of("q", "91320102"));
        questions.put("a document", Map.of("q", "宁市监罚〔2022〕1"));
        questions.put("absent rows", Map.of("flag", "absent"));
        return questions;
    }

    private static int look(String url, Path log, Connection owner) throws IOException, SQLException {
        System.out.printf(Locale.ROOT,
                "%,d items; %d times each: processor time / median / last but one (ms); the first counts for plans%n",
                items(owner), TIMES);
        var bad = new ArrayList<String>();
        for (var name : concat(BY_PLACE, OTHERS)) {
            if (!WANTED.contains("") && !WANTED.contains(name)) {
                continue;
            }
            try (var desk = new Desk(url)) {
                desk.signIn(name, "xinzhi-demo");
                long spentOnIt = processor(log.resolveSibling("data").resolve("postmaster.pid"));
                double yard = yardstick(owner);
                System.out.printf(Locale.ROOT, "yardstick: processor %.0f, median %.0f ms%n",
                        (processor(log.resolveSibling("data").resolve("postmaster.pid")) - spentOnIt) / 5e6, yard);
                for (var question : questions().entrySet()) {
                    for (var door : List.of("/ledger", "/ledger/facets")) {
                        var seen = new PlanLog(log);
                        var times = new long[TIMES];
                        desk.ask(door, question.getValue());
                        boolean scans = SCAN.matcher(seen.since()).find();
                        desk.ask(door, question.getValue());
                        long spent = processor(log.resolveSibling("data").resolve("postmaster.pid"));
                        for (int i = 0; i < TIMES; i++) {
                            long began = System.nanoTime();
                            desk.ask(door, question.getValue());
                            times[i] = (System.nanoTime() - began) / 1_000;
                        }
                        spent = processor(log.resolveSibling("data").resolve("postmaster.pid")) - spent;
                        Arrays.sort(times);
                        System.out.printf(Locale.ROOT, "%-10s %-15s %-26s %7.1f %7.1f %7.1f%s%n", name, door,
                                question.getKey(), spent / 1e6 / TIMES,
                                times[TIMES / 2] / 1000.0, times[TIMES - 2] / 1000.0, scans ? "  sequential scan" : "");
                        if (scans && BY_PLACE.contains(name)) {
                            bad.add(name + " " + door + " " + question.getKey());
                        }
                    }
                }
            }
        }
        bad.forEach(place -> System.out.println("sequential scan under a scope: " + place));
        return bad.isEmpty() ? 0 : 1;
    }

    private static List<String> concat(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /// The server's log from where it stood when it was opened.
    private record PlanLog(Path file, long from) {
        PlanLog(Path file) throws IOException { this(file, java.nio.file.Files.size(file)); }

        String since() throws IOException {
            try (var log = new RandomAccessFile(file.toFile(), "r")) {
                log.seek(from);
                var bytes = new byte[Math.toIntExact(log.length() - from)];
                log.readFully(bytes);
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
    }
}
