package xinzhi.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds rights under which the server's programs do run in this folder. The owner of the data, or of the
/// folder it will lie in, remembers the choice.
record PrivilegeChoice(ServerFolder folder, Binaries binaries, Options options) {
    private static final int CANNOT_ENTER = 90;
    private static final int CANNOT_RUN = 91;
    private static final String TRIAL = """
        cd "$1" || exit 90
        "$2" --version || exit 91
        """;

    Privileges choose() throws IOException, EmbeddedPostgresException {
        var self = Path.of("/proc/self");
        if (Privileges.uid(self) != Privileges.ROOT) {
            return tryOut(List.of(asStarted(self)));
        }
        var candidates = new ArrayList<Privileges>();
        remembered().ifPresent(candidates::add);
        if (options.namespaces()) {
            candidates.add(new Privileges.UserNamespace());
        }
        accounts().filter(account -> account.name().equals("nobody")).findFirst().map(KnownAccount::rights)
                .ifPresent(candidates::add);
        return tryOut(candidates);
    }

    private Privileges asStarted(Path self) throws IOException, EmbeddedPostgresException {
        var uid = Privileges.uid(self);
        if (Files.exists(folder.data()) && Privileges.uid(folder.data()) != uid) {
            throw new EmbeddedPostgresException(StartProblem.FOLDER_OF_ANOTHER_ACCOUNT, folder.data(),
                    "belongs to user " + Privileges.uid(folder.data()) + ", the program runs as user " + uid);
        }
        return new Privileges.AsStarted(uid, Privileges.gid(self));
    }

    private Privileges tryOut(List<Privileges> candidates) throws EmbeddedPostgresException {
        var problem = StartProblem.ROOT_NOT_SHED;
        var complaints = new ArrayList<String>();
        for (var candidate : candidates) {
            var trial = trial(candidate);
            if (trial.succeeded()) {
                return candidate;
            }
            complaints.add(candidate + ": " + trial.output());
            if (trial.status() == CANNOT_ENTER) {
                problem = StartProblem.FOLDER_UNREACHABLE;
            } else if (trial.status() == CANNOT_RUN) {
                problem = StartProblem.BINARIES_UNUSABLE;
            }
        }
        var place = problem == StartProblem.FOLDER_UNREACHABLE ? closedToOthers().orElse(folder.root()) : folder.root();
        throw new EmbeddedPostgresException(problem, place, String.join("; ", complaints));
    }

    private Command trial(Privileges candidate) {
        try {
            return Command.run(candidate.command(
                    List.of("sh", "-c", TRIAL, "sh", folder.root().toString(), binaries.program("postgres"))));
        } catch (IOException e) {
            return new Command(-1, e.toString());
        }
    }

    /// The outermost folder on the way that other accounts may not pass, for instance root's home.
    private Optional<Path> closedToOthers() {
        Optional<Path> closed = Optional.empty();
        for (var path = folder.root(); path != null; path = path.getParent()) {
            try {
                if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    closed = Optional.of(path);
                }
            } catch (IOException _) {
                closed = Optional.of(path);
            }
        }
        return closed;
    }

    /// The owner of the data; of a folder still empty only if the system knows him, as `initdb` asks for his name.
    private Optional<Privileges> remembered() throws IOException {
        if (Files.exists(folder.data())) {
            var owner = new Privileges.Account(Privileges.uid(folder.data()), Privileges.gid(folder.data()));
            return owner.uid() == Privileges.ROOT ? Optional.empty() : Optional.of(owner);
        }
        var uid = Privileges.uid(folder.root());
        return accounts().map(KnownAccount::rights).filter(account -> account.uid() == uid && uid != Privileges.ROOT)
                .findFirst().map(Privileges.class::cast);
    }

    private record KnownAccount(String name, Privileges.Account rights) {}

    private static Stream<KnownAccount> accounts() throws IOException {
        return Files.readAllLines(Path.of("/etc/passwd")).stream().map(line -> line.split(":", -1))
                .filter(fields -> fields.length > 3 && fields[2].matches("[0-9]{1,9}")
                        && fields[3].matches("[0-9]{1,9}"))
                .map(fields -> new KnownAccount(fields[0],
                        new Privileges.Account(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]))));
    }
}
