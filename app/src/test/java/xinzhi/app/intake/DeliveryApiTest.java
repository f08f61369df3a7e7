package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.Caller.DELIVERIES;
import static xinzhi.app.Caller.json;
import static xinzhi.app.Caller.refused;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.PUNISHMENTS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import xinzhi.app.Caller;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.organisation.Organisation;
import xinzhi.app.organisation.Organisations;
import xinzhi.app.platform.Settings;
import xinzhi.app.platform.Vault;
import xinzhi.lists.number.CitizenNumber;

/// A sending organisation's system hands its lists in over HTTP, up to the preview, and is told what became of every row.
@SuppressWarnings("NullAway.Init")
class DeliveryApiTest {
    private static final String DAY = "2026-03-02";
    private static final String PERSON = "欧阳云雀";
    private static final String NUMBER = CitizenNumber.completing("32010219850101730").value();
    private static TestProgram program;
    private static Office office;
    private static Visitor centre;
    private static Caller court;
    private static Caller other;

    @BeforeAll
    static void open() {
        program = TestProgram.start("spring.servlet.multipart.max-file-size=1MB");
        office = Office.at(program);
    }

    @BeforeEach
    void empty() {
        office.empty();
        People.asOwner(program, "truncate organisation.sender_key cascade");
        People.add(program, "centre", "centre",
                program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst().id(), false);
        centre = new Visitor(program);
        centre.signIn("centre", People.PASSWORD);
        court = Caller.of(program, centre, "city-court", DEBTORS);
        other = Caller.of(program, centre, "city-credit-centre", PUNISHMENTS, DEBTORS);
    }

    @AfterAll
    static void stop() { program.close(); }

    private static byte[] debtors(int... cases) {
        return ListText.of(office.format(DEBTORS),
                IntStream.of(cases).mapToObj(n -> debtor(n, n)).toArray(ListRow[]::new)).csv();
    }

    private static long id(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        long id = json(answer).get("id").asLong();
        assertThat(answer.leadsTo()).isEqualTo(DELIVERIES + "/" + id);
        return id;
    }

    /// Handed in, and read.
    private static long read(Caller caller, String list, String key, byte[] body) {
        long id = id(caller.handIn(list, DAY, key, body));
        office.settled(id);
        return id;
    }

    private static JsonNode standing(Caller caller, long id) {
        var answer = caller.get(DELIVERIES + "/" + id);
        assertThat(answer.status()).isEqualTo(200);
        return json(answer);
    }

