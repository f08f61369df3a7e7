package xinzhi.app.platform.backup;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.FailPoint;

/// Writes one state of the installation into an archive: first the tables, in one snapshot, then every file that snapshot names.
/// Evidence is only ever added to, so what the snapshot names is there whenever it is read.
final class Dump {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Connection connection;
    private final DataFiles files;
    private final ArchiveWriter archive;
    private final boolean sealed;
    private final List<String> gaps = new ArrayList<>();

    Dump(Connection connection, DataFiles files, ArchiveWriter archive, BackupKey key) {
        this.connection = connection;
        this.files = files;
        this.archive = archive;
        this.sealed = key.seals();
    }

    Contents.Closing write(String product, String madeAt) throws IOException, SQLException {
        StoredTables.begin(connection);
        var tables = StoredTables.read(connection);
        tables.hold(connection);
        var keys = files.keys();
        archive.whole(Contents.OPENING,
                JSON.writeValueAsBytes(opening(product, madeAt, tables, !sealed && !keys.isEmpty())));
        var sums = new ArrayList<Contents.TableSum>();
        for (var table : tables.tables()) {
            archive.begin(Contents.TABLE + table.name());
            sums.add(StoredTables.rows(connection, table, archive::row));
            archive.end();
        }
        // Sequences stand outside of snapshots: read later, they are never behind the rows.
        var sequences = tables.sequenceStates(connection);
        FailPoint.BACKUP_HALF.reached();
        var leftOut = new ArrayList<Contents.FileSum>();
        var kept = new ArrayList<Contents.FileSum>();
        for (var key : keys) {
            if (sealed) {
                kept.add(file(key));
            } else {
                leftOut.add(files.read(key, (_, _) -> {}));
            }
        }
        for (var sha256 : StoredTables.texts(connection, "select sha256 from platform.evidence order by 1")) {
            evidence(sha256, kept);
        }
        var closing = new Contents.Closing(sums, sequences, kept, leftOut, List.copyOf(gaps));
        archive.whole(Contents.CLOSING, JSON.writeValueAsBytes(closing));
        archive.finish();
        return closing;
    }

    private Contents.Opening opening(String product, String madeAt, StoredTables tables, boolean keysLeftOut)
            throws SQLException {
        var schema = StoredTables.texts(connection, """
            select version
            from platform.schema_history
            where success and version is not null
            order by string_to_array(version, '.')::int[] desc
            limit 1
            """).getFirst();
        var postgres = StoredTables.texts(connection, "show server_version").getFirst();
        long size = Long.parseLong(StoredTables.texts(connection, """
            select pg_database_size(current_database()) + (select coalesce(sum(size), 0) from platform.evidence)
            """).getFirst());
        return new Contents.Opening(product, schema, postgres, madeAt, size, tables.tables(), keysLeftOut);
    }

    /// Evidence that is lost or altered does not stop the backup of all the rest: it is named as a gap.
    private void evidence(String sha256, List<Contents.FileSum> kept) throws IOException {
        var path = DataFiles.evidence(sha256);
        if (!files.has(path)) {
            gaps.add(path);
            return;
        }
        var sum = file(path);
        kept.add(sum);
        if (!sum.sha256().equals(sha256)) {
            gaps.add(path);
        }
    }

    private Contents.FileSum file(String path) throws IOException {
        archive.begin(Contents.FILE + path);
        try {
            return files.read(path, archive::block);
        } catch (NoSuchFileException e) {
            throw new BackupFault(BackupProblem.FILE_UNREADABLE, e, path);
        } finally {
            archive.end();
        }
    }
}
