package xinzhi.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.platform.Words;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.sample.FileFormat;
import xinzhi.lists.sample.NextDay;
import xinzhi.lists.sample.SampleMaker;
import xinzhi.lists.sample.SampleOrder;

/// `sample`: makes lists of an invented city, and the next day's from the last.
public final class SampleCommand {
    private static final Words WORDS = Words.of("xinzhi.app.command.words");
    private static final Set<String> NAMED = Set.of("--list", "--rows", "--seed", "--dirt", "--persons", "--register",
            "--form", "--format", "--out", "--after", "--changed", "--removed", "--added");

    private SampleCommand() {}

    /// Runs the command and gives its exit code.
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            var options = Options.parse(args, NAMED, Set.of());
            var catalogue = Catalogue.read("catalogue/national").get();
            var kind = options.find("--list").flatMap(catalogue::find);
            if (kind.isEmpty()) {
                err.println(WORDS.text("list.unknown", options.find("--list").orElse(""),
                        catalogue.list().stream().map(k -> k.id()).collect(Collectors.joining("、"))));
                return 2;
            }
            if (!SampleMaker.LISTS.contains(kind.get().id())) {
                err.println(WORDS.text("sample.none", kind.get().format().name(), String.join("、", SampleMaker.LISTS)));
                return 2;
            }
            var form = form(options, kind.get().format());
            if (form.isEmpty()) {
                err.println(WORDS.text("sample.form", kind.get().format().name()));
                return 2;
            }
            var format = FileFormat.valueOf(options.find("--format").orElse("xlsx").toUpperCase(Locale.ROOT));
            long rows = Long.parseLong(options.find("--rows").orElse("1000"));
            var order = new SampleOrder(form.get(), rows, Long.parseLong(options.find("--seed").orElse("1")),
                    share(options, "--dirt", "0"), share(options, "--persons", "0.3"),
                    Long.parseLong(options.find("--register").orElse(Long.toString(Math.max(rows, 1000)))), format,
                    after(options));
            var file = Path
                    .of(options.find("--out").orElse(kind.get().id() + "." + format.name().toLowerCase(Locale.ROOT)));
            var report = SampleMaker.write(order, file);
            out.println(
                    WORDS.text("sample.done", file, report.rows(), report.added(), report.changed(), report.removed()));
            report.dirt().forEach((dirt, count) -> out
                    .println(WORDS.text("sample.dirt", WORDS.textOr("dirt." + dirt, dirt.name()), count)));
            return 0;
        } catch (Options.Unreadable e) {
            err.println(WORDS.text("unreadable", e.word()));
        } catch (IllegalArgumentException _) {
            err.println(WORDS.text("sample.values", Arrays.toString(FileFormat.values()).toLowerCase(Locale.ROOT)));
        } catch (IOException _) {
            err.println(WORDS.text("sample.file"));
        }
        err.println(WORDS.text("sample.usage"));
        return 2;
    }

    /// The columns wanted: the long table, or the short one where there is such a thing.
    private static Optional<ListFormat> form(Options options, ListFormat whole) {
        return switch (options.find("--form").orElse("long")) {
            case "long" -> Optional.of(whole);
            case "short" -> SampleMaker.shortForm(whole);
            default -> throw new IllegalArgumentException("--form");
        };
    }

    private static Optional<NextDay> after(Options options) {
        return options.find("--after").map(file -> new NextDay(Path.of(file), share(options, "--changed", "0.01"),
                share(options, "--removed", "0.01"), share(options, "--added", "0.01")));
    }

    private static double share(Options options, String name, String otherwise) {
        double share = Double.parseDouble(options.find(name).orElse(otherwise));
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name);
        }
        return share;
    }
}