    private static long filesKept() {
        try (var files = Files.find(program.get(Settings.class).data().resolve("evidence"), 3,
                (_, about) -> about.isRegularFile())) {
            return files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void nothingIsLeft() {
        assertThat(office.count("intake.delivery")).isZero();
        assertThat(office.count("intake.handed_in")).isZero();
        assertThat(office.count("platform.evidence")).isZero();
        try (var files = Files.find(program.get(Settings.class).data().resolve("evidence"), 3,
                (_, about) -> about.isRegularFile())) {
            assertThat(files.filter(file -> file.toString().contains("incoming")).toList()).isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aListHandedInBySystemIsReadUpToThePreviewAndCommittedByAPerson() {
        var answer = court.handIn(DEBTORS, DAY, "batch-1", debtors(1, 2, 3));
        assertThat(answer.status()).isEqualTo(202);
        long id = id(answer);
        office.settled(id);

        var said = standing(court, id);
        assertThat(said.get("state").asString()).isEqualTo("previewed");
        assertThat(said.get("counts").get("accepted").asInt()).isEqualTo(3);
        assertThat(said.get("counts").get("added").asInt()).isEqualTo(3);
        assertThat(said.get("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(office.count("casework.item")).isZero();

        assertThat(centre.get("/deliveries/" + id).body()).contains("业务系统");
        centre.post("/deliveries/" + id + "/commit", java.util.Map.of());
        assertThat(office.settled(id).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(standing(court, id).get("state").asString()).isEqualTo("committed");
        assertThat(office.count("casework.item")).isEqualTo(3);
        assertThat(office.texts("select distinct duty from platform.event where kind = 'delivery-received'"))
                .containsExactly("sender");
    }

    @Test
    void rowsMayComeAsLinesOfJson() {
        var fields = office.format(DEBTORS).fields();
        var row = debtor(1, 1);
        var line = "{" + fields.stream().filter(f -> !row.cell(f.code()).isEmpty())
                .map(f -> "\"" + f.code() + "\":\"" + row.cell(f.code()) + "\"")
                .collect(java.util.stream.Collectors.joining(",")) + "}\n";

        long id = id(court.handIn(DEBTORS, DAY, "lines", line.getBytes(StandardCharsets.UTF_8), "Content-Type",
                "application/x-ndjson"));

        assertThat(office.settled(id).counts().accepted()).isEqualTo(1);
    }

    @Test
    void theSameRequestTwiceIsOneDelivery() {
        long id = read(court, DEBTORS, "batch-1", debtors(1));

        var again = court.handIn(DEBTORS, DAY, "\"batch-1\"", debtors(1));
        var otherKey = court.handIn(DEBTORS, DAY, "batch-2", debtors(1));

        assertThat(again.status()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id);
        assertThat(otherKey.status()).isEqualTo(200);
        assertThat(id(otherKey)).isEqualTo(id);
        assertThat(office.count("intake.delivery")).isEqualTo(1);
    }

    @Test
    void otherContentUnderTheSameIdempotencyKeyIsRefused() {
        read(court, DEBTORS, "batch-1", debtors(1));
        long before = filesKept();

        refused(court.handIn(DEBTORS, DAY, "batch-1", debtors(2, 3, 8)), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(filesKept()).isEqualTo(before);
        refused(court.handIn(DEBTORS, "2026-03-03", "batch-1", debtors(1)), 422, "IDEMPOTENCY_KEY_REUSED");

        assertThat(office.count("intake.delivery")).isEqualTo(1);
        assertThat(id(other.handIn(DEBTORS, DAY, "batch-1", debtors(2)))).isPositive(); // another sender's keys are its own
    }

    @Test
    void manyAtOnceWithOneIdempotencyKeyMakeOneDelivery() throws Exception {
        int callers = 6;
        var barrier = new CyclicBarrier(callers);
        var calls = new ArrayList<Callable<Visitor.Answer>>();
        for (int i = 0; i < callers; i++) {
            var body = debtors(i < callers / 2 ? 1 : 2);
            calls.add(() -> {
                barrier.await();
                return court.handIn(DEBTORS, DAY, "batch-1", body);
            });
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (var call : threads.invokeAll(calls)) {
                statuses.add(call.get().status());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(202, 200, 200, 422, 422, 422);
        assertThat(office.count("intake.delivery")).isEqualTo(1);
        office.settled(Long.parseLong(office.text("select id from intake.delivery")));
    }

    @Test
    void aDigestIsCheckedAndOfAnotherFileNothingIsKept() throws Exception {
        var body = debtors(1);
        var right = "sha-256=:" + Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(body)) + ":";

        var mismatch = refused(court.handIn(DEBTORS, DAY, "batch-1", debtors(2), "Content-Digest", right), 422,
                "DIGEST_MISMATCH");
        assertThat(mismatch.get("place").asString()).isEqualTo("Content-Digest");
        nothingIsLeft();
        refused(court.handIn(DEBTORS, DAY, "batch-1", body, "Content-Digest", "md5=:AAAA:"), 400, "DIGEST_UNREADABLE");
        nothingIsLeft();

        assertThat(read(court, DEBTORS, "batch-1", body)).isPositive();
        assertThat(court.handIn(DEBTORS, DAY, "batch-1", body, "Content-Digest", "sha-512=:AA==:, " + right).status())
                .isEqualTo(200);
    }

    @Test
    void anUploadBrokenOffLeavesNothingAndIsRepeated() throws Exception {
        var body = debtors(1, 2, 3);
        var address = URI.create(program.url());
        for (var framing : List.of("Content-Length: " + (body.length + 50_000), "Transfer-Encoding: chunked")) {
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                var out = socket.getOutputStream();
                out.write(head(framing));
                if (framing.endsWith("chunked")) {
                    out.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(body);
                out.flush();
                Awaitility.await().pollInterval(Duration.ofMillis(20)).until(DeliveryApiTest::somethingComesIn);
            }
            Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> !somethingComesIn());
            nothingIsLeft();
        }

        assertThat(read(court, DEBTORS, "batch-1", body)).isPositive();
    }

    /// Of a request whose body comes by and by.
    private static byte[] head(String framing) {
        return ("POST " + DELIVERIES + "?list=" + DEBTORS + "&cutOff=" + DAY + "&extent=full HTTP/1.1\r\n"
                + "Host: localhost\r\nAuthorization: Bearer " + court.key() + "\r\nIdempotency-Key: batch-1\r\n"
                + "Content-Type: text/csv\r\n" + framing + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean somethingComesIn() throws IOException {
        try (var parts = Files.list(program.get(Settings.class).data().resolve("evidence").resolve("incoming"))) {
            return parts.findAny().isPresent();
        }
    }

    @Test
    void whatIsTooLargeIsRefusedWhetherItsLengthIsSaidOrNot() {
        var large = new byte[1_100_000];

        refused(court.handIn(DEBTORS, DAY, "large", large), 413, "BODY_TOO_LARGE");
        refused(court.post("?list=" + DEBTORS + "&cutOff=" + DAY + "&extent=full", "large",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))), 413, "BODY_TOO_LARGE");
        refused(court.handIn(DEBTORS, DAY, "empty", new byte[0]), 422, "BODY_EMPTY");

        nothingIsLeft();
    }

    @Test
    void aRequestThatSaysTooLittleOrSomethingElseIsRefusedBeforeItsBody() {
        var body = debtors(1);
        refused(court.handIn("no-such-list", DAY, "k", body), 422, "ORDER_REFUSED");
        assertThat(json(court.handIn("no-such-list", DAY, "k", body)).get("detail").asString()).contains("没有这种名单");
        refused(court.handIn(PUNISHMENTS, DAY, "k", body), 422, "ORDER_REFUSED");
        refused(court.handIn(DEBTORS, "2199-01-01", "k", body), 422, "ORDER_REFUSED");
        refused(court.handIn(DEBTORS, "yesterday", "k", body), 400, "CUT_OFF_UNREADABLE");
        refused(court.handIn("", DAY, "k", body), 400, "LIST_MISSING");
        refused(court.post("?list=" + DEBTORS + "&cutOff=" + DAY, "k", BodyPublishers.ofByteArray(body)), 400,
                "EXTENT_UNREADABLE");
        refused(court.handIn(DEBTORS, DAY, " ", body), 400, "IDEMPOTENCY_KEY");
        refused(court.handIn(DEBTORS, DAY, "k", body, "Content-Type", "application/pdf"), 415, "CONTENT_TYPE");
        refused(court.handIn(DEBTORS, DAY, "k", body, "Content-Type", "application/x-www-form-urlencoded"), 415,
                "BODY_IS_A_FORM");
        refused(court.handIn(DEBTORS, DAY, "k", body, "Content-Type", "multipart/form-data; boundary=x"), 415,
                "BODY_IS_A_FORM");
        refused(court.handIn(DEBTORS, DAY, "k", body, "Content-Encoding", "gzip"), 415, "CONTENT_ENCODING");
        refused(court.ask("PUT", DELIVERIES), 405, "METHOD_NOT_ALLOWED");
        refused(court.get("/api/v1/no-such-thing"), 404, "NOT_FOUND");
        refused(court.get(DELIVERIES + "/one"), 400, "BAD_REQUEST");
        nothingIsLeft();
    }

    @Test
    void aListTheKeyIsNotForIsRefusedThoughTheOrganisationSendsIt() {
        try (var narrow = Caller.of(program, centre, "city-credit-centre", PUNISHMENTS)) {
            refused(narrow.handIn(DEBTORS, DAY, "k", debtors(1)), 403, "LIST_NOT_FOR_THIS_KEY");
            nothingIsLeft();

            long wide = read(other, DEBTORS, "k", debtors(1));
            refused(narrow.get(DELIVERIES + "/" + wide), 404, "NOT_FOUND");
        }
    }

    @Test
    void anotherSendersDeliveryIsNotThere() {
        long id = read(court, DEBTORS, "k", debtors(1));

        for (var path : List.of("", "/findings", "/receipt", "/acknowledgement", "/workbook")) {
            var foreign = refused(other.get(DELIVERIES + "/" + id + path), 404, "NOT_FOUND");
            var none = refused(other.get(DELIVERIES + "/999999" + path), 404, "NOT_FOUND");
            assertThat(foreign.get("detail")).isEqualTo(none.get("detail"));
        }
        refused(other.delete(DELIVERIES + "/" + id), 404, "NOT_FOUND");
        assertThat(office.settled(id).state()).isEqualTo(DeliveryState.PREVIEWED);
    }

    @Test
    void aPreviewIsCalledBackByItsSystemAndWhatTheCentreHandedInIsNot() {
        long id = read(court, DEBTORS, "k", debtors(1));

        var answer = court.delete(DELIVERIES + "/" + id);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(json(answer).get("state").asString()).isEqualTo("discarded");
        refused(court.delete(DELIVERIES + "/" + id), 409, "ALREADY_ENDED");
        var byHand = office.handIn(DEBTORS, Office.MONDAY, debtor(1, 1), debtor(2, 2));
        refused(court.delete(DELIVERIES + "/" + byHand.id()), 409, "NOT_HANDED_IN_BY_INTERFACE");
        assertThat(standing(court, byHand.id()).get("state").asString()).isEqualTo("previewed");
    }

    @Test
    void whatIsBeingReadIsAskedToStop() {
        long id = read(court, DEBTORS, "k", debtors(1));
        People.asOwner(program, "update intake.delivery set state = 'reading' where id = " + id);

        var answer = court.delete(DELIVERIES + "/" + id);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(json(answer).get("working").asBoolean()).isTrue();
        assertThat(office.text("select cancelled from intake.progress where delivery = " + id)).isEqualTo("true");
        People.asOwner(program, "update intake.delivery set state = 'discarded' where id = " + id);
    }

    @Test
    void aFormSentWithoutAKeyIsAnsweredBeforeItsBodyComes() throws Exception {
        var address = URI.create(program.url());
        for (var method : List.of("DELETE", "PUT", "PATCH")) {
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream().write((method + " " + DELIVERIES + "/1 HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000000000\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();

                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).as(method)
                        .isEqualTo("HTTP/1.1 401");
            }
        }
    }

    @Test
    void aFileIsTakenWhileACommitOfItsListIsUnderWay() throws Exception {
        long first = read(court, DEBTORS, "k1", debtors(1));
        var transactions = program.get(xinzhi.app.platform.Transactions.class);
        var queries = program.get(CoverageQueries.class);
        int coverage = Integer.parseInt(office.text("select coverage from intake.delivery where id = " + first));

        long second = transactions.write(Intake.SYSTEM, in -> {
            in.begin();
            queries.getLocked(coverage);
            try (var other = Executors.newSingleThreadExecutor()) {
                var answer = other.submit(() -> court.handIn(DEBTORS, DAY, "k2", debtors(1, 2)));
                return id(answer.get(5, java.util.concurrent.TimeUnit.SECONDS));
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new AssertionError("the hand-in waits for the commit", e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(office.settled(second).state()).isEqualTo(DeliveryState.PREVIEWED);
    }

    @Test
    void aKeyRevokedWhileItsFileComesInHandsNothingIn() throws Exception {
        var body = debtors(1, 2, 3);
        var address = URI.create(program.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(head("Content-Length: " + body.length + "\r\nConnection: close"));
            out.write(body, 0, body.length / 2);
            out.flush();
            Awaitility.await().pollInterval(Duration.ofMillis(20)).until(DeliveryApiTest::somethingComesIn);
            People.asOwner(program, "update organisation.sender_key set revoked_by = 1, revoked_name = '甲', "
                    + "revoked_at = '2026-03-02T00:00:00Z'");
            out.write(body, body.length / 2, body.length - body.length / 2);
            out.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403").contains("LIST_NOT_FOR_THIS_KEY");
        }
        nothingIsLeft();
    }

    @Test
    void rowsOverruledByAJudgementAreCountedAsTheirReceiptSays() {
        long id = read(court, DEBTORS, "k",
                ListText.of(office.format(DEBTORS), debtor(1, 1), debtor(1, 1), debtor(6, 6),
                        debtor(6, 6).with("performance", "部分未履行")).csv());
        var holds = Mended.rows(office, office.settled(id)).getLast();
        assertThat(office.get(Conflicts.class).judge(office.centre(), id, holds.number(),
                new Conflicts.Draft(holds.number(), "第一行是旧稿", "市中级法院来函")))
                .isEqualTo(new Corrections.Outcome.Done());
        Mended.readAgain(office, office.settled(id));

        var counts = standing(court, id).get("counts");
        var receipt = court.get(DELIVERIES + "/" + id + "/receipt").body();
        for (var verdict : List.of("accepted", "duplicate", "conflict")) {
            assertThat(counts.get(verdict).asLong()).as(verdict)
                    .isEqualTo(receipt.lines().filter(line -> line.contains("\"" + verdict + "\"")).count())
                    .isPositive();
        }
        var statement = json(court.get(DELIVERIES + "/" + id + "/acknowledgement")).get("statement").asString();
        assertThat(tools.jackson.databind.json.JsonMapper.shared().readTree(statement).get("counts").get("conflict")
                .asLong()).isEqualTo(1);
    }

    @Test
    void everyRowIsToldWhatBecameOfItAndNoPersonIsNamed() {
        var format = office.format(DEBTORS);
        var csv = ListText.of(format, debtor(1, 1), debtor(2, 2), debtor(2, 2),
                debtor(3, 3).with("regDate", "2025年02月30日"), debtor(4, 4).with("caseCode", ""),
                ListRow.person(PERSON, NUMBER, 5), debtor(6, 6), debtor(6, 6).with("performance", "部分未履行"),
                ListRow.person(PERSON, NUMBER.substring(0, 17) + "?", 7)).csv();
        long id = read(court, DEBTORS, "k", csv);

        var receipt = court.get(DELIVERIES + "/" + id + "/receipt");
        var lines = receipt.body().lines().map(line -> tools.jackson.databind.json.JsonMapper.shared().readTree(line))
                .toList();

        assertThat(receipt.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(lines.subList(0, lines.size() - 1).stream()
                .map(line -> line.get("line").asInt() + " " + line.get("verdict").asString()))
                .contains("2 accepted", "3 accepted", "4 duplicate", "5 quarantined", "8 conflict", "9 conflict",
                        "7 counted");
        assertThat(lines.getLast().get("end").asBoolean()).isTrue();
        assertThat(lines.getLast().get("rows").asInt()).isEqualTo(9);
        var quarantined = lines.stream().filter(line -> line.path("line").asInt() == 5).findFirst().orElseThrow();
        assertThat(quarantined.get("reasons").get(0).get("field").asString()).isEqualTo("regDate");
        assertThat(quarantined.get("reasons").get(0).get("remedy").asString()).isNotBlank();
        var table = court.get(DELIVERIES + "/" + id + "/receipt?format=csv").body();
        assertThat(table.lines().count()).isEqualTo(10);
        assertThat(table).contains(",4,duplicate,");

        var findings = court.get(DELIVERIES + "/" + id + "/findings?limit=1");
        var first = json(findings);
        assertThat(first.get("findings").size()).isEqualTo(1);
        var second = court.get(first.get("next").asString());
        assertThat(json(second).get("findings").get(0)).isNotEqualTo(first.get("findings").get(0));
        refused(court.get(DELIVERIES + "/" + id + "/findings?cursor=x"), 400, "CURSOR");
        for (var said : List.of(receipt.body(), table, court.get(DELIVERIES + "/" + id + "/findings").body(),
                court.get(DELIVERIES + "/" + id).body(),
                court.get(DELIVERIES + "/" + id + "/acknowledgement").body())) {
            assertThat(said).doesNotContain(PERSON, "云雀", NUMBER, NUMBER.substring(0, 17), ListRow.code(1),
                    ListRow.name(1), "赵代表");
        }
    }

    @Test
    void anUnreadableFileIsRefusedWithPlaceAndRemedy() {
        long id = id(court.handIn(DEBTORS, DAY, "k", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        office.settled(id);

        var said = standing(court, id);

        assertThat(said.get("state").asString()).isEqualTo("refused");
        assertThat(said.get("refusal").get("remedy").asString()).isNotBlank();
        refused(court.get(DELIVERIES + "/" + id + "/receipt"), 409, "NOT_READ_YET");
    }

    @Test
    void theAcknowledgementIsSignedByThisInstallationAndProvesWhatWasReceived() throws Exception {
        var body = debtors(1, 2);
        long id = read(court, DEBTORS, "k", body);

        var said = json(court.get(DELIVERIES + "/" + id + "/acknowledgement"));

        var statement = said.get("statement").asString();
        var publicKey = Base64.getDecoder().decode(said.get("publicKey").asString());
        var signature = Base64.getDecoder().decode(said.get("signature").asString());
        var vault = program.get(Vault.class);
        assertThat(vault.isOwn(publicKey)).isTrue();
        assertThat(vault.verify(statement.getBytes(StandardCharsets.UTF_8), signature, publicKey)).isTrue();
        assertThat(vault.verify(statement.replace("previewed", "committed").getBytes(StandardCharsets.UTF_8),
                signature, publicKey)).isFalse();
        var stated = tools.jackson.databind.json.JsonMapper.shared().readTree(statement);
        assertThat(stated.get("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
        assertThat(stated.get("counts").get("accepted").asInt()).isEqualTo(2);
        assertThat(stated.get("sender").asString()).isEqualTo("city-court");
    }

    @Test
    void faultyRowsGivenBackByThePersonInChargeAreFetchedAndPersonsAreNotAmongThem() throws Exception {
        var bad = "2025年02月30日";
        var lines = new String(ListText.of(office.format(DEBTORS), debtor(1, 1), debtor(2, 2).with("regDate", bad),
                ListRow.person(PERSON, NUMBER, 5).with("regDate", bad)).csv(), StandardCharsets.UTF_8).lines().toList();
        long id = read(court, DEBTORS, "k", (lines.getFirst() + ",内部批号\r\n"
                + lines.stream().skip(1).map(line -> line + ",批甲\r\n").collect(java.util.stream.Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8));
        refused(court.get(DELIVERIES + "/" + id + "/workbook"), 409, "NOTHING_RETURNED");

        assertThat(centre.post("/deliveries/" + id + "/quarantine/workbook", java.util.Map.of()).status())
                .isEqualTo(200);
        assertThat(court.ask("HEAD", DELIVERIES + "/" + id + "/workbook").status()).isEqualTo(200);
        assertThat(office.texts("select facts ->> 'rows' from platform.event where kind = 'returned-rows-fetched'"))
                .as("asked for, not fetched").isEmpty();
        var workbook = court.get(DELIVERIES + "/" + id + "/workbook");

        assertThat(workbook.status()).isEqualTo(200);
        assertThat(xinzhi.app.FileText.of(workbook.bytes())).contains(ListRow.name(2), "内部批号", "批甲")
                .doesNotContain(PERSON).doesNotContain(ListRow.name(1));
        assertThat(office.texts("select facts ->> 'rows' from platform.event where kind = 'returned-rows-fetched'"))
                .containsExactly("1");
    }

    @Test
    void theFieldsOfTheListsTheKeyIsForAreTold() {
        var lists = json(court.get("/api/v1/lists")).get("lists");

        assertThat(lists.size()).isEqualTo(1);
        assertThat(lists.get(0).get("id").asString()).isEqualTo(DEBTORS);
        assertThat(lists.get(0).get("fields").size()).isEqualTo(office.format(DEBTORS).fields().size());
        assertThat(lists.get(0).get("fields").get(0).get("name").asString()).isNotBlank();
    }
}
