package xinzhi.app.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What whoever runs the program may set (运行配置). Environment variables of the same names work too, e.g. `XINZHI_DB_URL`.
///
/// @param data        folder of the embedded database, evidence and keys
/// @param demo        demonstration mode: demo users with known passwords; never on an external database
/// @param cityFolder  the folder of the catalogue that describes the city
/// @param fingerprintKey secret of the fingerprints as hex; kept in a file under `data` when absent
/// @param db          the customer's own database; absent: the embedded one
@ConfigurationProperties("xinzhi")
public record Settings(@DefaultValue("data") Path data, @DefaultValue("false") boolean demo,
        @DefaultValue("nanjing") String cityFolder, @Nullable String fingerprintKey, @Nullable Db db) {

    /// @param url   JDBC address
    /// @param user  owner of the database: migrations, jobs, sessions
    /// @param login the plain account the duties are granted to
    public record Db(String url, String user, String password, Login login) {}

    public record Login(String user, String password) {}

    public boolean external() { return db != null; }
}
