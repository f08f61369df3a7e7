package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import xinzhi.app.TestProgram;

/// Files as received: unreadable on disk, opened only as they were, gone when their time is over.
class EvidenceStoreTest {
    private static final Actor CENTRE = new Actor(3, "中心", Duty.CENTRE, 1, "");
    private static TestProgram program;
    private static EvidenceStore store;
    private static EvidenceFolder folder;

    @BeforeAll
    static void start() {
        program = TestProgram.startQuiet();
        store = program.get(EvidenceStore.class);
        folder = program.get(EvidenceFolder.class);
    }

    @AfterAll
    static void stop() { program.close(); }

    private static byte[] file(String name) {
        return (name + "：张三，320102199001011234\n").repeat(5000).getBytes(StandardCharsets.UTF_8);
    }

    private static String keep(byte[] bytes) throws IOException {
        return store.keep(new ByteArrayInputStream(bytes)).sha256();
    }

    private static String keepAndRecord(byte[] bytes) throws IOException {
        var kept = store.keep(new ByteArrayInputStream(bytes));
        program.get(Transactions.class).<Boolean>write(CENTRE, in -> {
            in.begin();
            store.record(kept);
            return true;
        });
        return kept.sha256();
    }

    private static EvidenceStore.Recorded recorded(String sha256) {
        return program.get(Transactions.class).read(CENTRE, () -> store.find(sha256)).orElseThrow();
    }

    private static void assertOpens(String sha256, byte[] bytes) throws IOException {
        try (var copy = (EvidenceStore.Copy) store.copy(sha256)) {
            assertThat(copy.file()).hasBinaryContent(bytes);
        }
    }

    @Test
    void nothingOfAFileCanBeReadOnTheDiskNotEvenThatItIsThere() throws IOException {
        var sha256 = keep(file("可读"));

        assertThat(new String(Files.readAllBytes(folder.sealed(sha256)), StandardCharsets.UTF_8)).doesNotContain("张三",
                "320102199001011234");
        assertThat(folder.sealed(sha256).toString()).doesNotContain(sha256);
        assertThat(folder.plain(sha256)).doesNotExist();
    }

