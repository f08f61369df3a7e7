package xinzhi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.backup.BackupKey;
import xinzhi.app.platform.backup.Backups;
import xinzhi.app.platform.backup.Restoring;
import xinzhi.app.platform.postgres.TestServer;

/// Backups of a program at work, restored into databases of their own.
class BackupTest {
    private static final String DEBTORS = "judgment-debtor";

    @SuppressWarnings("NullAway.Init")
    private static TestProgram program;

    @SuppressWarnings("NullAway.Init")
    private static Path backup;

    @SuppressWarnings("NullAway.Init")
    private static Path unsealed;

    /// What there was when these were made; a test may take more lists in.
    @SuppressWarnings("NullAway.Init")
    private static List<String> holdings;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path shelf;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void takeTwoDaysInAndBackThemUp() throws Exception {
        program = TestProgram.startQuiet();
        var first = sample(shelf.resolve("一.csv"), "--rows", "300", "--seed", "3", "--persons", "0");
        take(first, "2026-01-01");
        take(sample(shelf.resolve("二.csv"), "--seed", "3", "--persons", "0", "--after", first.toString(), "--changed",
                "0.1", "--removed", "0.1", "--added", "0.05"), "2026-01-02");
        backup = made(Copies.KEY, shelf.resolve("备份")).file();
        unsealed = made(Copies.PLAIN, shelf.resolve("plain")).file();
        holdings = Copies.holdings(program.database());
    }

    @AfterAll
    static void stop() { program.close(); }

    @Test
    void everythingIsRestoredAsItWas() throws Exception {
        assertThat(holdings).anyMatch(table -> table.startsWith("casework.item 315 "))
                .anyMatch(table -> table.startsWith("roster.listing_past 60 "));

        var database = TestServer.freshDatabase("template1");
        var into = folder.resolve("恢复 之后");
        var outcome = Copies.restore(backup, Copies.KEY, into, database);

        assertThat(proven(outcome).differences()).isEmpty();
        assertThat(proven(outcome).findings()).isEmpty();
        assertThat(Copies.holdings(database)).isEqualTo(holdings);
        var data = program.get(Settings.class).data();
        assertThat(into.resolve("keys/fingerprint.key")).hasSameBinaryContentAs(data.resolve("keys/fingerprint.key"));
        assertThat(evidence(into)).hasSize(2);
        for (var file : evidence(into)) {
            assertThat(into.resolve(file)).hasSameBinaryContentAs(data.resolve(file));
        }
        assertThat(Copies.texts(database, "select kind from platform.event order by id desc limit 1"))
                .containsExactly("backup-restored");
        TestServer.drop(database);
    }

    @Test
    void theRestoredTablesHaveTheirKeysTriggersAndSequencesAgain() throws Exception {
        var database = TestServer.freshDatabase("template1");
        assertThat(proven(Copies.restore(made(Copies.KEY, folder.resolve("备份")).file(), Copies.KEY,
                folder.resolve("data"), database)).differences())
                .isEmpty();

        for (var question : List.of(
                "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint order by 1",
                "select tgrelid::regclass || ' ' || tgname || ' ' || cast(tgenabled as text) from pg_trigger where not tgisinternal order by 1",
                "select schemaname || '.' || sequencename || ' ' || coalesce(last_value, 0) from pg_sequences "
                        + "where sequencename not in ('event_id_seq', 'backup_id_seq') order by 1")) {
            assertThat(Copies.texts(database, question)).isEqualTo(Copies.texts(program.database(), question));
        }
        TestServer.drop(database);
    }

