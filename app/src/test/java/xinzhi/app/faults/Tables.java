package xinzhi.app.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import xinzhi.app.platform.postgres.EmbeddedPostgres;
import xinzhi.app.platform.postgres.EmbeddedPostgresException;

/// The tables of a data folder, looked at beside the program or after it.
public final class Tables implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Connection connection;

    private Tables(EmbeddedPostgres server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    public static Tables of(Path data) throws EmbeddedPostgresException, SQLException {
        var server = EmbeddedPostgres.start(data.resolve("postgres"));
        return new Tables(server, DriverManager.getConnection(server.jdbcUrl("xinzhi"), server.owner(),
                server.password()));
    }

    /// The first column of the first row, as text.
    public String ask(String question) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    public long count(String from) throws SQLException { return Long.parseLong(ask("select count(*) from " + from)); }

    void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    Connection connection() { return connection; }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
