package xinzhi.app.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xinzhi.app.platform.crypto.KeyRing;
import xinzhi.app.platform.crypto.MasterKey;
import xinzhi.app.platform.crypto.Suite;

/// The master keys of this installation (主密钥), from the environment or from files. A key made while the program runs is taken up by it.
final class MasterKeys implements Keys {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);
    private final KeyFolder folder;
    private final Map<Integer, String> configured;
    private final Suite suite;
    private final KeyUses recorded;
    private volatile State state;

    private record State(KeyRing ring, KeyUse use, List<KeyUse> uses, List<byte[]> formerSigners, FileTime seen) {}

    MasterKeys(KeyFolder folder, Protection protection, KeyUses recorded) throws IOException {
        this.folder = folder;
        this.configured = protection.keys().master();
        this.suite = protection.crypto().suite();
        this.recorded = recorded;
        if (configured.isEmpty() && folder.read().isEmpty() && recorded.open().isEmpty()) {
            folder.make(1);
        }
        this.state = load();
    }

    private State load() throws IOException {
        var seen = folder.changed();
        var keys = new ArrayList<>(configured.isEmpty() ? folder.read() : KeyFolder.configured(configured));
        refuseWithoutKeysInUse(keys);
        var ring = new KeyRing(keys);
        recorded.begin(ring.newest(), suite);
        var use = new KeyUse(ring.newest().id(), suite);
        var uses = new ArrayList<>(List.of(use));
        recorded.open().stream().map(KeyUses.Recorded::use).filter(other -> !other.equals(use)).forEach(uses::add);
        return new State(ring, use, List.copyOf(uses), folder.formerSigners(), seen);
    }

    private void refuseWithoutKeysInUse(List<MasterKey> keys) {
        var here = keys.stream().collect(Collectors.toMap(MasterKey::id, key -> key));
        for (var open : recorded.open()) {
            var key = here.get(open.use().key());
            if (key == null) {
                throw new CannotStart(StartFailures.WORDS.text("key.missing", open.use().key()));
            }
            if (!HexFormat.of().formatHex(key.check()).equals(open.check())) {
                throw new CannotStart(StartFailures.WORDS.text("key.other", open.use().key()));
            }
        }
    }

    @Override
    public KeyRing ring() { return current().ring(); }

    @Override
    public KeyUse use() { return current().use(); }

    @Override
    public List<KeyUse> uses() { return current().uses(); }

    @Override
    public List<byte[]> formerSigners() { return current().formerSigners(); }

    private State current() {
        var known = state;
        if (!configured.isEmpty()) {
            return known;
        }
        try {
            if (!folder.changed().equals(known.seen())) {
                known = load();
                state = known;
            }
        } catch (IOException | CannotStart e) {
            LOG.warn("the keys have changed and cannot be taken up: {}", e.getMessage());
        }
        return known;
    }

    /// Makes a further key, which seals from now on; false when keys come from the environment.
    boolean makeNewest() {
        if (!configured.isEmpty()) {
            return false;
        }
        try {
            folder.make(ring().newest().id() + 1);
            state = load();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything is sealed as it is now.
    void endOtherUses() {
        recorded.endAllBut(use());
        try {
            state = load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Moves a key aside; false when it came from the environment.
    boolean retire(int id) {
        try {
            if (configured.isEmpty()) {
                folder.retire(ring().get(id));
                state = load();
            }
            return configured.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
