package xinzhi.app.platform;

import org.flywaydb.core.Flyway;
import xinzhi.app.platform.postgres.TestServer;

/// A database with all tables and nothing in them, for tests that need no program around them.
public final class MigratedDatabase {
    private MigratedDatabase() {}

    /// Name of a fresh one.
    public static String fresh() {
        try {
            return TestServer.freshDatabase(TestServer.template("migrated", url -> {
                try (var owner = java.sql.DriverManager.getConnection(url, TestServer.owner(), TestServer.password())) {
                    DutyRoles.ensure(owner, "xz_login_test", "only-for-tests");
                }
                Flyway.configure().dataSource(url, TestServer.owner(), TestServer.password()).schemas("platform")
                        .createSchemas(true).table("schema_history").locations("classpath:db/migration").load()
                        .migrate();
            }));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
