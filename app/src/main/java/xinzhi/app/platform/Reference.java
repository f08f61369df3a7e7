package xinzhi.app.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The number of one request or one fault (编号): shown to whoever met it, and beside every line of the log that speaks of it.
public final class Reference {
    /// Name of the log's field.
    public static final String FIELD = "reference";
    private static final String ATTRIBUTE = Reference.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    public static String fresh() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The number of this request, given at the first question.
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String given) {
            return given;
        }
        var fresh = fresh();
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }
}
