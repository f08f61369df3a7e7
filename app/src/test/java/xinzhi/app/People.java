package xinzhi.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import xinzhi.app.platform.postgres.TestServer;

/// Puts accounts straight into the tables of a test's program.
public final class People {
    public static final String PASSWORD = "right-horse-7";
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private People() {}

    /// An account with [#PASSWORD]; its id.
    public static long add(TestProgram program, String name, String duty, @Nullable Integer organisation,
            boolean oneTime) {
        return add(program, name, duty, organisation, null, oneTime);
    }

    private static long add(TestProgram program, String name, String duty, @Nullable Integer organisation,
            @Nullable Long subject, boolean oneTime) {
        try (var connection = TestServer.connect(program.database());
                var statement = connection.prepareStatement(
                        """
                            insert into organisation.account (name, full_name, password_hash, one_time, duty, organisation, created_at, subject)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            returning id
                            """)) {
            statement.setString(1, name);
            statement.setString(2, "测试员");
            statement.setString(3, HASH);
            statement.setBoolean(4, oneTime);
            statement.setString(5, duty);
            statement.setObject(6, organisation);
            statement.setObject(7, OffsetDateTime.parse("2026-01-01T00:00:00Z"));
            statement.setObject(8, subject);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same, of somebody who manages accounts.
    public static long addManager(TestProgram program, String name, String duty, @Nullable Integer organisation) {
        var id = add(program, name, duty, organisation, false);
        asOwner(program, "update organisation.account set manages_accounts = true where id = " + id);
        return id;
    }

    /// An account of an enterprise; its id.
    public static long addEnterprise(TestProgram program, String name, long subject) {
        return add(program, name, "enterprise", null, subject, false);
    }

    /// Runs statements as the owner of the database, whom no scope holds.
    public static void asOwner(TestProgram program, String... statements) {
        try (Connection connection = TestServer.connect(program.database());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
