package xinzhi.app.platform.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// A bundle for an inspector (供检查的文件包): files, the events they speak of, their proof and a signed manifest, in one ZIP that can be
/// checked with nothing else.
public final class Bundle {
    private static final String EVENTS = "events.json";
    private static final String PROOF = "proof.json";
    private static final String KEY = "public-key.pem";
    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_FILES = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private Bundle() {}

    /// @param files by name, beside those every bundle has
    static void write(OutputStream out, Map<String, byte[]> files, List<EventRecord> events, Proof proof,
            String madeAt, SealKey key) throws IOException {
        var all = new LinkedHashMap<>(files);
        all.put(EVENTS, json(events.stream().map(EventJson::of).toList()));
        all.put(PROOF, json(proof));
        all.put(KEY, pem(key.publicKey()));
        var manifest = Manifest.of(all, madeAt, key).json();
        all.put(Manifest.NAME, manifest);
        all.put(Manifest.SIGNATURE, Base64.getEncoder().encode(key.sign(manifest)));
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var file : all.entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static byte[] json(Object value) { return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value); }

    private static byte[] pem(byte[] key) {
        var lines = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(key);
        return ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Checks a bundle with nothing but itself.
    public static Finding check(Path file) throws IOException {
        try {
            return check(read(file));
        } catch (Unsound e) {
            return e.finding(0, 0);
        }
    }

    /// @param files of the bundle, by name
    static Finding check(Map<String, byte[]> files) {
        try {
            var manifest = Manifest.checked(files);
            var events = files.get(EVENTS);
            var proof = files.get(PROOF);
            if (events == null || proof == null) {
                throw Unsound.whole(Fault.BUNDLE_FORM);
            }
            return new ProofCheck(JSON.readValue(proof, Proof.class)).run(
                    Arrays.stream(JSON.readValue(events, EventJson[].class)).map(EventJson::event).toList(),
                    Set.of(Crypto.fingerprint(manifest.publicKey())));
        } catch (Unsound e) {
            return e.finding(0, 0);
        } catch (RuntimeException _) {
            // Somebody else's file: nothing in it need be of our form.
            return Unsound.whole(Fault.BUNDLE_FORM).finding(0, 0);
        }
    }

    static Map<String, byte[]> read(Path file) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        long left = MOST_BYTES;
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_FILES) {
                throw Unsound.whole(Fault.BUNDLE_FORM);
            }
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                try (var in = zip.getInputStream(entry)) {
                    var bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                    left -= bytes.length;
                    if (left < 0 || files.put(entry.getName(), bytes) != null) {
                        throw Unsound.whole(Fault.BUNDLE_FORM);
                    }
                }
            }
        } catch (ZipException _) {
            throw Unsound.whole(Fault.BUNDLE_FORM);
        }
        return files;
    }
}
