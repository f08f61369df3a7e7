package xinzhi.app.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/// What another program is told when something is refused (问题详情, RFC 9457): a code that stays the same, and words for whoever has to
/// mend it. Never the text of an exception.
///
/// @param place where it is, null where it concerns the whole request
public record Problem(HttpStatus status, String code, String title, String detail, String remedy,
        @Nullable String place) {
    /// Addresses below this are for programs.
    public static final String PATH = "/api/";
    private static final String TYPE = "application/problem+json";

    /// The words stand under the code.
    public static Problem of(Words words, HttpStatus status, String code, Object... arguments) {
        return new Problem(status, code, words.text(code + ".title"), words.text(code + ".detail", arguments),
                words.text(code + ".remedy", arguments), null);
    }

    public Problem at(String where) { return new Problem(status, code, title, detail, remedy, where); }

    /// Answers with it.
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var said = new LinkedHashMap<String, Object>();
        said.put("type", "urn:xinzhi:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        said.put("title", title);
        said.put("status", status.value());
        said.put("detail", detail);
        said.put("instance", "urn:xinzhi:reference:" + Reference.of(request));
        said.put("code", code);
        if (place != null) {
            said.put("place", place);
        }
        said.put("remedy", remedy);
        var bytes = JsonMapper.shared().writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
