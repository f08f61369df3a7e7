package xinzhi.app.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A master key (主密钥) with its number. It encrypts nothing itself: every purpose of every suite has a key of its own, derived from it.
public final class MasterKey {
    public static final int LENGTH = 32;
    private static final byte[] SALT = "xinzhi/vault/2".getBytes(StandardCharsets.US_ASCII);
    private final int id;
    private final byte[] secret;
    private final Map<Use, byte[]> derived = new ConcurrentHashMap<>();

    /// @param secret at least 16 bytes that nobody can guess
    public MasterKey(int id, byte[] secret) {
        if (id < 0 || secret.length < 16) {
            throw new IllegalArgumentException("not a master key");
        }
        this.id = id;
        this.secret = Arrays.copyOf(secret, secret.length);
    }

    /// What a derived key is for.
    enum Purpose {
        SEALING,
        WRAPPING,
        INDEXING,
        SIGNING,
        CHECKING
    }

    private record Use(Suite suite, Purpose purpose) {}

    public int id() { return id; }

    /// Tells this key from others without telling anything about it.
    public byte[] check() {
        return Suite.INTERNATIONAL.algorithms().mac(derive(Suite.INTERNATIONAL, Purpose.CHECKING), new byte[0]);
    }

    /// Keyed index of a value.
    public byte[] index(Suite suite, String place, String value) {
        return suite.algorithms().mac(derive(suite, Purpose.INDEXING),
                (place + '\0' + value).getBytes(StandardCharsets.UTF_8));
    }

    byte[] derive(Suite suite, Purpose purpose) {
        return derived.computeIfAbsent(new Use(suite, purpose), this::deriveNow);
    }

    private byte[] deriveNow(Use use) {
        int length = switch (use.purpose()) {
            case SEALING, WRAPPING -> use.suite().algorithms().keyLength();
            case INDEXING, CHECKING -> 32;
            case SIGNING -> 48;
        };
        var info = (use.suite() + "/" + use.purpose()).getBytes(StandardCharsets.US_ASCII);
        return Hkdf.derive(use.suite().algorithms(), secret, SALT, info, length);
    }
}
