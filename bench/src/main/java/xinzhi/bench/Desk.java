package xinzhi.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody signed in, asking as the pages ask.
final class Desk implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String url;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    Desk(String url) { this.url = url; }

    void signIn(String name, String password) {
        send(HttpRequest.newBuilder(URI.create(url + "/sign-in")).build());
        post("/sign-in", Map.of("username", name, "password", password));
        send(HttpRequest.newBuilder(URI.create(url + "/password")).build());
    }

    /// Asks for a fragment and expects to get it.
    void ask(String path, Map<String, String> form) {
        int status = post(path, form);
        if (status != 200) {
            throw new IllegalStateException(path + " " + form + " answered " + status);
        }
    }

    private int post(String path, Map<String, String> form) {
        var fields = new HashMap<>(form);
        fields.put("_csrf", token);
        var body = fields.entrySet().stream().map(e -> e.getKey() + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url + path)).header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private int send(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() { client.close(); }
}
