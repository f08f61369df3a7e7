package xinzhi.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import xinzhi.app.intake.Delivery;
import xinzhi.app.intake.DeliveryState;
import xinzhi.app.intake.Intake;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Words;

/// `import FILE --list KIND --full|--partial --as-of DATE --sender BODY [--preview]`: hands a file in, shows what it would do, commits.
@Component
public final class ImportCommand {
    private static final Words WORDS = Words.of("xinzhi.app.command.words");
    /// Refusals after which the delivery goes its way by itself.
    private static final Set<Intake.Reason> SETTLES = EnumSet.of(Intake.Reason.LIST_HAS_MOVED,
            Intake.Reason.NOT_PREVIEWED, Intake.Reason.ALREADY_ENDED);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int FINDINGS = 20;
    /// Exit code where a second person has to release the delivery.
    static final int RELEASE_WANTED = 3;
    private final Intake intake;
    private final Organisations organisations;

    ImportCommand(Intake intake, Organisations organisations) {
        this.intake = intake;
        this.organisations = organisations;
    }

    /// What a command line asks for.
    public record Request(Path file, Intake.Order order, boolean onlyPreview) {}

    /// Understands a command line, before anything is started; says what is wrong with it otherwise.
    public static Optional<Request> understand(String[] args, PrintStream err) {
        try {
            var options = Options.parse(args, Set.of("--list", "--as-of", "--sender"),
                    Set.of("--full", "--partial", "--preview"));
            var request = request(options);
            if (request.isEmpty()) {
                err.println(WORDS.text("import.usage"));
            }
            return request;
        } catch (Options.Unreadable e) {
            err.println(WORDS.text("unreadable", e.word()));
            err.println(WORDS.text("import.usage"));
        } catch (DateTimeParseException _) {
            err.println(WORDS.text("import.day"));
        }
        return Optional.empty();
    }

    private static Optional<Request> request(Options options) {
        boolean whole = options.on("--full");
        if (options.file().isEmpty() || whole == options.on("--partial")) {
            return Optional.empty();
        }
        var file = Path.of(options.file().get());
        return options.find("--list").flatMap(list -> options.find("--sender").flatMap(sender -> options.find("--as-of")
                .map(day -> new Request(file,
                        new Intake.Order(list, sender, whole, LocalDate.parse(day), String.valueOf(file.getFileName())),
                        options.on("--preview")))));
    }

    /// Runs the command and gives its exit code: 0 done, 1 refused or failed, 3 a second person has to release it.
    public int run(Request request, PrintStream out, PrintStream err) {
        try (var bytes = Files.newInputStream(request.file())) {
            var actor = actor();
            return switch (intake.receive(actor, request.order(), bytes)) {
                case Intake.Receipt.Refused(var reason) -> {
                    err.println(Intake.wording(reason));
                    yield 1;
                }
                case Intake.Receipt.AlreadyHere(var id) -> {
                    out.println(WORDS.text("import.already", id));
                    yield follow(actor, id, request.onlyPreview(), out, err);
                }
                case Intake.Receipt.Received(var id) -> {
                    out.println(WORDS.text("import.received", id));
                    yield follow(actor, id, request.onlyPreview(), out, err);
                }
            };
        } catch (IOException _) {
            err.println(WORDS.text("import.file"));
            return 1;
        } catch (NestedRuntimeException _) {
            err.println(WORDS.text("import.database"));
            return 1;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int follow(Actor actor, long id, boolean onlyPreview, PrintStream out, PrintStream err)
            throws InterruptedException {
        var delivery = wait(actor, id);
        print(delivery, out);
        // The list may have moved on meanwhile: then it has been compared again, and that is committed.
        while (delivery.state() == DeliveryState.PREVIEWED && !onlyPreview) {
            if (intake.commit(actor, id) instanceof Intake.Act.Refused(var reason)) {
                if (reason == Intake.Reason.RELEASE_WANTED) {
                    err.println(WORDS.text("import.release", id));
                    return RELEASE_WANTED;
                }
                if (!SETTLES.contains(reason)) {
                    err.println(Intake.wording(reason));
                    return 1;
                }
            }
            delivery = wait(actor, id);
            print(delivery, out);
        }
        return switch (delivery.state()) {
            case COMMITTED, EVIDENCE_ONLY, PREVIEWED -> 0;
            case RECEIVED, READING, COMMITTING, REFUSED, DISCARDED, FAILED, WITHDRAWING, WITHDRAWN -> {
                var refusal = delivery.refusal();
                var failure = delivery.failure();
                err.println(refusal == null
                        ? failure == null ? WORDS.text("import.failed") : Intake.wording(failure)
                        : refusal.place() + "：" + refusal.message() + refusal.remedy());
                yield 1;
            }
        };
    }

    private Delivery wait(Actor actor, long id) throws InterruptedException {
        var delivery = intake.get(actor, id);
        while (delivery.state().working()) {
            Thread.sleep(LOOK_EVERY);
            delivery = intake.get(actor, id);
        }
        return delivery;
    }

    private void print(Delivery delivery, PrintStream out) {
        var c = delivery.counts();
        out.println(
                WORDS.text("import.state", WORDS.of("state", delivery.state()), c.read(), c.accepted(), c.quarantined(),
                        c.keyless(), c.duplicates(), c.conflicts(), c.persons()));
        out.println(WORDS.text("import.difference", c.added(), c.changed(), c.returned(), c.absent(), c.unchanged(),
                c.withheld()));
        if (delivery.state() == DeliveryState.PREVIEWED) {
            printFindings(delivery, out);
            delivery.effect().forEach(effect -> out.println(WORDS.text("import.board",
                    effect.board() == 0 ? WORDS.text("board.none") : organisations.get(effect.board()).name(),
                    effect.added(), effect.changed(), effect.absent(), effect.after())));
        }
    }

    /// The rows that are not taken, first of all: nobody need open the pages to mend them. What stands in the cell is not said: what a
    /// command prints is kept in logs.
    private void printFindings(Delivery delivery, PrintStream out) {
        long all = delivery.counts().findings().values().stream().mapToLong(Long::longValue).sum();
        intake.said(actor(), delivery.id(), FINDINGS).forEach(said -> out.println(WORDS.text("import.finding",
                said.severity(), said.place(), said.message(), said.remedy())));
        if (all > FINDINGS) {
            out.println(WORDS.text("import.more-findings", all, delivery.id()));
        }
    }

    /// Whoever may run the program beside its data acts for the centre.
    private Actor actor() {
        var centre = organisations.list(Organisation.Kind.CENTRE).getFirst();
        return new Actor(0, WORDS.text("actor", System.getProperty("user.name")), Duty.CENTRE, centre.id(),
                centre.name());
    }
}
