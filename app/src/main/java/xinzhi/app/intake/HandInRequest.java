package xinzhi.app.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import xinzhi.app.platform.Problem;
import xinzhi.app.platform.TypedDay;

/// A request to hand a file in (报送请求), as far as its address and headers say it; of the body nothing is read yet.
///
/// @param meant SHA-256 of the body as its sender means it, in hexadecimal; null where none is said
record HandInRequest(Intake.Order order, String idempotencyKey, @Nullable String meant) {
    private static final Set<String> TYPES = Set.of("application/octet-stream", "text/csv",
            "text/tab-separated-values", "text/plain", "application/json", "application/x-ndjson",
            "application/jsonl", "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int DIGEST_BYTES = 32;

    /// What reading it comes to.
    sealed interface Read {
        record Understood(HandInRequest request) implements Read {}

        record Refused(Problem problem) implements Read {}
    }

    static Read of(HttpServletRequest request, String sender) {
        var type = Optional.ofNullable(request.getContentType()).orElse("application/octet-stream");
        if (!TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "CONTENT_TYPE", "Content-Type");
        }
        if (!Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("identity")
                .equalsIgnoreCase("identity")) {
            return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "CONTENT_ENCODING", "Content-Encoding");
        }
        var key = key(request.getHeader("Idempotency-Key"));
        if (key.isEmpty()) {
            return refused(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY", "Idempotency-Key");
        }
        var digest = request.getHeader("Content-Digest");
        var meant = digest == null ? null : sha256(digest).orElse(null);
        if (digest != null && meant == null) {
            return refused(HttpStatus.BAD_REQUEST, "DIGEST_UNREADABLE", "Content-Digest");
        }
        var list = said(request, "list");
        var cutOff = TypedDay.find(request.getParameter("cutOff"));
        var extent = said(request, "extent");
        if (list.isEmpty()) {
            return refused(HttpStatus.BAD_REQUEST, "LIST_MISSING", "list");
        }
        if (cutOff.isEmpty()) {
            return refused(HttpStatus.BAD_REQUEST, "CUT_OFF_UNREADABLE", "cutOff");
        }
        if (!extent.equals("full") && !extent.equals("partial")) {
            return refused(HttpStatus.BAD_REQUEST, "EXTENT_UNREADABLE", "extent");
        }
        return new Read.Understood(new HandInRequest(new Intake.Order(list, sender, extent.equals("full"),
                cutOff.get(), fileName(request, list, cutOff.get())), key.get(), meant));
    }

    private static Read refused(HttpStatus status, String code, String place) {
        return new Read.Refused(Problem.of(ApiAnswers.WORDS, status, code).at(place));
    }

    private static String said(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private static String fileName(HttpServletRequest request, String list, LocalDate cutOff) {
        var name = DeliveryPages.plainName(said(request, "fileName"));
        return name.isEmpty() ? list + "-" + cutOff : name;
    }

    /// With or without the quotes of a structured field.
    private static Optional<String> key(@Nullable String header) {
        var key = header == null ? "" : header.strip();
        var bare = key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")
                ? key.substring(1, key.length() - 1)
                : key;
        return KEY.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /// Of several digests (RFC 9530) the one we know.
    static Optional<String> sha256(String header) {
        return Arrays.stream(header.split(",")).map(String::strip)
                .filter(each -> each.toLowerCase(Locale.ROOT).matches("sha-256=:.*:")).findFirst()
                .flatMap(each -> decoded(each.substring("sha-256=:".length(), each.length() - 1)));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(bytes -> bytes.length == DIGEST_BYTES)
                    .map(HexFormat.of()::formatHex);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
