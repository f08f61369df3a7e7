package xinzhi.app.platform.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;

/// A program of its own for the fault tests: starts the server, commits one row after the other and says which.
final class EmbeddedPostgresProbe {
    private EmbeddedPostgresProbe() {}

    static void main(String[] args) throws Exception {
        try (var server = EmbeddedPostgres.start(Path.of(args[0]));
                var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.owner(),
                        server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists delivery (number int primary key)");
            if (server.attached()) {
                System.out.println("attached");
                System.in.read();
                return;
            }
            System.out.println("started");
            for (int number = 1;; number++) {
                statement.executeUpdate("insert into delivery values (" + number + ")");
                System.out.println("committed " + number);
            }
        }
    }
}
