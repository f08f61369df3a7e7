package xinzhi.app.platform.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/// What a bundle holds (清单): the digest of every file, signed by the installation that made it.
record Manifest(String form, String madeAt, String algorithm, String publicKey, SortedMap<String, String> files) {
    static final String FORM = "xinzhi.bundle.1";
    static final String NAME = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    static Manifest of(Map<String, byte[]> files, String madeAt, SealKey key) {
        return new Manifest(FORM, madeAt, key.digestName(), Base64.getEncoder().encodeToString(key.publicKey()),
                digests(files, key.digestName()));
    }

    private static SortedMap<String, String> digests(Map<String, byte[]> files, String algorithm) {
        var digests = new TreeMap<String, String>();
        files.forEach((name, bytes) -> digests.put(name, Digests.of(algorithm).of(bytes)));
        return digests;
    }

    byte[] json() { return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(this); }

    /// Checks the files of a bundle, the manifest and its signature among them; gives the manifest.
    static Manifest checked(Map<String, byte[]> bundle) {
        var files = new TreeMap<>(bundle);
        var json = files.remove(NAME);
        var signature = files.remove(SIGNATURE);
        if (json == null || signature == null) {
            throw Unsound.whole(Fault.BUNDLE_FORM);
        }
        var manifest = JsonMapper.shared().readValue(json, Manifest.class);
        if (!manifest.form().equals(FORM)) {
            throw Unsound.whole(Fault.BUNDLE_FORM);
        }
        if (!Crypto.signed(manifest.publicKey(), json, new String(signature, StandardCharsets.US_ASCII).strip())) {
            throw Unsound.whole(Fault.BUNDLE_SIGNATURE);
        }
        var right = digests(files, manifest.algorithm());
        var names = new TreeSet<>(right.keySet());
        names.addAll(manifest.files().keySet());
        for (var name : names) {
            if (!Objects.equals(right.get(name), manifest.files().get(name))) {
                throw Unsound.file(Fault.BUNDLE_FILE, name);
            }
        }
        return manifest;
    }
}