    @Test
    void aCopyIsForThisProgramOnlyAndGoneWhenClosed() throws IOException {
        var sha256 = keep(file("副本"));
        Path lying;
        try (var copy = (EvidenceStore.Copy) store.copy(sha256)) {
            lying = copy.file();
            assertThat(lying).hasBinaryContent(file("副本"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lying))).isEqualTo("rw-------");
        }
        assertThat(lying).doesNotExist();
    }

    @Test
    void theSameFileFromTwoHandsAtOnceIsKeptOnceAndWhole() throws Exception {
        var together = new CyclicBarrier(4);
        try (var hands = Executors.newFixedThreadPool(4)) {
            var kept = hands
                    .invokeAll(IntStream.range(0, 4).<java.util.concurrent.Callable<String>>mapToObj(_ -> () -> {
                        together.await();
                        return keep(file("同一"));
                    }).toList());
            for (var one : kept) {
                assertOpens(one.get(), file("同一"));
            }
        }
    }

    @Test
    void aFileAlteredCutOffOrPutInAnothersPlaceIsNotGivenOut() throws IOException {
        var bytes = file("改动");
        var other = folder.sealed(keep(file("另一")));
        var tampering = List.<Tampering>of(
                file -> write(file, 2000, new byte[]{1}),
                file -> write(file, 30, new byte[]{1, 2, 3, 4}),
                file -> Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 70_000)),
                file -> Files.write(file, Files.readAllBytes(other)),
                file -> Files.write(file, new byte[0]));
        for (var act : tampering) {
            var sha256 = keep(bytes);
            act.on(folder.sealed(sha256));

            assertThat(store.copy(sha256)).isEqualTo(new EvidenceStore.Unavailable(EvidenceStore.Why.ALTERED));

            assertOpens(keep(bytes), bytes); // The true file can come again.
        }
    }

    private interface Tampering {
        void on(Path file) throws IOException;
    }

    private static void write(Path file, long at, byte[] bytes) throws IOException {
        try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(bytes), at);
        }
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        assertThat(store.copy("0".repeat(64))).isEqualTo(new EvidenceStore.Unavailable(EvidenceStore.Why.MISSING));
    }

    @Test
    void filesOfTheFirstVersionsStillOpen() throws IOException { assertOpens(keepPlain(file("旧版")), file("旧版")); }

    private static String keepPlain(byte[] bytes) throws IOException {
        var sha256 = java.util.HexFormat.of().formatHex(EvidenceStore.sha256().digest(bytes));
        Files.createDirectories(folder.plain(sha256).resolveSibling("."));
        Files.write(folder.plain(sha256), bytes);
        return sha256;
    }

    @Test
    void whatADeadProgramLeftOpenIsDeletedAndALivingOnesIsNot(@TempDir Path place) throws IOException {
        try (var living = new WorkFolder(place.resolve("work"))) {
            var working = living.newFile();
            var dead = Files.createDirectories(place.resolve("work/program-dead"));
            Files.write(dead.resolve("copy-1"), new byte[]{1});

            new WorkFolderOfAnotherProgram().start(place.resolve("work"));

            assertThat(dead).doesNotExist();
            assertThat(working).exists();
        }
        assertThat(place.resolve("work")).isDirectoryNotContaining("glob:**/program-*");
    }

    /// Locks are between processes: the second program must be one.
    private static final class WorkFolderOfAnotherProgram {
        void start(Path work) throws IOException {
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), Opening.class.getName(), work.toString()).inheritIO()
                    .start();
            try {
                assertThat(process.waitFor()).isZero();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Opens a work folder and leaves.
    static final class Opening {
        private Opening() {}

        public static void main(String[] args) throws IOException { new WorkFolder(Path.of(args[0])).close(); }
    }

    @Test
    void whenItsTimeIsOverTheBytesGoAndTheRowStays() throws IOException {
        var sha256 = keepAndRecord(file("到期"));
        var until = java.util.Objects.requireNonNull(recorded(sha256).keepUntil());

        retention(until, sha -> false).run();
        assertOpens(sha256, file("到期"));
        assertThat(recorded(sha256).erasedAt()).isNull();

        retention(until.plusDays(1), sha -> false).run();
        assertThat(store.copy(sha256)).isEqualTo(new EvidenceStore.Unavailable(EvidenceStore.Why.MISSING));
        assertThat(folder.sealed(sha256)).doesNotExist();
        var row = recorded(sha256);
        assertThat(row.erasedAt()).isNotNull();
        assertThat(program.get(Transactions.class).read(CENTRE,
                () -> program.get(Journal.class).list(Journal.About.EVIDENCE, row.id())))
                .extracting(Journal.Entry::kind).containsExactly("evidence-erased");
    }

    @Test
    void whatIsStillWorkedOnIsNotErased() throws IOException {
        var sha256 = keepAndRecord(file("在办"));

        retention(LocalDate.of(2199, 1, 1), sha256::equals).run();

        assertOpens(sha256, file("在办"));
    }

    @Test
    void aFileThatComesAgainAfterItsTimeIsKeptAnew() throws IOException {
        var sha256 = keepAndRecord(file("再来"));
        retention(LocalDate.of(2199, 1, 1), sha -> false).run();
        assertThat(recorded(sha256).erasedAt()).isNotNull();

        keepAndRecord(file("再来"));

        assertThat(recorded(sha256).erasedAt()).isNull();
        assertOpens(sha256, file("再来"));
    }

    @Test
    void rowsOfEarlierVersionsGetTheirDay() throws IOException {
        var sha256 = keepPlain(file("无期"));
        xinzhi.app.People.asOwner(program,
                "insert into platform.evidence (sha256, size, stored_at) values ('%s', 1, '2026-02-28T20:00:00Z')"
                        .formatted(sha256));

        retention(LocalDate.of(2026, 11, 1), sha -> false).run();
        assertThat(recorded(sha256).keepUntil()).isEqualTo("2029-03-01");

        retention(LocalDate.of(2029, 3, 2), sha -> false).run();
        assertThat(folder.plain(sha256)).doesNotExist();
    }

    @Test
    void afterTwoDaysAFileThatIsNobodysEvidenceGoes() throws IOException {
        var fresh = folder.sealed(keep(file("刚收")));
        var old = folder.sealed(keep(file("无主")));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(3))));

        retention(LocalDate.now(ZoneId.of("Asia/Shanghai")), sha -> false).run();

        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
    }

    private static EvidenceRetention retention(LocalDate today, EvidenceHold hold) {
        var zone = ZoneId.of("Asia/Shanghai");
        return new EvidenceRetention(folder, () -> Stream.of(hold), program.get(Transactions.class),
                program.get(Journal.class), program.get(JdbcClient.class),
                Clock.fixed(today.atTime(12, 0).atZone(zone).toInstant(), zone), Period.ofYears(3));
    }
}
