package xinzhi.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.app.TestProgram;
import xinzhi.app.Visitor;
import xinzhi.app.platform.Settings;

/// Files that are not what they say, under names that are no names.
class UploadAttacksTest {
    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static TestProgram program;
    private static Desk desk;

    @BeforeAll
    static void start() {
        program = TestProgram.start();
        desk = new Desk(program);
    }

    @AfterAll
    static void stop() {
        desk.close();
        program.close();
    }

    private static String nextDay() { return LocalDate.of(2025, 1, 1).plusDays(DAYS.incrementAndGet()).toString(); }

    private static Path data() { return program.get(Settings.class).data(); }

    private static Set<String> outside() throws IOException {
        var found = new TreeSet<String>();
        for (var folder : new Path[]{data().toAbsolutePath().getParent(), data(), Path.of("")}) {
            try (var files = Files.list(folder.toAbsolutePath())) {
                files.map(Path::toString).forEach(found::add);
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.csv", "..\\..\\x.csv", "/etc/passwd", "C:\\Windows\\x.csv", "....//x.csv",
            "x.csv\u202Efdp.exe", "\u2066x\u2069.csv", "\u200B\u200Bx.csv", "\uFEFFx.csv", "x\u0007\u001b[31m.csv",
            "x\u2028y.csv",
            "x;a=b.csv", "x%0d%0aX-Evil: yes.csv", "file:///etc/passwd", "-rf", "~", "con.csv", "${7*7}.csv"})
    void takesNoNameForAPathAndShowsNoneThatDeceives(String name) throws IOException {
        var before = outside();
        var answer = desk.handIn(name, desk.list(Map.of("CF_XDR_MC", "甲" + name.hashCode())), nextDay());

        var page = desk.settled(answer);
        assertThat(page).doesNotContain("../", "..\\", "C:\\")
                .doesNotContainPattern("[\\p{Cf}\u2028\u2029\u0007\u001b]");
        var file = desk.visitor().post(answer.leadsTo() + "/file", Map.of("purpose", "核对第二行的证件号码"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment;").doesNotContain("/", "\\..", "\r",
                "\n");
        assertThat(file.header("X-Evil")).isEmpty();
        assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(outside()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "/", "\u202E", "   ", "\u0007"})
    void refusesOrNamesAFileThatHasNoName(String name) {
        var answer = desk.handIn(name, "甲", nextDay());

        assertThat(answer.status()).isIn(302, 400, 422);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void cutsANameThatIsTooLong() {
        var answer = desk.handIn("长".repeat(3000) + ".csv", desk.list(Map.of("CF_XDR_MC", "长")), nextDay());

        assertThat(answer.status()).isIn(302, 400, 413);
        if (answer.status() == 302) {
            assertThat(desk.settled(answer)).doesNotContain("长".repeat(201));
        }
    }

    @Test
    void refusesAFormOfManyPartsOrLongHeadsWithoutAFault() throws Exception {
        var parts = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            parts.append("--part\r\nContent-Disposition: form-data; name=\"f").append(i).append("\"\r\n\r\nx\r\n");
        }
        assertThat(sent(parts + "--part--\r\n")).isIn(400, 403, 413);
        assertThat(sent("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + "x".repeat(50_000)
                + "\"\r\n\r\nx\r\n--part--\r\n")).isIn(400, 403, 413);
        assertThat(sent("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\ncut")).isIn(
                400,
                403);
        assertThat(sent("")).isIn(400, 403);
        assertThat(sent("no part at all")).isIn(400, 403);
    }

    private static int sent(String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(program.url() + "/deliveries"))
                    .header("Cookie", "SESSION=" + desk.visitor().session())
                    .header("Content-Type", "multipart/form-data; boundary=part")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private static Map<String, byte[]> workbook(String declaration, String cell) {
        var parts = new LinkedHashMap<String, byte[]>();
        var xml = "<?xml version='1.0' encoding='UTF-8'?>" + declaration;
        put(parts, "_rels/.rels",
                xml + "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Type='" + LINK
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        put(parts, "xl/workbook.xml", xml + "<workbook xmlns='" + MAIN + "' xmlns:r='" + LINK
                + "'><sheets><sheet name='处罚' sheetId='1' r:id='s1'/></sheets></workbook>");
        put(parts, "xl/_rels/workbook.xml.rels", xml + "<Relationships><Relationship Id='s1' Type='" + LINK
                + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        put(parts, "xl/worksheets/sheet1.xml", xml + "<worksheet xmlns='" + MAIN + "'><sheetData><row r='1'>"
                + heading() + "</row><row r='2'><c r='A2' t='inlineStr'><is><t>" + cell
                + "</t></is></c></row></sheetData></worksheet>");
        return parts;
    }

    private static String heading() {
        return "<c t='inlineStr'><is><t>行政相对人名称</t></is></c><c t='inlineStr'><is><t>行政处罚决定书文号</t></is></c>"
                + "<c t='inlineStr'><is><t>处罚决定日期</t></is></c>";
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Visitor.Answer upload(byte[] file) throws Exception {
        var token = desk.visitor().get("/deliveries").body()
                .replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var body = new ByteArrayOutputStream();
        for (var field : Map.of("_csrf", token, "list", Desk.LIST, "sender", "city-credit-centre", "asOf", nextDay(),
                "extent", "full").entrySet()) {
            body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                    + field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        try (var client = HttpClient.newHttpClient()) {
            return new Visitor.Answer(client.send(HttpRequest.newBuilder(URI.create(program.url() + "/deliveries"))
                    .header("Cookie", "SESSION=" + desk.visitor().session())
                    .header("Content-Type", "multipart/form-data; boundary=part").header("X-CSRF-TOKEN", token)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(),
                    BodyHandlers.ofByteArray()));
        }
    }

    @Test
    void readsNoFileAndNoAddressThatAWorkbookNames() throws Exception {
        var secret = Files.writeString(data().resolve("secret.txt"), "canary-of-the-folder");
        var asked = new AtomicBoolean();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.set(true);
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            for (var declaration : new String[]{"<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM '" + address + "'>]>", "<!DOCTYPE x SYSTEM '" + address + "'>",
                    "<!DOCTYPE x [<!ENTITY % p SYSTEM '" + address + "'> %p;]>",
                    "<?xml-stylesheet href='" + address + "'?>"}) {
                var cell = declaration.contains("ENTITY e") ? "甲&e;" : "甲";
                var page = desk.settled(upload(zipped(workbook(declaration, cell))));
                assertThat(page).as(declaration).doesNotContain("canary-of-the-folder", "Exception");
            }
            var linked = workbook("", "甲");
            put(linked, "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='s1' TargetMode='External' Type='" + LINK
                            + "/worksheet' Target='" + address + "'/><Relationship Id='s2' TargetMode='External' Type='"
                            + LINK
                            + "/sharedStrings' Target='" + secret.toUri() + "'/></Relationships>");
            assertThat(desk.settled(upload(zipped(linked)))).doesNotContain("canary-of-the-folder", "Exception");
            put(linked, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='s1' Type='" + LINK
                    + "/worksheet' Target='../../../../../secret.txt'/></Relationships>");
            assertThat(desk.settled(upload(zipped(linked)))).doesNotContain("canary-of-the-folder", "Exception");
            assertThat(asked).isFalse();
        } finally {
            server.stop(0);
            Files.delete(secret);
        }
    }

    @Test
    void laughsAtABillionLaughs() throws Exception {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" '&a").append(i - 1).append(";&a").append(i - 1)
                    .append(";'>");
        }
        var page = desk.settled(upload(zipped(workbook(laughs + "]>", "&a29;"))));

        assertThat(page).doesNotContain("haha").contains("class=\"badge");
        assertThat(desk.visitor().get("/ledger").status()).isEqualTo(200);
    }

    @Test
    void unpacksNothingThatWantsToLieElsewhere() throws Exception {
        var before = outside();
        var slip = workbook("", "甲");
        put(slip, "../../../slipped.txt", "slipped");
        put(slip, "/tmp/slipped-" + System.nanoTime() + ".txt", "slipped");
        put(slip, "xl/worksheets/../../../slipped.xml", "slipped");
        slip.put("inner.xlsx", zipped(workbook("", "里面的甲")));
        desk.settled(upload(zipped(slip)));
        assertThat(desk.settled(upload(zipped(Map.of("a.xlsx", zipped(workbook("", "里面的甲"))))))).doesNotContain("里面的甲");

        assertThat(outside()).isEqualTo(before);
    }

    @Test
    void refusesAWorkbookThatSwellsBeyondMeasure() throws Exception {
        var swollen = workbook("", "甲");
        swollen.put("xl/worksheets/sheet1.xml",
                ("<worksheet xmlns='" + MAIN + "'><sheetData><row>" + heading() + "</row>"
                        + "<row/>".repeat(12_000_000)).getBytes(StandardCharsets.US_ASCII).clone());

        var page = desk.settled(upload(zipped(swollen)));

        assertThat(page).contains("class=\"badge").doesNotContain("Exception");
        assertThat(desk.visitor().get("/deliveries").status()).isEqualTo(200);
    }
}