    @Test
    void aBackupMadeWhileAListIsCommittedHoldsAllOfItOrNothing() throws Exception {
        var file = sample(folder.resolve("大名单.csv"), "--rows", "4000", "--seed", "9", "--persons", "0");
        var importing = CompletableFuture.supplyAsync(() -> run(file, "2026-02-01", "city-credit-centre"));
        var made = new ArrayList<Path>();
        while (!importing.isDone()) {
            made.add(made(Copies.KEY, folder.resolve("备份")).file());
        }
        assertThat(importing.join()).isZero();

        // Of those made before the commit and those made in its midst none may hold half of it.
        for (var one : List.of(made.getLast(), made.get(made.size() / 2))) {
            var database = TestServer.freshDatabase("template1");
            var outcome = proven(Copies.restore(one, Copies.KEY, folder.resolve("data-" + database), database));
            assertThat(outcome.differences()).isEmpty();
            assertThat(outcome.findings()).isEmpty();
            var late = Copies.texts(database, """
                select count(*)
                from roster.listing l
                join intake.delivery d on d.id = l.delivery and d.cut_off = '2026-02-01'
                """).getFirst();
            var states = Copies.texts(database, "select state from intake.delivery where cut_off = '2026-02-01'");
            assertThat(!late.equals("0")).isEqualTo(states.contains("committed"));
            TestServer.drop(database);
        }
    }

    @Test
    void anyAlteredByteIsFound() throws Exception {
        var bytes = Files.readAllBytes(backup);
        var random = new Random(7);
        var places = new ArrayList<>(List.of(0, 20, 40, 60, 80, 200, bytes.length - 1));
        random.ints(4, 0, bytes.length).forEach(places::add);
        for (int place : places) {
            var altered = bytes.clone();
            altered[place] ^= 1;
            var file = Files.write(folder.resolve("altered.backup"), altered);

            assertThat(Restoring.check(file, Copies.KEY)).as("byte " + place)
                    .isInstanceOf(Restoring.Outcome.Refused.class);
        }
    }

    @Test
    void anyAlteredByteOfAnUnsealedBackupIsFoundToo() throws Exception {
        var bytes = Files.readAllBytes(unsealed);
        new Random(8).ints(30, 0, bytes.length).forEach(place -> {
            var altered = bytes.clone();
            altered[place] ^= 4;
            assertThat(Restoring.check(write("altered.backup", altered), Copies.PLAIN)).as("byte " + place)
                    .isInstanceOf(Restoring.Outcome.Refused.class);
        });
    }

    @Test
    void aFileCutOffAnywhereIsNoBackup() throws Exception {
        var bytes = Files.readAllBytes(backup);
        for (int length : new int[]{0, 10, 30, 90, bytes.length / 2, bytes.length - 1}) {
            var file = write("cut.backup", Arrays.copyOf(bytes, length));

            assertThat(Restoring.check(file, Copies.KEY)).as("length " + length)
                    .isInstanceOf(Restoring.Outcome.Refused.class);
        }
        assertThat(refused(Restoring.check(write("cut.backup", Arrays.copyOf(bytes, bytes.length - 1)), Copies.KEY)))
                .contains("不完整、已损坏或被改动");
        assertThat(refused(Restoring.check(write("long.backup", Arrays.copyOf(bytes, bytes.length + 1)), Copies.KEY)))
                .contains("已损坏或被改动");
    }

    @Test
    void aWrongKeyOpensNothingAndLeavesNothing() throws Exception {
        var into = folder.resolve("data");

        var outcome = Copies.restore(backup, Copies.key("错误的口令-0123456789abc"), into, program.database());

        assertThat(refused(outcome)).contains("备份口令不对");
        assertThat(into).doesNotExist();
    }

    @Test
    void nothingIsEverRestoredOverAFolderInUse() throws Exception {
        var into = Files.createDirectories(folder.resolve("data"));
        var precious = Files.writeString(into.resolve("notes.txt"), "precious");

        assertThat(refused(Copies.restore(backup, Copies.KEY, into, program.database()))).contains("不是空的");

        assertThat(into).isDirectoryContaining(precious::equals);
        assertThat(into.resolve("restore.unfinished")).doesNotExist();
    }

    @Test
    void nothingIsEverRestoredOverADatabaseInUse() throws Exception {
        var there = Copies.holdings(program.database());
        var into = folder.resolve("data");

        assertThat(refused(Copies.restore(backup, Copies.KEY, into, program.database()))).contains("外部数据库不是空的");

        assertThat(Copies.holdings(program.database())).isEqualTo(there);
        assertThat(into).doesNotExist();
    }

