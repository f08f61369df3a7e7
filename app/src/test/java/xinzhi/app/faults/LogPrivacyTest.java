package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// Names, codes and numbers of a list reach no log, not even when a statement fails over them.
class LogPrivacyTest {
    private static final List<String> CANARIES = List.of("金丝雀", "91320102MA1CANARY7", "苏0102执7654321号", "寻鸟");

    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    void anImportWithSoundAndFaultyRowsLeavesNoValuesInAnyLog() throws Exception {
        var data = folders.inUse();
        try (var program = ChildProgram.start(data, importOf(listWithCanaries(data)))) {
            assertThat(program.awaitExit()).as(program.said()).isZero();
            assertNoCanary(program.said());
        }
        assertNoCanary(Files.readString(data.resolve("postgres/server.log")));
    }

    @Test
    void aFailingStatementSaysItsKindAndPlaceButNoValues() throws Exception {
        var data = folders.inUse();
        try (var tables = Tables.of(data)) {
            // The error's own text quotes the value: invalid input syntax for type integer: "…".
            tables.execute("create function roster.fail() returns trigger language plpgsql as "
                    + "$$ begin perform new.printed_name::int; return new; end $$");
            tables.execute("create trigger fail before insert on roster.listing for each row "
                    + "execute function roster.fail()");
        }
        try (var program = ChildProgram.start(data, importOf(listWithCanaries(data)))) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.said()).contains("处理失败", "[22P02]", "xinzhi.app.roster");
            assertNoCanary(program.said());
        }
        assertNoCanary(Files.readString(data.resolve("postgres/server.log")));
    }

    @Test
    void aSearchOnAPageLeavesNoWordsInAnyLog() throws Exception {
        var data = folders.untouched();
        var log = data.resolve("程序.log");
        try (var server = ChildProgram.start(data, "--demo", "--server.port=0", "--management.server.port=0",
                "--logging.file.name=" + log, "--logging.structured.format.file=ecs");
                var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var address = server.awaitLine("http://localhost:[0-9]+").replaceFirst(".*(http://\\S+)$", "$1");
            signIn(browser, address);
            assertThat(post(browser, address, "/ledger", "q=寻鸟")).contains("寻鸟");
            post(browser, address, "/ledger", "decidedFrom=寻鸟");
            assertThat(get(browser, address + "/items/" + encoded("寻鸟"))).contains("400");

            server.terminate();
            server.awaitExit();
            assertNoCanary(server.said());
        }
        assertNoCanary(Files.readString(log));
        assertThat(Files.readAllLines(log).stream().map(line -> JsonMapper.shared().readTree(line)))
                .anySatisfy(line -> {
                    assertThat(line.at("/act").asString()).isEqualTo("POST /ledger");
                    assertThat(line.at("/duty").asString()).isEqualTo("centre");
                    assertThat(line.at("/reference").asString()).matches("[0-9a-f]{8}");
                });
        assertNoCanary(Files.readString(data.resolve("postgres/server.log")));
    }

    private static void assertNoCanary(String log) {
        assertThat(log).isNotBlank();
        CANARIES.forEach(canary -> assertThat(log).doesNotContain(canary));
    }

    /// A sample whose first rows bear the canaries: a sound one, one with a wrong code, one with an impossible date.
    private static Path listWithCanaries(Path data) throws IOException {
        var lines = Files.readAllLines(Samples.fewDebtors().file());
        var columns = List.of(lines.getFirst().replace("\uFEFF", "").split(",", -1));
        var name = columns.indexOf("被执行人姓名/名称");
        assertThat(name).as(lines.getFirst()).isNotNegative();
        for (int line = 1; line <= 3; line++) {
            var cells = lines.get(line).split(",", -1);
            cells[name] = "金丝雀" + line + "有限公司";
            if (line == 2) {
                cells[columns.indexOf("身份证号码/组织机构代码")] = "91320102MA1CANARY7";
            }
            if (line == 3) {
                cells[columns.indexOf("执行案号")] = "苏0102执7654321号";
                cells[columns.indexOf("立案时间")] = "寻鸟";
            }
            lines.set(line, String.join(",", cells));
        }
        var file = data.resolve("名单.csv");
        Files.write(file, lines);
        return file;
    }

    private static String[] importOf(Path file) throws IOException {
        return Samples.importOf(Samples.fewDebtors(), file);
    }

    private static void signIn(HttpClient browser, String address) throws Exception {
        post(browser, address, "/sign-in", "username=centre&password=xinzhi-demo");
    }

    /// Sends a form as the page at the same address would.
    private static String post(HttpClient browser, String address, String path, String form) throws Exception {
        var page = get(browser, address + path);
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).as(page).isTrue();
        var all = form + "&_csrf=" + token.group(1);
        var body = Arrays.stream(all.split("&")).map(field -> field.split("=", 2))
                .map(field -> field[0] + "=" + encoded(field[1])).collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).body();
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private static String get(HttpClient browser, String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString()).body();
    }
}
