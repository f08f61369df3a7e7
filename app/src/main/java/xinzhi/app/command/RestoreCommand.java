package xinzhi.app.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xinzhi.app.intake.CoverageProof;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Words;
import xinzhi.app.platform.backup.BackupKey;
import xinzhi.app.platform.backup.BackupSettings;
import xinzhi.app.platform.backup.Restoring;

/// `restore FILE --into FOLDER [--key-file FILE] [--plain --keys FOLDER]` restores and proves; `restore --check FILE` only reads.
public final class RestoreCommand {
    private static final Words WORDS = Words.of("xinzhi.app.command.backup");
    private static final List<Restoring.Proof> PROOFS = List.of(new CoverageProof());

    private RestoreCommand() {}

    /// Runs the command and gives its exit code: 0 all is as it was backed up, 1 refused or something differs, 2 not understood.
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            var options = Options.parse(args, Set.of("--into", "--key-file", "--keys"), Set.of("--plain", "--check"));
            boolean check = options.on("--check");
            var file = options.file().map(Path::of);
            if (file.isPresent() && check != options.find("--into").isPresent()) {
                return keyed(file.get(), options, out, err);
            }
        } catch (Options.Unreadable e) {
            err.println(WORDS.text("unreadable", e.word()));
        }
        err.println(WORDS.text("restore.usage"));
        return 2;
    }

    private static int keyed(Path file, Options options, PrintStream out, PrintStream err) {
        var into = options.find("--into");
        var properties = into.map(folder -> new String[]{"--xinzhi.data=" + folder}).orElse(new String[0]);
        try (var configured = Configured.read(properties)) {
            return switch (configured.getBean(BackupSettings.class).key(options.find("--key-file").map(Path::of),
                    options.on("--plain"))) {
                case BackupKey.Choice.Refused(var text) -> {
                    err.println(text);
                    yield 1;
                }
                case BackupKey.Choice.Chosen(var key) -> {
                    if (into.isEmpty()) {
                        yield tell(Restoring.check(file, key), Optional.empty(), out, err);
                    }
                    var order = new Restoring.Order(file, key, options.find("--keys").map(Path::of),
                            WORDS.text("actor", System.getProperty("user.name")));
                    yield tell(Restoring.restore(order, configured.getBean(Settings.class), PROOFS,
                            Clock.system(ZoneId.systemDefault())), into, out, err);
                }
            };
        }
    }

    private static int tell(Restoring.Outcome outcome, Optional<String> into, PrintStream out, PrintStream err) {
        return switch (outcome) {
            case Restoring.Outcome.Refused(var text) -> {
                err.println(text);
                yield 1;
            }
            case Restoring.Outcome.Proven proven -> {
                out.println(WORDS.text("about", proven.madeAt().replace('T', ' '), proven.product(), proven.tables(),
                        proven.rows(), proven.files()));
                proven.differences().forEach(difference -> err.println(WORDS.text("differs", difference)));
                proven.findings().forEach(finding -> err.println(WORDS.text("finding", finding)));
                boolean good = proven.differences().isEmpty() && proven.findings().isEmpty();
                (good ? out : err).println(verdict(proven, into, good));
                yield good ? 0 : 1;
            }
        };
    }

    private static String verdict(Restoring.Outcome.Proven proven, Optional<String> into, boolean good) {
        if (!proven.differences().isEmpty()) {
            return WORDS.text("verdict.differs");
        }
        if (into.isEmpty()) {
            return WORDS.text(good ? "verdict.whole" : "verdict.gaps");
        }
        return WORDS.text(good ? "verdict.restored" : "verdict.restored-with-findings", into.get());
    }
}
