package xinzhi.app.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The vault (密码箱): what must not lie readable in the database or on disk is sealed and opened here, by authenticated encryption
/// under the keys of this installation. A `place` names what kind of value it is, e.g. `person.name`: a sealed value does not
/// open in another place.
public final class Vault {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG = 128;
    private final SecretKeySpec sealing;
    private final SecretKeySpec indexing;
    private final SecureRandom random = new SecureRandom();

    Vault(byte[] master) {
        sealing = new SecretKeySpec(mac(new SecretKeySpec(master, "HmacSHA256"), "sealing"), "AES");
        indexing = new SecretKeySpec(mac(new SecretKeySpec(master, "HmacSHA256"), "indexing"), "HmacSHA256");
    }

    /// Sealed bytes do not open: altered, from another place, or under a key this installation does not have.
    public static final class BrokenSeal extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        BrokenSeal(Throwable cause) { super("sealed value does not open", cause); }
    }

    public byte[] seal(String place, byte[] plain) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
            var sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + sealed.length).put(FORMAT).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws BrokenSeal where they do not open
    public byte[] open(String place, byte[] sealed) {
        try {
            var bytes = ByteBuffer.wrap(sealed);
            var nonce = new byte[NONCE];
            bytes.get();
            bytes.get(nonce);
            var rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest);
        } catch (GeneralSecurityException | java.nio.BufferUnderflowException e) {
            throw new BrokenSeal(e);
        }
    }

    public byte[] seal(String place, String plain) { return seal(place, plain.getBytes(StandardCharsets.UTF_8)); }

    public String openText(String place, byte[] sealed) {
        return new String(open(place, sealed), StandardCharsets.UTF_8);
    }

    /// Keyed index (密钥索引) of a value: equal values of one place have equal indexes, and without the key nothing can be learnt from them.
    public byte[] index(String place, String value) { return mac(indexing, place + '\0' + value); }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
