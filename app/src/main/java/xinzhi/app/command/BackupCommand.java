package xinzhi.app.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Words;
import xinzhi.app.platform.backup.BackupKey;
import xinzhi.app.platform.backup.BackupSettings;
import xinzhi.app.platform.backup.Backups;

/// `backup FOLDER [--key-file FILE] [--plain] [--keep NUMBER]`: one file with everything, from beside the running program or at rest.
public final class BackupCommand {
    private static final Words WORDS = Words.of("xinzhi.app.command.backup");

    private BackupCommand() {}

    /// Runs the command and gives its exit code: 0 made and proven, 1 not made or with gaps, 2 not understood.
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            var options = Options.parse(args, Set.of("--key-file", "--keep"), Set.of("--plain"));
            int keep = Integer.parseInt(options.find("--keep").orElse("0"));
            if (options.file().isPresent() && keep >= 0) {
                return make(Path.of(options.file().get()), options.find("--key-file").map(Path::of),
                        options.on("--plain"), keep, out, err);
            }
        } catch (Options.Unreadable e) {
            err.println(WORDS.text("unreadable", e.word()));
        } catch (NumberFormatException _) {
            err.println(WORDS.text("keep"));
        }
        err.println(WORDS.text("backup.usage"));
        return 2;
    }

    private static int make(Path folder, Optional<Path> keyFile, boolean plain, int keep, PrintStream out,
            PrintStream err) {
        try (var configured = Configured.read()) {
            return switch (configured.getBean(BackupSettings.class).key(keyFile, plain)) {
                case BackupKey.Choice.Refused(var text) -> {
                    err.println(text);
                    yield 1;
                }
                case BackupKey.Choice.Chosen(var key) -> {
                    var order = new Backups.Order(folder, key, keep,
                            WORDS.text("actor", System.getProperty("user.name")));
                    yield tell(Backups.makeBeside(configured.getBean(Settings.class), order,
                            Clock.system(ZoneId.systemDefault())), out, err);
                }
            };
        }
    }

    private static int tell(Backups.Outcome outcome, PrintStream out, PrintStream err) {
        return switch (outcome) {
            case Backups.Outcome.Failed(var text) -> {
                err.println(text);
                yield 1;
            }
            case Backups.Outcome.Made made -> {
                out.println(WORDS.text("made", made.file(), made.size(), made.rows(), made.files(),
                        made.took().toSeconds()));
                if (made.keysLeftOut()) {
                    out.println(WORDS.text("keys-left-out"));
                }
                made.gaps().forEach(gap -> err.println(WORDS.text("gap", gap)));
                yield made.gaps().isEmpty() ? 0 : 1;
            }
        };
    }
}
