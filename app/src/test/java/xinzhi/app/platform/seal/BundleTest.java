package xinzhi.app.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an inspector takes away can be checked with nothing else.
class BundleTest {
    private static final int SMALL_PRIME = 3;
    private final Archive archive = new Archive();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /// A day of three blocks, signed; then an event of today that is sealed and one that is not.
    @BeforeEach
    void twoDays() {
        archive.acts(1005);
        archive.seal();
        archive.acts(3);
        archive.seal();
        archive.wait(Duration.ofDays(1));
        archive.acts(1);
        archive.seal();
    }

    @AfterEach
    void close() { archive.close(); }

    private Map<String, byte[]> bundle(Long... events) throws IOException { return Bundle.read(file(events)); }

    private Path file(Long... events) throws IOException {
        var bytes = new ByteArrayOutputStream();
        archive.chain.bundle(Map.of("history.csv", "经过".getBytes(StandardCharsets.UTF_8)), List.of(events), bytes);
        return Files.write(folder.resolve("经过.zip"), bytes.toByteArray());
    }

    @Test
    void provesEventsUpToTheSignedHeadOfTheirDay() throws IOException {
        assertThat(Bundle.check(file(1003L, 1006L))).isInstanceOfSatisfying(Finding.Intact.class, intact -> {
            assertThat(intact.events()).isEqualTo(2);
            assertThat(intact.unsigned()).isZero();
            assertThat(intact.signed()).isEqualTo("2026-03-02");
            assertThat(intact.keys()).containsExactly(archive.chain.fingerprint());
        });
    }

    @Test
    void saysWhichEventsAreNotYetSignedAndNotYetSealed() throws IOException {
        archive.acts(1);

        assertThat(Bundle.check(file(1L, 1009L, 1010L))).isInstanceOfSatisfying(Finding.Intact.class, intact -> {
            assertThat(intact.events()).isEqualTo(3);
            assertThat(intact.unsigned()).isEqualTo(1);
            assertThat(intact.unsealed()).isEqualTo(1);
        });
    }

    @Test
    void showsNothingOfOtherEventsButTheirDigests() throws IOException {
        var events = new String(bundle(1003L).get("events.json"), StandardCharsets.UTF_8);
        var proof = new String(bundle(1003L).get("proof.json"), StandardCharsets.UTF_8);

        assertThat(events).contains("R-1003").doesNotContain("R-1002");
        assertThat(proof).doesNotContain("R-1002", "李经办");
    }

    @Test
    void findsOneByteAlteredInAnyFile() throws IOException {
        var whole = bundle(1006L, 1009L);
        assertThat(whole).hasSize(6);
        whole.forEach((name, bytes) -> {
            for (int at = 0; at < bytes.length; at += SMALL_PRIME) {
                var altered = new LinkedHashMap<>(whole);
                var other = bytes.clone();
                other[at] ^= 1;
                altered.put(name, other);
                assertThat(Bundle.check(altered)).as("%s, byte %d", name, at).isInstanceOf(Finding.Broken.class);
            }
        });
    }

    @Test
    void findsAFileTakenOutOrPutIn() throws IOException {
        var whole = bundle(1006L);
        for (var name : whole.keySet()) {
            var less = new LinkedHashMap<>(whole);
            less.remove(name);
            assertThat(Bundle.check(less)).as(name).isInstanceOf(Finding.Broken.class);
        }
        whole.put("more.txt", new byte[0]);
        assertThat(Bundle.check(whole)).isInstanceOfSatisfying(Finding.Broken.class,
                broken -> assertThat(broken.file()).isEqualTo("more.txt"));
    }

    /// Whoever signs the manifest anew with a key of their own still cannot make the chain fit.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        events.json | 李经办                        | 李经力                        | EVENT_CHANGED
        events.json | R-1                          | R-2                           | EVENT_CHANGED
        events.json | "id" : 1006                  | "id" : 1007                   | EVENT_INSERTED
        events.json | .000000Z                     | .000001Z                      | EVENT_CHANGED
        proof.json  | "position" : 0               | "position" : 1                | EVENT_CHANGED
        proof.json  | "count" : 3                  | "count" : 2                   | BLOCK_COUNT
        proof.json  | "algorithm" : "SM3"          | "algorithm" : "MD5"           | BLOCK_DIGEST
        proof.json  | "day" : "2026-03-02"         | "day" : "2026-03-01"          | HEAD_SIGNATURE
        proof.json  | "form" : "xinzhi.proof.1"    | "form" : "xinzhi.proof.2"     | BUNDLE_FORM
        """)
    void findsWhatWasAlteredUnderAnotherSignature(String file, String from, String to, Fault fault)
            throws IOException {
        var files = bundle(1006L);
        var text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));

        assertThat(Bundle.check(signedAnew(files, new Ink()))).isInstanceOfSatisfying(Finding.Broken.class,
                broken -> assertThat(broken.fault()).isEqualTo(fault));
    }

    @Test
    void saysThatAnothersKeySignedToo() throws IOException {
        var stranger = new Ink();

        assertThat(Bundle.check(signedAnew(bundle(1006L), stranger))).isInstanceOfSatisfying(Finding.Intact.class,
                intact -> assertThat(intact.keys()).containsExactlyInAnyOrder(archive.chain.fingerprint(),
                        Crypto.fingerprint(Base64.getEncoder().encodeToString(stranger.publicKey()))));
    }

    private static Map<String, byte[]> signedAnew(Map<String, byte[]> files, SealKey key) {
        var inner = new LinkedHashMap<>(files);
        inner.remove(Manifest.NAME);
        inner.remove(Manifest.SIGNATURE);
        var manifest = Manifest.of(inner, "2026-03-03T00:00:00.000000Z", key).json();
        inner.put(Manifest.NAME, manifest);
        inner.put(Manifest.SIGNATURE, Base64.getEncoder().encode(key.sign(manifest)));
        return inner;
    }

    @Test
    void takesNoOtherFileForABundle() throws IOException {
        var text = Files.writeString(folder.resolve("信.txt"), "不是文件包");

        assertThat(Bundle.check(text)).isInstanceOfSatisfying(Finding.Broken.class,
                broken -> assertThat(broken.fault()).isEqualTo(Fault.BUNDLE_FORM));
    }
}
