package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Signature;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/// What is sealed opens as it was, in its place, under its key, and otherwise not at all.
class VaultTest {
    private static final byte[] SECRET = "a secret of thirty-two bytes ....".getBytes(
            java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "another of thirty-two bytes .....".getBytes(
            java.nio.charset.StandardCharsets.US_ASCII);

    private static Vault vault(String suite) { return Vault.under(suite, SECRET); }

    @ParameterizedTest
    @ValueSource(strings = {"national", "international"})
    void opensWhatItSealedAndNothingAltered(String suite) {
        var vault = vault(suite);
        var sealed = vault.seal("person.name", "张三");

        assertThat(vault.openText("person.name", sealed)).isEqualTo("张三");
        for (int at = 0; at < sealed.length; at++) {
            for (int bit = 1; bit < 256; bit <<= 1) {
                var altered = sealed.clone();
                altered[at] ^= (byte) bit;
                assertThatThrownBy(() -> vault.open("person.name", altered)).as("byte %d", at)
                        .isInstanceOf(Vault.BrokenSeal.class);
            }
        }
        for (int length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(Vault.BrokenSeal.class).isThrownBy(() -> vault.open("person.name", cut));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"national", "international"})
    void aValueDoesNotOpenInAnotherPlaceOrUnderAnotherKey(String suite) {
        var sealed = vault(suite).seal("person.name", "张三");

        assertThatExceptionOfType(Vault.BrokenSeal.class).isThrownBy(() -> vault(suite).open("person.number", sealed));
        assertThatExceptionOfType(Vault.BrokenSeal.class)
                .isThrownBy(() -> Vault.under(suite, OTHER).open("person.name", sealed));
        sealed[1] = (byte) (3 - sealed[1]); // says it is of the other suite
        assertThatExceptionOfType(Vault.BrokenSeal.class).isThrownBy(() -> vault(suite).open("person.name", sealed));
    }

    @Test
    void whatOneSuiteSealedStaysReadableUnderTheOther() {
        var old = vault("international").seal("person.name", "李四");

        assertThat(vault("national").openText("person.name", old)).isEqualTo("李四");
        assertThat(vault("national").seal("person.name", "李四"))
                .isNotEqualTo(vault("national").seal("person.name", "李四"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"national", "international"})
    void equalValuesOfOnePlaceHaveEqualIndexesAndNoOthers(String suite) {
        var vault = vault(suite);

        assertThat(vault.index("number", "1")).isEqualTo(vault.index("number", "1"))
                .isNotEqualTo(vault.index("number", "2")).isNotEqualTo(vault.index("name", "1"))
                .isNotEqualTo(Vault.under(suite, OTHER).index("number", "1"));
        assertThat(vault.indexes("number", "1")).contains(vault.index("number", "1"));
    }

    @ParameterizedTest
    @CsvSource({"national,0", "national,1", "national,65536", "national,65537", "national,200000",
            "international,0", "international,65535", "international,65536", "international,131072"})
    void streamsOfAnyLengthComeBackAsTheyWere(String suite, int length) throws IOException {
        var plain = bytes(length);

        assertThat(
                vault("national").opening("file", new ByteArrayInputStream(sealed(vault(suite), plain))).readAllBytes())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"national", "international"})
    void aStreamAlteredAnywhereDoesNotOpenAsAWhole(String suite) throws IOException {
        var vault = vault(suite);
        var sealed = sealed(vault, bytes(3 * 65536 + 5));
        var chance = new Random(7);
        for (int i = 0; i < 100; i++) {
            var altered = sealed.clone();
            altered[i < 85 ? i : chance.nextInt(sealed.length)] ^= (byte) (1 << chance.nextInt(8));
            assertBroken(vault, altered);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"national", "international"})
    void aStreamCutReorderedOrPutTogetherDoesNotOpenAsAWhole(String suite) throws IOException {
        var vault = vault(suite);
        var sealed = sealed(vault, bytes(3 * 65536));
        int header = 85;
        int chunk = 65536 + 16;

        for (int end : new int[]{0, 84, header, header + 16, header + chunk, header + 2 * chunk, sealed.length - 1}) {
            assertBroken(vault, Arrays.copyOf(sealed, end));
        }
        var swapped = sealed.clone();
        System.arraycopy(sealed, header, swapped, header + chunk, chunk);
        System.arraycopy(sealed, header + chunk, swapped, header, chunk);
        assertBroken(vault, swapped);
        var longer = Arrays.copyOf(sealed, sealed.length + chunk);
        System.arraycopy(sealed, header, longer, sealed.length, chunk);
        assertBroken(vault, longer);
        var foreign = sealed(vault, bytes(3 * 65536));
        System.arraycopy(sealed, 0, foreign, 0, header);
        assertBroken(vault, foreign);
    }

    @Test
    void aStreamNeverClosedDoesNotOpenAsAWhole() throws IOException {
        var vault = vault("national");
        var sealed = new ByteArrayOutputStream();
        var writing = vault.sealing("file", sealed);
        writing.write(bytes(100_000));

        assertBroken(vault, sealed.toByteArray());
    }

    private static void assertBroken(Vault vault, byte[] sealed) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> vault.opening("file", new ByteArrayInputStream(sealed)).readAllBytes());
    }

    @Test
    void namesTheKeyItDoesNotHave() {
        var sealed = vault("national").seal("person.name", "张三");
        sealed[5] = 7;

        assertThatExceptionOfType(Vault.KeyMissing.class)
                .isThrownBy(() -> vault("national").open("person.name", sealed))
                .satisfies(missing -> assertThat(missing.key()).isEqualTo(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"national", "international"})
    void aSignatureIsGenuineForItsMessageAndKeyOnly(String suite) {
        var vault = vault(suite);
        var signature = vault.sign(bytes(100));

        assertThat(vault.verify(bytes(100), signature, vault.publicKey())).isTrue();
        assertThat(vault.verify(bytes(101), signature, vault.publicKey())).isFalse();
        assertThat(vault.verify(bytes(100), signature, Vault.under(suite, OTHER).publicKey())).isFalse();
        assertThat(vault.verify(bytes(100), signature, new byte[]{1, 2, 3})).isFalse();
        signature[signature.length - 1] ^= 1;
        assertThat(vault.verify(bytes(100), signature, vault.publicKey())).isFalse();
    }

    @Test
    void anotherProgramCanVerifyTheSignature() throws Exception {
        var vault = vault("international");
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(vault.publicKey())));
        verifier.update(bytes(100));

        assertThat(verifier.verify(vault.sign(bytes(100)))).isTrue();
    }

    @Test
    void aPassphraseOpensWhatItSealedWithTheSameSaltOnly() {
        var sealed = Vault.underPassphrase("national", "正确的口令", bytes(16)).seal("backup", "内容");

        assertThat(Vault.underPassphrase("international", "正确的口令", bytes(16)).openText("backup", sealed))
                .isEqualTo("内容");
        assertThatExceptionOfType(Vault.BrokenSeal.class)
                .isThrownBy(() -> Vault.underPassphrase("national", "错误的口令", bytes(16)).open("backup", sealed));
    }

    @Test
    void digestsAreFoundByName() {
        assertThat(vault("national").digestName()).isEqualTo("SM3");
        assertThat(vault("national").newDigest("SHA-256").getDigestLength()).isEqualTo(32);
        assertThat(vault("international").newDigest().digest())
                .isEqualTo(vault("national").newDigest("SHA-256").digest());
    }

    private static byte[] sealed(Vault vault, byte[] plain) throws IOException {
        var to = new ByteArrayOutputStream();
        try (var writing = vault.sealing("file", to)) {
            writing.write(plain);
        }
        return to.toByteArray();
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
