package xinzhi.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser: keeps cookies, sends the token of the forms, follows no redirect by itself.
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final String url;
    private final CookieManager cookies;
    private final HttpClient client;
    private String token = "";

    public Visitor(TestProgram program) { this(program.url()); }

    /// At a program in a process of its own.
    public Visitor(String url) { this(url, new CookieManager()); }

    private Visitor(String url, CookieManager cookies) {
        this.url = url;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /// The same person with the same cookies and token, led to another program beside this one.
    public Visitor ledTo(String otherUrl) {
        var there = new Visitor(otherUrl, cookies);
        there.token = token;
        return there;
    }

    /// What came back.
    public record Answer(HttpResponse<byte[]> response) {
        public int status() { return response.statusCode(); }

        public byte[] bytes() { return response.body(); }

        public String body() { return new String(response.body(), StandardCharsets.UTF_8); }

        /// Where a redirect leads, without the server's name; empty without one.
        public String leadsTo() {
            return response.headers().firstValue("Location").map(to -> to.replaceFirst("^http://[^/]+", "")).orElse("");
        }

        public String header(String name) { return response.headers().firstValue(name).orElse(""); }
    }

    /// Tries to sign in; the answer says where it led.
    public Answer signIn(String name, String password) {
        get("/sign-in");
        var answer = post("/sign-in", Map.of("username", name, "password", password));
        if (answer.leadsTo().equals("/")) {
            get("/password");
        } else if (!answer.leadsTo().startsWith("/sign-in?")) {
            get(answer.leadsTo());
        }
        return answer;
    }

    public Answer get(String path, String... headers) { return send(request(path, headers).GET().build()); }

    /// Sends a form with the token.
    public Answer post(String path, Map<String, String> form, String... headers) {
        return postBare(path, form, with(headers, "X-CSRF-TOKEN", token));
    }

    /// Sends a form without the token.
    public Answer postBare(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream().map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, with(headers, "Content-Type", "application/x-www-form-urlencoded"))
                .POST(BodyPublishers.ofString(body)).build());
    }

    /// Sends a form with a file in it.
    public Answer upload(String path, Map<String, String> form, String fileName, String content) {
        return upload(path, form, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    /// The same with any bytes.
    public Answer upload(String path, Map<String, String> form, String fileName, byte[] content) {
        var body = new StringBuilder();
        form.forEach((name, value) -> body.append("--part\r\nContent-Disposition: form-data; name=\"").append(name)
                .append("\"\r\n\r\n").append(value).append("\r\n"));
        body.append("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(fileName)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toString().getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(content);
        whole.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path, "X-CSRF-TOKEN", token, "Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArray(whole.toByteArray())).build());
    }

    /// Any other method.
    public Answer ask(String method, String path) {
        return send(request(path, "X-CSRF-TOKEN", token).method(method, BodyPublishers.noBody()).build());
    }

    /// The id of the session, as the cookie bears it.
    public String session() {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("SESSION"))
                .map(c -> c.getValue()).findFirst().orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "text/html");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = new Answer(client.send(request, BodyHandlers.ofByteArray()));
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        var all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    @Override
    public void close() { client.close(); }
}
