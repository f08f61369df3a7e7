package xinzhi.app.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import xinzhi.app.platform.crypto.ChunkReader;
import xinzhi.app.platform.crypto.ChunkWriter;
import xinzhi.app.platform.crypto.KeyRing;
import xinzhi.app.platform.crypto.MasterKey;
import xinzhi.app.platform.crypto.MissingKey;
import xinzhi.app.platform.crypto.NotAuthentic;
import xinzhi.app.platform.crypto.Passphrase;
import xinzhi.app.platform.crypto.SealedValue;
import xinzhi.app.platform.crypto.Signatures;
import xinzhi.app.platform.crypto.StreamKey;
import xinzhi.app.platform.crypto.Suite;

/// The vault (密码箱): what must not lie readable in the database or on disk is sealed and opened here, by authenticated encryption
/// under the keys of this installation. A `place` names what kind of value it is, e.g. `person.name`: a sealed value does not
/// open in another place. Everything sealed says by which suite and key, so it stays readable when these have changed.
public final class Vault {
    private final Keys keys;

    Vault(Keys keys) { this.keys = keys; }

    /// A vault under a secret of its own, e.g. for what leaves the installation.
    ///
    /// @param suite `national` or `international`
    public static Vault under(String suite, byte[] secret) { return apart(suite, new MasterKey(0, secret)); }

    /// A vault under a passphrase; the salt is no secret and is kept beside what is sealed. Slow on purpose.
    public static Vault underPassphrase(String suite, String passphrase, byte[] salt) {
        return apart(suite, Passphrase.stretch(passphrase, salt));
    }

    private static Vault apart(String suite, MasterKey key) {
        return new Vault(new OneKey(new KeyRing(List.of(key)),
                new KeyUse(key.id(), Suite.valueOf(suite.toUpperCase(Locale.ROOT)))));
    }

    private record OneKey(KeyRing ring, KeyUse use) implements Keys {
        @Override
        public List<KeyUse> uses() { return List.of(use); }
    }

    Keys keys() { return keys; }

    /// Sealed bytes do not open: altered, from another place, or under another key.
    public static sealed class BrokenSeal extends RuntimeException permits KeyMissing {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        BrokenSeal(Throwable cause) { super("sealed value does not open", cause); }
    }

    /// Sealed bytes say they are under a master key this installation does not have.
    public static final class KeyMissing extends BrokenSeal {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final int key;

        KeyMissing(MissingKey cause) {
            super(cause);
            key = cause.id();
        }

        /// Number of that key.
        public int key() { return key; }
    }

    public byte[] seal(String place, byte[] plain) {
        var use = keys.use();
        return SealedValue.seal(use.suite(), keys.ring().get(use.key()), place, plain);
    }

    /// @throws BrokenSeal where they do not open
    public byte[] open(String place, byte[] sealed) {
        try {
            return SealedValue.open(keys.ring(), place, sealed);
        } catch (NotAuthentic e) {
            throw new BrokenSeal(e);
        } catch (MissingKey e) {
            throw new KeyMissing(e);
        }
    }

    public byte[] seal(String place, String plain) { return seal(place, plain.getBytes(StandardCharsets.UTF_8)); }

    public String openText(String place, byte[] sealed) {
        return new String(open(place, sealed), StandardCharsets.UTF_8);
    }

    /// Keyed index (密钥索引) of a value: equal values of one place have equal indexes, and without the key nothing can be learnt from them.
    /// For writing; to look something up ask for all [#indexes].
    public byte[] index(String place, String value) { return keys.use().index(keys.ring(), place, value); }

    /// Every index under which the value may be written, the present one first: while keys are changed, rows have the old or the new.
    public List<byte[]> indexes(String place, String value) {
        var ring = keys.ring();
        return keys.uses().stream().map(use -> use.index(ring, place, value)).toList();
    }

    /// Whatever is written is sealed into `to`. Closing marks the end: what was not closed does not open as a whole, so after a fault
    /// do not close.
    public OutputStream sealing(String place, OutputStream to) throws IOException {
        var key = StreamKey.fresh(keys.use().suite());
        to.write(header(key, place));
        return new ChunkWriter(key, to);
    }

    /// The key of a stream, sealed under the present master key.
    byte[] header(StreamKey key, String place) {
        var use = keys.use();
        return key.wrap(use.suite(), keys.ring().get(use.key()), place);
    }

    /// Opens such a stream. Reading fails with an [IOException] at the place where it is altered or cut off; what was read before is authentic.
    ///
    /// @throws BrokenSeal when it is of another place or key
    public InputStream opening(String place, InputStream from) throws IOException {
        try {
            return new ChunkReader(StreamKey.unwrap(keys.ring(), place, from.readNBytes(StreamKey.HEADER)), from);
        } catch (NotAuthentic e) {
            throw new BrokenSeal(e);
        } catch (MissingKey e) {
            throw new KeyMissing(e);
        }
    }

    /// The digest of this installation's suite: SM3 or SHA-256.
    public MessageDigest newDigest() { return keys.use().suite().algorithms().newDigest(); }

    public String digestName() { return keys.use().suite().algorithms().digestName(); }

    /// The digest of this name, whatever the suite is now.
    public MessageDigest newDigest(String name) {
        return Arrays.stream(Suite.values()).map(Suite::algorithms).filter(a -> a.digestName().equals(name))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(name)).newDigest();
    }

    /// Signs in the name of this installation; the public key belongs beside the signature, for keys change.
    public byte[] sign(byte[] message) {
        var use = keys.use();
        return Signatures.sign(use.suite(), keys.ring().get(use.key()), message);
    }

    /// Public key of [#sign], as X.509 SubjectPublicKeyInfo.
    public byte[] publicKey() {
        var use = keys.use();
        return Signatures.publicKey(use.suite(), keys.ring().get(use.key()));
    }

    /// Whether this public key is of a key this installation has, of whichever suite.
    public boolean isOwn(byte[] publicKey) {
        return keys.ring().all().stream().anyMatch(key -> Arrays.stream(Suite.values())
                .anyMatch(family -> Arrays.equals(Signatures.publicKey(family, key), publicKey)));
    }

    public boolean verify(byte[] message, byte[] signature, byte[] publicKey) {
        return Signatures.verify(message, signature, publicKey);
    }
}
