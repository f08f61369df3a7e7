package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.Problem;
import xinzhi.app.platform.Words;

/// How the interface for other systems answers.
final class ApiAnswers {
    static final Words WORDS = Words.of("xinzhi.app.intake.interface");
    static final String DELIVERIES = Problem.PATH + "v1/deliveries";

    private ApiAnswers() {}

    static void json(HttpServletResponse response, HttpStatus status, Map<String, ?> said) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        begin(response, "application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /// What is answered is nobody's to keep on the way.
    static void begin(HttpServletResponse response, String type) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    static void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code,
            Object... arguments) throws IOException {
        Problem.of(WORDS, status, code, arguments).write(request, response);
    }
}
