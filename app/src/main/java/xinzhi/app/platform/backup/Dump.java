package xinzhi.app.platform.backup;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.FailPoint;

/// Writes one state of the installation into an archive: first the tables, in one snapshot, then the files. Evidence is put down
/// before a row names it, so whatever the snapshot names is there; what came since is an orphan that harms nobody.
final class Dump {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Connection connection;
    private final DataFiles files;
    private final ArchiveWriter archive;
    private final boolean sealed;

    Dump(Connection connection, DataFiles files, ArchiveWriter archive, BackupKey key) {
        this.connection = connection;
        this.files = files;
        this.archive = archive;
        this.sealed = key.kind() != BackupKey.Kind.PLAIN;
    }

    Contents.Closing write(String product, String madeAt) throws IOException, SQLException {
        StoredTables.begin(connection);
        var tables = StoredTables.read(connection);
        tables.hold(connection);
        archive.whole(Contents.OPENING, JSON.writeValueAsBytes(opening(product, madeAt, tables)));
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
        for (var path : files.evidence()) {
            file(path).ifPresent(kept::add);
        }
        // Keys last: whatever has been sealed meanwhile is sealed under one of these.
        for (var key : files.keys()) {
            if (sealed) {
                file(key).ifPresent(kept::add);
            } else {
                leftOut.add(files.read(key, (_, _) -> {}));
            }
        }
        var gaps = gaps(kept);
        var closing = new Contents.Closing(sums, sequences, kept, leftOut, gaps);
        archive.whole(Contents.CLOSING, JSON.writeValueAsBytes(closing));
        archive.finish();
        return closing;
    }

    private Contents.Opening opening(String product, String madeAt, StoredTables tables)
            throws SQLException {
        var schema = StoredTables.texts(connection, """
            select version
            from platform.schema_history
            where success and version is not null
            order by string_to_array(version, '.')::int[] desc
            limit 1
            """).getFirst();
        var postgres = StoredTables.texts(connection, "show server_version").getFirst();
        long size = Long.parseLong(StoredTables
                .texts(connection,
                        """
                            select pg_database_size(current_database()) + (select coalesce(sum(size), 0) from platform.evidence e where to_jsonb(e) ->> 'erased_at' is null)
                            """)
                .getFirst());
        return new Contents.Opening(product, schema, postgres, madeAt, size, tables.tables());
    }

    /// Evidence that is lost or altered does not stop the backup of all the rest: it is named as a gap. Sealed files do not show
    /// whose they are; of these only the number can be wrong.
    private List<String> gaps(List<Contents.FileSum> kept) throws SQLException {
        var plain = new HashMap<String, String>();
        kept.forEach(file -> plain.put(file.path(), file.sha256()));
        long sealedFiles = kept.stream().filter(file -> file.path().startsWith(DataFiles.SEALED)).count();
        var found = new ArrayList<String>();
        for (var sha256 : StoredTables.texts(connection, """
            select sha256
            from platform.evidence e
            where to_jsonb(e) ->> 'erased_at' is null
            order by 1
            """)) {
            var path = DataFiles.plain(sha256);
            if (!sha256.equals(plain.get(path))) {
                found.add(path);
            }
        }
        if (sealedFiles == 0) {
            return found;
        }
        return found.size() > sealedFiles
                ? List.of(DataFiles.SEALED + " × " + (found.size() - sealedFiles))
                : List.of();
    }

    /// A file that has been erased since it was listed is none.
    private Optional<Contents.FileSum> file(String path) throws IOException {
        try (var in = files.open(path)) {
            archive.begin(Contents.FILE + path);
            var sum = DataFiles.read(path, in, archive::block);
            archive.end();
            return Optional.of(sum);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }
}
