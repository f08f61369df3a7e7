package xinzhi.lists.name;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.text.TextForm;
import xinzhi.lists.text.WordFile;

/// State of a registration (登记状态), codes of market supervision. Words nobody knows are UNKNOWN, which is never abnormal.
public enum RegistrationState {
    /// Nothing is said, or nothing we understand.
    UNKNOWN,
    /// In business (存续、在营、开业、在册).
    ACTIVE,
    /// Licence revoked, still to be liquidated (吊销，未注销): not an exit.
    REVOKED,
    /// Licence revoked, then deregistered (吊销，已注销).
    REVOKED_DEREGISTERED,
    /// Deregistered (注销).
    DEREGISTERED,
    /// The registration itself was undone (撤销).
    CANCELLED,
    /// Moved to another authority (迁出): goes on elsewhere.
    MOVED_OUT,
    /// Liquidation, suspension and the like (其他): a person must look.
    OTHER;

    private static final Pattern SIGNS = Pattern.compile("[()、,;.。\"-]");
    private static final Map<String, RegistrationState> WORDS = WordFile
            .lines(RegistrationState.class, "registration-states.txt").stream().map(line -> line.strip().split("\\s+"))
            .flatMap(words -> Stream.of(words).skip(1).map(word -> Map.entry(word, valueOf(words[0]))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// The state a text or a code stands for. Signs do not matter within words; a code stands alone.
    public static RegistrationState read(@Nullable String printed) {
        if (printed == null) {
            return UNKNOWN;
        }
        var closed = TextForm.closed(printed);
        var words = SIGNS.matcher(closed).replaceAll("");
        return words.length() == 1 && closed.length() > 1 ? UNKNOWN : WORDS.getOrDefault(words, UNKNOWN);
    }

    /// Code of market supervision, e.g. `2`.
    public Optional<String> officialCode() {
        return switch (this) {
            case UNKNOWN -> Optional.empty();
            case ACTIVE -> Optional.of("1");
            case REVOKED -> Optional.of("2");
            case REVOKED_DEREGISTERED -> Optional.of("3");
            case DEREGISTERED -> Optional.of("4");
            case CANCELLED -> Optional.of("5");
            case MOVED_OUT -> Optional.of("6");
            case OTHER -> Optional.of("9");
        };
    }

    /// Whether the register says that something is wrong or over; only words that are understood can say so.
    public boolean isAbnormal() {
        return switch (this) {
            case REVOKED, REVOKED_DEREGISTERED, DEREGISTERED, CANCELLED -> true;
            case UNKNOWN, ACTIVE, MOVED_OUT, OTHER -> false;
        };
    }

    /// Whether the subject is gone (主体已消亡), so that its listing may end once the evidence is there. A revoked one is not.
    public boolean isGone() {
        return switch (this) {
            case REVOKED_DEREGISTERED, DEREGISTERED, CANCELLED -> true;
            case UNKNOWN, ACTIVE, REVOKED, MOVED_OUT, OTHER -> false;
        };
    }

    /// As stored, e.g. `revoked-deregistered`.
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /// The state stored under this code.
    public static RegistrationState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
