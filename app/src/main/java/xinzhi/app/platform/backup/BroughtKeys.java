package xinzhi.app.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The installation's keys for a backup that had to leave them out: it is of use only with the very keys it was made under.
record BroughtKeys(Optional<Path> folder, List<Contents.FileSum> wanted) {
    static BroughtKeys proven(Optional<Path> folder, ArchiveWalk.Found found) throws IOException {
        var brought = new BroughtKeys(folder, found.closing().keysLeftOut());
        for (var key : brought.wanted) {
            if (!brought.has(key)) {
                throw new BackupFault(BackupProblem.KEYS_DIFFER, brought.place(), key.path());
            }
        }
        return brought;
    }

    private Path place() throws BackupFault {
        return folder.orElseThrow(() -> new BackupFault(BackupProblem.KEYS_NEEDED));
    }

    private Path file(Contents.FileSum key) throws BackupFault {
        return place().resolve(key.path().substring(DataFiles.KEYS.length() + 1));
    }

    private boolean has(Contents.FileSum key) throws IOException {
        var file = file(key);
        return Files.isRegularFile(file) && HexFormat.of()
                .formatHex(DataFiles.sha256().digest(Files.readAllBytes(file))).equals(key.sha256());
    }

    void putInto(DataFiles files) throws IOException {
        for (var key : wanted) {
            try (var out = files.create(key.path())) {
                Files.copy(file(key), out);
            }
        }
    }
}
