package xinzhi.app.platform.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.platform.postgres.ScratchServers.ask;
import static xinzhi.app.platform.postgres.ScratchServers.execute;
import static xinzhi.app.platform.postgres.ScratchServers.killHard;
import static xinzhi.app.platform.postgres.ScratchServers.postmaster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;

/// What `kill -9`, a power cut or an administrator leave behind.
class CrashTest {
    private static final int SOME_ROWS = 50;

    @RegisterExtension
    final ScratchServers scratch = new ScratchServers();

    @Test
    void theServerOfAKilledProgramStopsByItself() throws Exception {
        var folder = scratch.usedFolder();
        var program = scratch.probe(folder);
        program.awaitCommitted(SOME_ROWS);
        var server = handle(postmaster(folder));

        program.kill();
        server.onExit().get(10, SECONDS);

        assertNothingCommittedIsLost(program, scratch.start(folder));
        assertThat(folder.resolve("server.log")).content().contains("received fast shutdown request")
                .doesNotContain("was not properly shut down");
    }

    @Test
    void aKilledServerIsNoticedAndRecovered() throws Exception {
        var folder = scratch.usedFolder();
        var server = scratch.start(folder);
        execute(server, "create table delivery as select 7 as number");

        killHard(handle(postmaster(folder)));
        server.died().toCompletableFuture().get(10, SECONDS);
        server.close();
        var next = scratch.start(folder);

        assertThat(next.report().recovered()).isTrue();
        assertThat(ask(next, "select number from delivery")).isEqualTo("7");
    }

    @Test
    void aServerStoppedOnPurposeHasNotDied() throws Exception {
        var server = scratch.start(scratch.usedFolder());
        server.close();

        assertThat(server.died().toCompletableFuture()).isNotDone();
    }

    @Test
    void programKeeperAndServerKilledTogetherLoseNothingCommitted() throws Exception {
        var folder = scratch.usedFolder();
        var program = scratch.probe(folder);
        program.awaitCommitted(SOME_ROWS);
        var server = handle(postmaster(folder));

        for (var keeper : keepers(server)) {
            killHard(keeper);
        }
        killHard(server);
        program.kill();
        var next = scratch.start(folder);

        assertThat(next.report().recovered()).isTrue();
        assertNothingCommittedIsLost(program, next);
    }

    @Test
    void anOrphanIsStoppedAndTheServerRunsUnderItsOwnSettingsAgain() throws Exception {
        var folder = scratch.usedFolder();
        var program = scratch.probe(folder);
        program.awaitCommitted(SOME_ROWS);
        var orphan = postmaster(folder);
        for (var keeper : keepers(handle(orphan))) {
            killHard(keeper);
        }
        program.kill();
        assertThat(orphan.proven()).isTrue();

        var next = scratch.start(folder);

        assertThat(next.report().orphanStopped()).isTrue();
        assertThat(next.report().recovered()).isFalse();
        assertThat(orphan.proven()).isFalse();
        assertNothingCommittedIsLost(program, next);
    }

    @Test
    void aServerWhoseKeeperWasKilledIsStillStopped() throws Exception {
        var folder = scratch.usedFolder();
        var server = scratch.start(folder);
        var process = handle(postmaster(folder));
        for (var keeper : keepers(process)) {
            killHard(keeper);
        }
        server.died().toCompletableFuture().get(10, SECONDS);

        server.close();

        assertThat(Postmaster.of(new ServerFolder(folder).data())).isEmpty();
        assertThat(scratch.start(folder).report().recovered()).isFalse();
    }

    @Test
    void anUnrelatedProcessUnderTheNumberOfADeadServerIsLeftAlone() throws Exception {
        var folder = scratch.usedFolder();
        var unrelated = scratch.process("sleep", "600");
        crash(folder, unrelated.pid());

        var next = scratch.start(folder);

        assertThat(next.report().recovered()).isTrue();
        assertThat(unrelated.isAlive()).isTrue();
    }

