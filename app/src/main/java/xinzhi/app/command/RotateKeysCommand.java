package xinzhi.app.command;

import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.KeyRotation;
import xinzhi.app.platform.Words;

/// `rotate-keys [--retire]`: changes the master key and seals everything again; with `--retire` moves keys nothing is left under aside.
@Component
public final class RotateKeysCommand {
    private static final Words WORDS = Words.of("xinzhi.app.command.words");
    private static final String RETIRE = "--retire";
    private final KeyRotation rotation;

    RotateKeysCommand(KeyRotation rotation) { this.rotation = rotation; }

    /// What a command line asks for.
    public record Request(boolean retire) {}

    /// Understands a command line, before anything is started; says what is wrong with it otherwise.
    public static Optional<Request> understand(String[] args, PrintStream err) {
        try {
            var options = Options.parse(args, Set.of(), Set.of(RETIRE));
            if (options.file().isEmpty()) {
                return Optional.of(new Request(options.on(RETIRE)));
            }
        } catch (Options.Unreadable e) {
            err.println(WORDS.text("unreadable", e.word()));
        }
        err.println(WORDS.text("rotate.usage"));
        return Optional.empty();
    }

    /// Runs the command and gives its exit code: 0 done, 1 not or not wholly.
    public int run(Request request, PrintStream out, PrintStream err) {
        var actor = new Actor(0, WORDS.text("actor", System.getProperty("user.name")), Duty.ADMINISTRATOR, 0, "");
        if (request.retire()) {
            return retire(actor, out);
        }
        if (rotation.underWay()) {
            out.println(WORDS.text("rotate.goes-on"));
        }
        return switch (rotation.run(actor)) {
            case KeyRotation.Outcome.Done(var key, var values, var files) -> {
                out.println(WORDS.text("rotate.done", key, values, files));
                yield 0;
            }
            case KeyRotation.Outcome.Broken(var key, var values, var files, var broken) -> {
                err.println(WORDS.text("rotate.broken", key, values, files, broken));
                yield 1;
            }
            case KeyRotation.Outcome.KeyWanted(var number) -> {
                err.println(WORDS.text("rotate.key-wanted", number));
                yield 1;
            }
        };
    }

    private int retire(Actor actor, PrintStream out) {
        if (rotation.underWay()) {
            out.println(WORDS.text("rotate.first"));
            return 1;
        }
        var retired = rotation.retire(actor);
        out.println(retired.isEmpty()
                ? WORDS.text("rotate.none-retired")
                : WORDS.text("rotate.retired",
                        retired.stream().map(String::valueOf).collect(Collectors.joining("、"))));
        return 0;
    }
}
