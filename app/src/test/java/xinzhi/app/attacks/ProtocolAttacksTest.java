package xinzhi.app.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
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

/// Requests no browser sends: they are refused, and the refusal says nothing of the program.
class ProtocolAttacksTest {
    private static final String[] INSIDE = {"Exception", "at org.", "at java.", "xinzhi.app", "Tomcat", "Apache",
            "springframework", "select ", "jdbc", "postgres"};
    private static TestProgram program;

    @BeforeAll
    static void start() {
        program = TestProgram.start();
        People.add(program, "clerk", "centre",
                program.get(Organisations.class).list(Organisation.Kind.CENTRE).getFirst().id(), false);
    }

    @AfterAll
    static void stop() { program.close(); }

    private static Visitor clerk() {
        var visitor = new Visitor(program);
        visitor.signIn("clerk", People.PASSWORD);
        return visitor;
    }

    @Test
    void refusesWhatIsNoRequest() throws IOException {
        var host = "Host: localhost\r\nConnection: close\r\n";
        for (var request : List.of("GET / HTTP/9.9\r\n" + host + "\r\n", "G<T / HTTP/1.1\r\n" + host + "\r\n",
                "GET /<script>alert(1)</script> HTTP/1.1\r\n" + host + "\r\n",
                "GET /ledger?q=%zz HTTP/1.1\r\n" + host + "\r\n",
                "GET / HTTP/1.1\r\n" + host + "X: " + "x".repeat(100_000) + "\r\n\r\n",
                "GET /" + "x".repeat(100_000) + " HTTP/1.1\r\n" + host + "\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b<script>\r\nConnection: close\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
                "POST /sign-in HTTP/1.1\r\n" + host + "Transfer-Encoding: strange\r\n\r\n",
                "TRACE / HTTP/1.1\r\n" + host + "Cookie: SESSION=secret\r\n\r\n",
                "GET /..%2f..%2fetc%2fpasswd HTTP/1.1\r\n" + host + "\r\n",
                "GET /vendor/..%5c..%5capplication.yaml HTTP/1.1\r\n" + host + "\r\n",
                "GET /vendor/%2e%2e/application.yaml HTTP/1.1\r\n" + host + "\r\n",
                "GET /vendor/../../application.yaml HTTP/1.1\r\n" + host + "\r\n",
                "GET /ledger%0d%0aX-Evil:%20yes HTTP/1.1\r\n" + host + "\r\n")) {
            var answer = RawTalk.answerTo(program, request);
            var shown = request.substring(0, Math.min(60, request.length()));
            assertThat(answer).as(shown).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 200", "HTTP/1.1 500")
                    .doesNotContainIgnoringCase(INSIDE[0]).doesNotContain(INSIDE)
                    .doesNotContain("<script>", "SESSION=secret", "X-Evil", "spring:");
        }
    }

    @Test
    void offersNoMethodBeyondReadingAndSending() {
        try (var visitor = clerk(); var stranger = new Visitor(program)) {
            for (var path : List.of("/ledger", "/items/1", "/deliveries", "/deliveries/1/file", "/account",
                    "/sign-in")) {
                for (var method : List.of("PUT", "DELETE", "PATCH", "PROPFIND", "FOO")) {
                    var answer = visitor.ask(method, path);
                    assertThat(answer.status()).as("%s %s", method, path).isIn(400, 403, 404, 405);
                    assertThat(answer.body()).doesNotContain(INSIDE);
                    assertThat(stranger.ask(method, path).status()).isIn(302, 400, 401, 403, 405);
                }
                assertThat(visitor.ask("OPTIONS", path).header("Allow")).doesNotContain("TRACE", "PUT", "DELETE");
                assertThat(visitor.ask("OPTIONS", path).header("Access-Control-Allow-Origin")).isEmpty();
            }
            assertThat(stranger.ask("HEAD", "/ledger").leadsTo()).isEqualTo("/sign-in");
            assertThat(visitor.get("/ledger", "Origin", "https://evil.example").header("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(visitor.post("/deliveries/1/discard", Map.of("_method", "DELETE"), "X-HTTP-Method-Override",
                    "DELETE").status()).isEqualTo(404);
        }
    }

    @Test
    void refusesAFormLargerThanAnyFormIs() {
        try (var visitor = clerk()) {
            var answer = visitor.post("/ledger", Map.of("q", "x".repeat(3 << 20)));
            assertThat(answer.status()).isIn(400, 403, 413);
            assertThat(answer.body()).doesNotContain(INSIDE);
            var many = new java.util.HashMap<String, String>();
            for (int i = 0; i < 20_000; i++) {
                many.put("field" + i, "x");
            }
            assertThat(visitor.post("/ledger", many).body()).doesNotContain(INSIDE);
            assertThat(visitor.get("/ledger").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/error?status=500&message=<b>x</b>", "/no/such/page?trace=true&message=on",
            "/ledger.json", "/.git/config", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/application.yaml",
            "/h2-console",
            "/actuator/env", "/xinzhi.css/", "/vendor/", "/icons/", "/icons/%2e%2e%2fapplication.yaml"})
    void keepsWhatIsInsideInside(String path) {
        try (var visitor = clerk()) {
            var answer = visitor.get(path.replace("<", "%3C").replace(">", "%3E"));
            assertThat(answer.status()).isIn(400, 404);
            assertThat(answer.body()).doesNotContain(INSIDE).doesNotContain("<b>x</b>");
        }
    }

    @Test
    void answersAcceptHeadersOfAnyKindWithoutATrace() {
        try (var visitor = clerk()) {
            for (var accept : List.of("application/json", "application/xml", "*/*", "text/event-stream", "x/y",
                    "no type",
                    "../../etc/passwd")) {
                for (var path : List.of("/items/x", "/items/7777", "/no-such-page", "/error")) {
                    assertThat(visitor.get(path, "Accept", accept, "Accept-Language", "../../x").body())
                            .as("%s %s", accept, path).doesNotContain(INSIDE)
                            .doesNotContain("\"trace\"", "\"exception\"");
                }
            }
        }
    }
}