    @Test
    void anotherServerUnderTheNumberOfADeadOneIsLeftAlone() throws Exception {
        var elsewhere = scratch.usedFolder();
        var other = scratch.start(elsewhere);
        var folder = scratch.usedFolder();
        crash(folder, postmaster(elsewhere).pid());

        var next = scratch.start(folder);

        assertThat(next.report().orphanStopped()).isFalse();
        assertThat(ask(other, "select 1")).isEqualTo("1");
    }

    @Test
    void aZombieUnderTheNumberOfADeadServerIsNoObstacle() throws Exception {
        var folder = scratch.usedFolder();
        // The shell turns into a program that never asks how its child ended; were the child the faster one, the shell itself might ask.
        var parent = scratch.process("sh", "-c", "sleep 0.5 & echo $!; exec sleep 600");
        var zombie = Long.parseLong(parent.inputReader().readLine());
        crash(folder, zombie);
        Awaitility.await().until(() -> Files.readString(Path.of("/proc/" + zombie + "/stat")).contains(") Z "));

        assertThat(scratch.start(folder).report().recovered()).isTrue();
    }

    @Test
    void waitsForSessionsOfAKilledServerThatAreStillAtWork() throws Exception {
        var folder = scratch.usedFolder();
        var server = scratch.start(folder);
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.owner(),
                server.password()); var statement = connection.createStatement()) {
            var session = connection.unwrap(PGConnection.class).getBackendPID();
            var work = CompletableFuture.runAsync(() -> countFar(statement));
            awaitWork(server, session);
            killHard(handle(postmaster(folder)));
            server.close();

            var next = scratch.start(folder);

            // At most a zombie, which runs no program any more.
            assertThat(ProcessHandle.of(session).flatMap(left -> left.info().command())).isEmpty();
            assertThat(next.report().recovered()).isTrue();
            work.get(10, SECONDS);
        }
    }

    @Test
    void aNoteCutShortByAPowerCutIsNoObstacle() throws Exception {
        var folder = scratch.usedFolder();
        Files.writeString(folder.resolve("data/postmaster.pid"), "");

        assertThat(ask(scratch.start(folder), "select 1")).isEqualTo("1");
    }

    @Test
    void halfUnpackedAndHalfInitialisedServersAreBegunAnew() throws Exception {
        var folder = scratch.newFolder();
        Files.createDirectories(folder.resolve("bin-18.6.0.new/bin"));
        Files.createDirectories(folder.resolve("bin-18.6.0/bin"));
        Files.createDirectories(folder.resolve("data.new-1/base"));

        var server = scratch.start(folder);

        assertThat(server.report().unpacked()).isTrue();
        assertThat(server.report().initialised()).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**.new*");
    }

    /// Kills the server and lets its note name another process.
    private void crash(Path folder, long otherPid) throws Exception {
        var server = scratch.start(folder);
        var note = folder.resolve("data/postmaster.pid");
        var process = handle(postmaster(folder));
        killHard(process);
        server.died().toCompletableFuture().get(10, SECONDS);
        server.close();
        Files.writeString(note, Files.readString(note).replaceFirst("^[0-9]+", Long.toString(otherPid)));
    }

    private static void countFar(Statement statement) {
        try {
            statement.execute("select count(*) from generate_series(1, 20000000)");
        } catch (SQLException _) {
            // The session of a killed server may still answer, or break off.
        }
    }

    private static void awaitWork(EmbeddedPostgres server, int session) throws Exception {
        while (!"active".equals(ask(server, "select state from pg_stat_activity where pid = " + session))) {
            Thread.onSpinWait();
        }
    }

    private static ProcessHandle handle(Postmaster server) { return ProcessHandle.of(server.pid()).orElseThrow(); }

    /// The shell beside the server and its part that listens to the program, the listener first.
    private static List<ProcessHandle> keepers(ProcessHandle server) {
        var shell = server.parent().orElseThrow();
        var listeners = shell.children().filter(child -> !child.equals(server)).toList();
        return Stream.concat(listeners.stream(), Stream.of(shell)).toList();
    }

    private static void assertNothingCommittedIsLost(Probe program, EmbeddedPostgres next) throws Exception {
        var last = Math.max(SOME_ROWS, program.lastCommitted());
        assertThat(ask(next, "select count(*) from delivery where number <= " + last))
                .isEqualTo(Integer.toString(last));
    }
}