    @Test
    void whatAnUnfinishedRestoreLeftInADatabaseIsClearedByTheNext() throws Exception {
        var database = TestServer.freshDatabase("template1");
        try (var connection = TestServer.connect(database); var statement = connection.createStatement()) {
            statement.execute(
                    "create schema xinzhi_restoring; create schema platform; create table platform.half (id int)");
        }

        var outcome = proven(Copies.restore(backup, Copies.KEY, folder.resolve("data"), database));

        assertThat(outcome.differences()).isEmpty();
        assertThat(Copies.texts(database, "select nspname from pg_namespace where nspname = 'xinzhi_restoring'"))
                .isEmpty();
        TestServer.drop(database);
    }

    @Test
    void anUnsealedBackupHasNoKeysInItAndIsRestoredOnlyWithThem() throws Exception {
        var made = made(Copies.PLAIN, folder.resolve("plain"));
        assertThat(made.keysLeftOut()).isTrue();
        var into = folder.resolve("data");
        var database = TestServer.freshDatabase("template1");

        assertThat(refused(Copies.restore(made.file(), Copies.PLAIN, into, database))).contains("--keys");
        var others = Files.createDirectories(folder.resolve("other keys"));
        Files.writeString(others.resolve("fingerprint.key"), "00");
        assertThat(refused(Copies.restore(made.file(), Copies.PLAIN, Optional.of(others), into, database)))
                .contains("密钥与备份时的不一致");
        assertThat(into).doesNotExist();
        var keys = program.get(Settings.class).data().resolve("keys");
        assertThat(proven(Copies.restore(made.file(), Copies.PLAIN, Optional.of(keys), into, database)).differences())
                .isEmpty();
        assertThat(into.resolve("keys/fingerprint.key")).hasSameBinaryContentAs(keys.resolve("fingerprint.key"));
        TestServer.drop(database);
    }

    @Test
    void missingEvidenceIsNamedAndTheRestIsKept() throws Exception {
        var data = program.get(Settings.class).data();
        var place = data.resolve(evidence(data).getFirst());
        Files.move(place, folder.resolve("away"));
        try {
            var target = folder.resolve("备份");
            var made = made(Copies.KEY, target);
            assertThat(made.gaps()).singleElement().asString().endsWith("× 1");

            // It is not good enough for the older ones to be given up.
            made(Copies.KEY, target, 1);
            assertThat(names(target)).hasSize(2);
            assertThat(proven(Restoring.check(made.file(), Copies.KEY)).findings()).singleElement().asString()
                    .contains("× 1");
        } finally {
            Files.move(folder.resolve("away"), place);
        }
    }

