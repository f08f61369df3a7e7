package xinzhi.app.platform.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import xinzhi.app.platform.Words;

/// Reads back what lies in database and folder after a restore, and compares it with what was backed up.
record Proving(DataSource owner, DataFiles files, Restoring.Order order, Clock clock) {
    private static final Words WORDS = Words.of("xinzhi.app.platform.backup.words");

    Restoring.Outcome.Proven prove(ArchiveWalk.Found found, List<Restoring.Proof> proofs)
            throws IOException, SQLException {
        var differences = differences(found);
        var findings = new ArrayList<String>();
        try (var connection = owner.getConnection()) {
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            proofs.forEach(proof -> findings.addAll(proof.differences(client)));
            if (StoredTables.exists(connection, "platform.seal_block")) {
                SealProof.fault(owner, clock).ifPresent(findings::add);
            }
            BackupLog.restored(connection, clock, order.by(), String.valueOf(order.file().getFileName()),
                    found.opening().madeAt());
        }
        return told(found, differences, findings);
    }

    private List<String> differences(ArchiveWalk.Found found) throws IOException, SQLException {
        var differences = new ArrayList<String>();
        try (var connection = owner.getConnection()) {
            StoredTables.begin(connection);
            for (int i = 0; i < found.opening().tables().size(); i++) {
                var table = found.opening().tables().get(i);
                if (!StoredTables.rows(connection, table, _ -> {}).equals(found.closing().tables().get(i))) {
                    differences.add(table.name());
                }
            }
            connection.rollback();
        }
        for (var file : found.closing().files()) {
            if (!files.read(file.path(), (_, _) -> {}).equals(file)) {
                differences.add(file.path());
            }
        }
        return differences;
    }

    /// What is to be told of a backup; gaps it has had from the beginning are among the findings.
    static Restoring.Outcome.Proven told(ArchiveWalk.Found found, List<String> differences, List<String> findings) {
        var all = new ArrayList<>(findings);
        found.closing().gaps().forEach(gap -> all.add(WORDS.text("gap", gap)));
        return new Restoring.Outcome.Proven(found.opening().product(), found.opening().madeAt(),
                found.opening().tables().size(),
                found.closing().tables().stream().mapToLong(Contents.TableSum::rows).sum(),
                found.closing().files().size(), differences, all);
    }
}
