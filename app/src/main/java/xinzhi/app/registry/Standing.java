package xinzhi.app.registry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The register's word as the ledger files it (登记状态): the state, and of those that moved, how far. Unknown text is UNKNOWN and never abnormal.
public enum Standing {
    UNKNOWN("unknown"),
    ACTIVE("active"),
    REVOKED("revoked"),
    REVOKED_DEREGISTERED("revoked-deregistered"),
    DEREGISTERED("deregistered"),
    CANCELLED("cancelled"),
    /// On the way from one board of the city to another (市内迁移): neither gone nor out of the register.
    MOVING("moving"),
    /// Moved out of the city (迁出本市): notice goes to where it went; no exit.
    LEFT_CITY("left-city"),
    /// Moved, and the register does not say where to (迁出).
    MOVED_OUT("moved-out"),
    OTHER("other"),
    /// Only a list speaks of it (未见于登记库).
    NOT_IN_REGISTER("none");

    private static final Map<String, Standing> BY_CODE = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(Standing::code, standing -> standing));
    private final String code;

    Standing(String code) { this.code = code; }

    /// As the items of the ledger bear it.
    public String code() { return code; }

    public static Optional<Standing> find(String code) { return Optional.ofNullable(BY_CODE.get(code)); }

    public static Standing ofCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no word of the register: " + code));
    }
}
