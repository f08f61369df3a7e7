package xinzhi.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Seals;
import xinzhi.app.platform.Shown;
import xinzhi.app.platform.Words;

/// `verify`: recomputes all seals of this installation; `verify FILE`: checks an exported bundle with nothing but the file.
@Component
public final class VerifyCommand {
    private static final Words WORDS = Words.of("xinzhi.app.command.words");
    private static final long TELL_EVERY = 100_000;
    private final Seals seals;

    VerifyCommand(Seals seals) { this.seals = seals; }

    /// Checks the bundle a command line names and gives the exit code: 0 intact, 1 broken, 2 not understood.
    public static int check(String[] args, PrintStream out, PrintStream err) {
        if (args.length != 1 || args[0].startsWith("--")) {
            err.println(WORDS.text("verify.usage"));
            return 2;
        }
        try {
            return say(Seals.check(Path.of(args[0])), out, err);
        } catch (IOException _) {
            err.println(WORDS.text("import.file"));
            return 2;
        }
    }

    /// Verifies this installation and gives the exit code: 0 intact, 1 broken or not reached.
    public int run(PrintStream out, PrintStream err) {
        try {
            var told = new long[1];
            return say(seals.verify(done -> {
                if (done / TELL_EVERY > told[0]) {
                    told[0] = done / TELL_EVERY;
                    err.println(WORDS.text("verify.progress", done));
                }
            }), out, err);
        } catch (NestedRuntimeException _) {
            err.println(WORDS.text("verify.database"));
            return 1;
        }
    }

    private static int say(Seals.Verdict verdict, PrintStream out, PrintStream err) {
        return switch (verdict) {
            case Seals.Verdict.Intact intact -> {
                out.println(WORDS.text("verify.intact", intact.blocks(), intact.events()));
                out.println(WORDS.text("verify.waiting", intact.unsealed(), intact.unsigned()));
                var signed = intact.signed();
                out.println(signed == null
                        ? WORDS.text("verify.unsigned")
                        : WORDS.text("verify.signed", Shown.formalDay(signed)));
                intact.signers().forEach(key -> out.println(WORDS.text("verify.key", key)));
                yield 0;
            }
            case Seals.Verdict.Broken(var place, var reason, var blocks, var events) -> {
                err.println(WORDS.text("verify.broken", place, reason));
                err.println(WORDS.text("verify.before", blocks, events));
                yield 1;
            }
        };
    }
}
