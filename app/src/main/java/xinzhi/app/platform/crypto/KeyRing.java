package xinzhi.app.platform.crypto;

import java.util.Collection;
import java.util.TreeMap;

/// The master keys this installation has (密钥环); the one with the highest number seals.
public final class KeyRing {
    private final TreeMap<Integer, MasterKey> keys = new TreeMap<>();

    public KeyRing(Collection<MasterKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no master key");
        }
        keys.forEach(key -> this.keys.put(key.id(), key));
    }

    public MasterKey newest() { return keys.lastEntry().getValue(); }

    public boolean has(int id) { return keys.containsKey(id); }

    /// @throws MissingKey when it is not on the ring
    public MasterKey get(int id) {
        var key = keys.get(id);
        if (key == null) {
            throw new MissingKey(id);
        }
        return key;
    }

    /// Newest first.
    public Collection<MasterKey> all() { return keys.descendingMap().values(); }
}
