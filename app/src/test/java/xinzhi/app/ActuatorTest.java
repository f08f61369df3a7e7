package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import org.awaitility.Awaitility;
import xinzhi.app.platform.Vitals;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/// What operations look at is for this machine only.
class ActuatorTest {
    private static TestProgram program;
    private static int port;

    @BeforeAll
    static void start() {
        program = TestProgram.start("xinzhi.operation.refreshed=200ms", "xinzhi.operation.free-space=1MB");
        port = program.get(Environment.class).getRequiredProperty("local.management.port", Integer.class);
    }

    @AfterAll
    static void stop() { program.close(); }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void saysOnItsOwnPortWhetherTheProgramIsWell() throws Exception {
        var health = get("http://127.0.0.1:" + port + "/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"UP\"").doesNotContain("jdbc", "components");
        assertThat(get("http://127.0.0.1:" + port + "/actuator/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhetherItLivesAndWhetherItCanServe() throws Exception {
        for (var probe : List.of("liveness", "readiness")) {
            var answer = get("http://127.0.0.1:" + port + "/actuator/health/" + probe);
            assertThat(answer.statusCode()).as(probe).isEqualTo(200);
            assertThat(answer.body()).as(probe).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void isNotReadyWhenNothingCanBeKeptAsEvidence() throws Exception {
        var evidence = program.get(Vitals.class).dataFolder().resolve("evidence");
        var aside = evidence.resolveSibling("aside");
        Files.move(evidence, aside);
        try {
            assertThat(get("http://127.0.0.1:" + port + "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get("http://127.0.0.1:" + port + "/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            Files.move(aside, evidence);
        }
        assertThat(get("http://127.0.0.1:" + port + "/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void givesFiguresToMonitoringThatNameListsAndStatesButNobody() throws Exception {
        try (var visitor = new Visitor(program)) {
            People.add(program, "metric-canary", "administrator", null, false);
            visitor.signIn("metric-canary", "wrong");
            visitor.signIn("metric-canary", People.PASSWORD);
            assertThat(visitor.get("/operation?who=metric-canary").status()).isEqualTo(200);
        }

        var figures = Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> get("http://127.0.0.1:" + port + "/actuator/prometheus").body(),
                body -> body.contains("xinzhi_sign_ins_refused{application=\"xinzhi\"} 1.0"));

        assertThat(figures).contains("xinzhi_deliveries{application=\"xinzhi\",state=\"committed\"} 0.0",
                "xinzhi_signed_in", "xinzhi_instances{application=\"xinzhi\"} 1.0", "pool=\"system\"",
                "pool=\"login\"", "pool=\"exports\"", "uri=\"/operation\"");
        assertThat(figures).doesNotContain("metric-canary", "测试员", "who=");
    }

    @Test
    void tellsNobodyItsSecretsOrSettings() throws Exception {
        for (var path : List.of("env", "configprops", "beans", "heapdump", "threaddump", "loggers", "mappings",
                "sessions", "shutdown")) {
            assertThat(get("http://127.0.0.1:" + port + "/actuator/" + path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void showsNoPageOfTheOfficeOnThatPort() throws Exception {
        assertThat(get("http://127.0.0.1:" + port + "/ledger").statusCode()).isNotEqualTo(200);
    }

    @Test
    void isNotAmongThePagesOfTheOffice() throws Exception {
        for (var path : List.of("/actuator", "/actuator/health", "/actuator/metrics", "/actuator/prometheus")) {
            assertThat(get(program.url() + path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    @Test
    void answersOnNoOtherAddressOfTheMachine() throws Exception {
        for (var address : addresses()) {
            try (var socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 2000)).as("%s", address)
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    private static List<InetAddress> addresses() throws IOException {
        var addresses = new ArrayList<InetAddress>();
        addresses.add(InetAddress.ofLiteral("127.0.0.2"));
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            Collections.list(network.getInetAddresses()).stream().filter(a -> !a.isLoopbackAddress())
                    .forEach(addresses::add);
        }
        return addresses;
    }
}
