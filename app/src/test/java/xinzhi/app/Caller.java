package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.organisation.Organisations;

/// The system of a sending organisation, with a key.
public final class Caller implements AutoCloseable {
    public static final String DELIVERIES = "/api/v1/deliveries";
    private static final Pattern KEY = Pattern
            .compile("<code class=\"secret\">(xzk_[0-9A-Za-z]{8}_[0-9A-Za-z]{43})</code>");
    private final String url;
    private final String key;
    private final HttpClient client = HttpClient.newHttpClient();

    public Caller(String url, String key) {
        this.url = url;
        this.key = key;
    }

    /// With a key the centre has just made on its page.
    ///
    /// @param centre somebody signed in who may make keys
    public static Caller of(TestProgram program, Visitor centre, String organisation, String... lists) {
        return new Caller(program.url(), newKey(program, centre, organisation, Map.of(), lists));
    }

    /// @param more further fields of the form
    public static String newKey(TestProgram program, Visitor centre, String organisation, Map<String, String> more,
            String... lists) {
        var id = program.get(Organisations.class).find(organisation).orElseThrow().id();
        centre.get("/keys?organisation=" + id);
        var form = new java.util.HashMap<>(Map.of("organisation", Integer.toString(id), "name", "业务系统", "list",
                String.join(",", lists), "expires",
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusMonths(6).toString()));
        form.putAll(more);
        return keyIn(centre.post("/keys", form));
    }

    /// The key a page shows this once.
    public static String keyIn(Visitor.Answer page) {
        var found = KEY.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    public String key() { return key; }

    public Visitor.Answer get(String path, String... headers) { return send(request(path, headers).GET().build()); }

    public Visitor.Answer delete(String path) { return send(request(path).DELETE().build()); }

    public Visitor.Answer ask(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()).build());
    }

    /// Hands a full list in.
    public Visitor.Answer handIn(String list, String day, String idempotencyKey, byte[] body, String... headers) {
        return post("?list=" + list + "&cutOff=" + day + "&extent=full", idempotencyKey,
                BodyPublishers.ofByteArray(body), headers);
    }

    public Visitor.Answer post(String query, String idempotencyKey, BodyPublisher body, String... headers) {
        var request = request(DELIVERIES + query, headers).setHeader("Idempotency-Key", idempotencyKey);
        return send(request.POST(body).build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).header("Content-Type",
                "application/octet-stream");
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Visitor.Answer send(HttpRequest request) {
        try {
            return new Visitor.Answer(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What an answer says.
    public static JsonNode json(Visitor.Answer answer) { return JsonMapper.shared().readTree(answer.bytes()); }

    /// That something was refused as other programs are told so: status, stable code, words for people, no session, no page.
    public static JsonNode refused(Visitor.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.leadsTo()).isEmpty();
        var problem = json(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        for (var said : new String[]{"type", "title", "detail", "remedy", "instance"}) {
            assertThat(problem.get(said).asString()).as(said).isNotBlank();
        }
        assertThat(problem.get("title").asString()).matches(".*\\p{IsHan}.*");
        assertThat(answer.body()).doesNotContain("Exception", "org.spring", "SQL", "<html");
        return problem;
    }

    @Override
    public void close() { client.close(); }
}