    @Test
    void whatWasWrongBeforeIsReportedAndTheFolderCanBeUsed() throws Exception {
        var ofTheCourt = " where sender = (select id from organisation.organisation where code = 'city-court')";
        People.asOwner(program, "update intake.coverage set sum = sum + 1" + ofTheCourt);
        var made = made(Copies.KEY, folder.resolve("备份"));
        People.asOwner(program, "update intake.coverage set sum = sum - 1" + ofTheCourt);
        var database = TestServer.freshDatabase("template1");
        var into = folder.resolve("data");

        var outcome = proven(Copies.restore(made.file(), Copies.KEY, into, database));

        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.findings()).singleElement().asString().contains("judgment-debtor", "指纹核对不上");
        assertThat(into.resolve("restore.unfinished")).doesNotExist();
        TestServer.drop(database);
    }

    @Test
    void aBackupOfALaterProgramIsRefused() throws Exception {
        People.asOwner(program,
                """
                    insert into platform.schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'test', 0, true)
                    """);
        var made = made(Copies.KEY, folder.resolve("备份"));
        People.asOwner(program, "delete from platform.schema_history where installed_rank = 9999");
        var into = folder.resolve("data");

        assertThat(refused(Copies.restore(made.file(), Copies.KEY, into, program.database()))).contains("更新版本的程序");
        assertThat(into).doesNotExist();
    }

    @Test
    void onlyTheNewestAreKeptAndNothingElseIsTouched() throws Exception {
        var target = Files.createDirectories(folder.resolve("备份"));
        for (var old : List.of("xinzhi-20200101-023000.backup", "xinzhi-20200102-023000.backup")) {
            Files.writeString(target.resolve(old), "old");
        }
        Files.writeString(target.resolve("xinzhi-20200101-023000.backup.txt"), "mine");
        Files.writeString(target.resolve(".xinzhi-20200103-023000.backup.part"), "left by a dead run");

        var made = made(Copies.KEY, target, 2);

        assertThat(names(target)).containsExactlyInAnyOrder("xinzhi-20200102-023000.backup",
                "xinzhi-20200101-023000.backup.txt", String.valueOf(made.file().getFileName()));
    }

    @Test
    void everyRunStandsInTheTableAndInTheJournal() throws Exception {
        var made = made(Copies.KEY, folder.resolve("备份"));
        var blocked = Files.writeString(folder.resolve("a file"), "no folder");
        assertThat(program.get(Backups.class).make(new Backups.Order(blocked, Copies.KEY, 0, "测试")))
                .isInstanceOf(Backups.Outcome.Failed.class);

        assertThat(Copies.texts(program.database(),
                "select outcome || ' ' || verified || ' ' || coalesce(file_name, '') from platform.backup order by id desc limit 2"))
                .containsExactly("failed false ", "made true " + made.file().getFileName());
        assertThat(Copies.texts(program.database(),
                "select kind from platform.event where about_kind = 'backup' order by id desc limit 2"))
                .containsExactly("backup-failed", "backup-made");
    }

    @Test
    void withoutAKeyNothingIsWrittenUnlessThatIsSaid() {
        assertThat(BackupKey.choose(Optional.empty(), Optional.empty(), false, "national"))
                .isInstanceOfSatisfying(BackupKey.Choice.Refused.class, r -> assertThat(r.text()).contains("--plain"));
        assertThat(BackupKey.choose(Optional.empty(), Optional.of("short"), false, "national"))
                .isInstanceOfSatisfying(BackupKey.Choice.Refused.class, r -> assertThat(r.text()).contains("16"));
        assertThat(BackupKey.choose(Optional.of(folder.resolve("none")), Optional.empty(), false, "national"))
                .isInstanceOf(BackupKey.Choice.Refused.class);
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The kept files, as they lie in the data folder.
    private static List<Path> evidence(Path data) throws Exception {
        try (var files = Files.walk(data.resolve("evidence"))) {
            return files.filter(Files::isRegularFile).map(data::relativize).sorted().toList();
        }
    }

    /// What a user sees in the folder.
    private static List<String> names(Path target) throws Exception {
        try (var files = Files.list(target)) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(name -> !name.startsWith(".")).toList();
        }
    }

    private static Backups.Outcome.Made made(BackupKey key, Path target) { return made(key, target, 0); }

    private static Backups.Outcome.Made made(BackupKey key, Path target, int keep) {
        return switch (program.get(Backups.class).make(new Backups.Order(target, key, keep, "测试"))) {
            case Backups.Outcome.Made made -> made;
            case Backups.Outcome.Failed(var text) -> throw new AssertionError(text);
        };
    }

    private static Restoring.Outcome.Proven proven(Restoring.Outcome outcome) {
        return switch (outcome) {
            case Restoring.Outcome.Proven proven -> proven;
            case Restoring.Outcome.Refused(var text) -> throw new AssertionError(text);
        };
    }

    private static String refused(Restoring.Outcome outcome) {
        return switch (outcome) {
            case Restoring.Outcome.Proven proven -> throw new AssertionError(proven.toString());
            case Restoring.Outcome.Refused(var text) -> text;
        };
    }

    private static Path sample(Path file, String... words) {
        var all = new ArrayList<>(List.of("--list", DEBTORS, "--format", "csv", "--out", file.toString()));
        all.addAll(List.of(words));
        var console = new Console();
        assertThat(SampleCommand.run(all.toArray(String[]::new), console.stream(), console.stream()))
                .as(console.said()).isZero();
        return file;
    }

    private static void take(Path file, String day) { assertThat(run(file, day)).isZero(); }

    private static int run(Path file, String day) { return run(file, day, "city-court"); }

    private static int run(Path file, String day, String sender) {
        var console = new Console();
        var request = ImportCommand
                .understand(new String[]{file.toString(), "--list", DEBTORS, "--full", "--as-of", day,
                        "--sender", sender}, console.stream())
                .orElseThrow();
        return program.get(ImportCommand.class).run(request, console.stream(), console.stream());
    }
}
