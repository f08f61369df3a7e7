package xinzhi.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What operations may know of the program (运行状况): numbers, never rows. It reads as the owner, whom no scope holds.
public final class Vitals {
    private final JdbcClient db;
    private final BooleanSupplier answers;
    private final boolean embedded;
    private final Path data;
    private final Clock clock;

    Vitals(DataSource system, BooleanSupplier answers, boolean embedded, Path data, Clock clock) {
        this.db = JdbcClient.create(system);
        this.answers = answers;
        this.embedded = embedded;
        this.data = data;
        this.clock = clock;
    }

    /// The database as it is.
    ///
    /// @param embedded   the program's own
    /// @param version    of PostgreSQL, e.g. `18.6`
    /// @param migrations how many have been applied
    /// @param migration  the latest of them, e.g. `0015`
    /// @param size       in bytes
    public record DatabaseState(boolean embedded, String version, int migrations, String migration, long size) {}

    /// The volume the data folder lies on.
    public record Disk(Path folder, long free, long total) {}

    /// Whether the database answers a new connection at once.
    public boolean answers() { return answers.getAsBoolean(); }

    public DatabaseState database() {
        return db
                .sql("""
                    select split_part(current_setting('server_version'), ' ', 1), count(*),
                           coalesce((array_agg(version order by installed_rank desc))[1], ''), pg_database_size(current_database())
                    from platform.schema_history
                    where success and version is not null
                    """)
                .query((row, _) -> new DatabaseState(embedded, row.getString(1), row.getInt(2),
                        row.getString(3), row.getLong(4)))
                .single();
    }

    /// Sessions of people signed in.
    public long signedIn() {
        return db.sql("select count(*) from platform.session where principal_name is not null and expiry_time > :now")
                .param("now", clock.millis()).query(Long.class).single();
    }

    public long signInsRefused(OffsetDateTime since) { return db.sql("""
        select count(*)
        from platform.event
        where kind in ('sign-in-refused', 'sign-in-while-locked') and at >= :since
        """).param("since", since).query(Long.class).single(); }

    public Path dataFolder() { return data.toAbsolutePath().normalize(); }

    public Disk disk() {
        var folder = data.toFile();
        return new Disk(dataFolder(), folder.getUsableSpace(), folder.getTotalSpace());
    }

    /// Writes a byte where evidence is kept and takes it away again; what went wrong, if anything.
    public Optional<IOException> tryWriting() {
        try {
            var probe = Files.createTempFile(data.resolve("evidence"), "probe", "");
            try {
                Files.write(probe, new byte[]{1});
            } finally {
                Files.delete(probe);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
