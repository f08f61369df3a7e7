package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Duty;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Transactions;

/// A file as received is opened for a purpose, by the centre, and never without a trace.
class RawFileTest {
    private static final byte[] FILE = "姓名,身份证号\n张三,320102199001011234\n".getBytes(StandardCharsets.UTF_8);
    private static TestProgram program;
    private static Actor centre;
    private static long delivery;

    @BeforeAll
    static void handIn() throws IOException {
        program = TestProgram.start();
        var organisation = program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst();
        centre = new Actor(1, "李经办", Duty.CENTRE, organisation.id(), organisation.name());
        People.add(program, "centre", "centre", organisation.id(), false);
        People.add(program, "city", "city", program.get(Organisations.class).find("credit-office").orElseThrow().id(),
                false);
        delivery = handIn(FILE, LocalDate.of(2026, 3, 2), "名单 \"甲\"; a=b\r\n.csv");
    }

    @AfterAll
    static void stop() { program.close(); }

    private static long handIn(byte[] file, LocalDate day, String name) throws IOException {
        var order = new Intake.Order("judgment-debtor", "city-court", true, day, name);
        if (program.get(Intake.class).receive(centre, order,
                new ByteArrayInputStream(file)) instanceof Intake.Receipt.Received(var id)) {
            return id;
        }
        throw new AssertionError("not taken");
    }

    private static Visitor.Answer ask(String who, String purpose) {
        try (var visitor = new Visitor(program)) {
            visitor.signIn(who, People.PASSWORD);
            return visitor.post("/deliveries/" + delivery + "/file", Map.of("purpose", purpose));
        }
    }

    private static long opened() {
        return program.get(Transactions.class)
                .read(centre, () -> program.get(Journal.class).list(Journal.About.EVIDENCE, 1)).stream()
                .filter(event -> event.kind().equals("evidence-opened")).count();
    }

    @Test
    void theCentreGetsExactlyTheFileAndTheJournalSaysWhatFor() {
        var before = opened();

        var answer = ask("centre", "核对第二行的证件号码");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(FILE);
        assertThat(answer.header("Content-Disposition")).startsWith("attachment;").doesNotContain("\r", "\n");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(opened()).isEqualTo(before + 1);
        assertThat(program.get(Transactions.class)
                .read(centre, () -> program.get(Journal.class).list(Journal.About.EVIDENCE, 1)).getLast().facts())
                .containsEntry("purpose", "核对第二行的证件号码").containsEntry("delivery", Long.toString(delivery));
        assertThat(program.get(Settings.class).data().resolve("work"))
                .isDirectoryNotContaining("regex:.*/copy-.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "核对", "　　核对　　　"})
    void withoutAPurposeNothingIsOpenedAndNothingSaid(String purpose) {
        var before = opened();

        var answer = ask("centre", purpose);

        assertThat(answer.leadsTo()).isEqualTo("/deliveries/" + delivery);
        assertThat(answer.body()).doesNotContain("张三");
        assertThat(opened()).isEqualTo(before);
    }

    @Test
    void nobodyElseOpensIt() {
        var before = opened();

        var answer = ask("city", "核对第二行的证件号码");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("张三");
        assertThat(opened()).isEqualTo(before);
    }

    @Test
    void onlyTheCentreSeesTheDoor() {
        assertThat(page("centre")).contains("调阅原件", "加密保存至");
        assertThat(page("city")).doesNotContain("调阅原件").contains("加密保存至");
    }

    private static String page(String who) {
        try (var visitor = new Visitor(program)) {
            visitor.signIn(who, People.PASSWORD);
            return visitor.get("/deliveries/" + delivery).body();
        }
    }

    @Test
    void aDeliveryWhoseFileWasAlteredIsRefusedAndTheTrueFileCanComeAgain() throws Exception {
        var bytes = "另一份,名单\n".getBytes(StandardCharsets.UTF_8);
        var first = settled(handIn(bytes, LocalDate.of(2026, 3, 3), "a.csv"));
        alterEveryFile(program.get(Settings.class).data().resolve("evidence/sealed"));

        var refused = settled(handIn(bytes, LocalDate.of(2026, 3, 4), "a.csv"));
        var again = settled(handIn(bytes, LocalDate.of(2026, 3, 5), "a.csv"));

        assertThat(code(refused)).isEqualTo("EVIDENCE_ALTERED");
        assertThat(code(again)).isEqualTo(code(first));
    }

    private static void alterEveryFile(Path folder) throws IOException {
        try (var files = Files.find(folder, 2, (_, file) -> file.isRegularFile())) {
            for (var file : files.filter(f -> size(f) == 1024 + 16 + 17).toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length - 1] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String code(Delivery delivery) {
        return java.util.Objects.requireNonNull(delivery.refusal()).code();
    }

    private static Delivery settled(long id) {
        return org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(60))
                .until(() -> program.get(Intake.class).get(centre, id), d -> !d.state().working());
    }
}
