package xinzhi.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import xinzhi.app.platform.crypto.MasterKey;

/// Master keys in files only the program's account can read: `master.key` is the first, then `master-2.key` …
final class KeyFolder {
    private static final Pattern NAME = Pattern.compile("master(?:-([1-9][0-9]{0,6}))?\\.key");
    private static final EnumSet<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet
            .of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
    private static final String RETIRED = "retired";
    private static final String SIGNERS = ".signers";
    private final Path folder;

    KeyFolder(Path folder) { this.folder = folder; }

    List<MasterKey> read() throws IOException {
        var keys = new ArrayList<MasterKey>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    var name = NAME.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        refuseIfOpenToOthers(file);
                        int id = name.group(1) == null ? 1 : Integer.parseInt(name.group(1));
                        keys.add(key(id, Files.readString(file).strip(), file.toString()));
                    }
                }
            }
        }
        return keys;
    }

    /// @param where file or setting, for whoever has to mend it
    static MasterKey key(int id, String hex, String where) {
        try {
            var secret = HexFormat.of().parseHex(hex.strip());
            if (id > 0 && secret.length == MasterKey.LENGTH) {
                return new MasterKey(id, secret);
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new CannotStart(StartFailures.WORDS.text("key.unreadable", where));
    }

    static List<MasterKey> configured(Map<Integer, String> master) {
        return master.entrySet().stream()
                .map(entry -> key(entry.getKey(), entry.getValue(), "XINZHI_KEYS_MASTER_" + entry.getKey())).toList();
    }

    private static void refuseIfOpenToOthers(Path file) throws IOException {
        var open = Files.getPosixFilePermissions(file);
        if (open.stream().anyMatch(OTHERS::contains)) {
            throw new CannotStart(StartFailures.WORDS.text("key.open", file));
        }
    }

    /// Makes a key of this number, unless it is there.
    void make(int id) throws IOException { SecretFile.readOrMake(file(id)); }

    /// Moves a key aside, out of use but not destroyed; where it is now. Its public keys stay, even when it is taken elsewhere.
    Path retire(MasterKey key) throws IOException {
        var retired = Files.createDirectories(folder.resolve(RETIRED));
        Files.write(retired.resolve("master-" + key.id() + SIGNERS),
                Vault.signers(key).map(HexFormat.of()::formatHex).toList());
        return Files.move(file(key.id()), retired.resolve("master-" + key.id() + ".key"));
    }

    /// Public keys of the keys moved aside.
    List<byte[]> formerSigners() throws IOException {
        var signers = new ArrayList<byte[]>();
        if (Files.isDirectory(folder.resolve(RETIRED))) {
            try (var files = Files.newDirectoryStream(folder.resolve(RETIRED), "*" + SIGNERS)) {
                for (var file : files) {
                    Files.readAllLines(file).forEach(line -> signers.add(HexFormat.of().parseHex(line)));
                }
            }
        }
        return signers;
    }

    /// Changes whenever a key comes or goes.
    FileTime changed() throws IOException {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (NoSuchFileException _) {
            return FileTime.fromMillis(0);
        }
    }

    private Path file(int id) { return folder.resolve(id == 1 ? "master.key" : "master-" + id + ".key"); }
}
