package xinzhi.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestServerTest {
    @Test
    void copiesATemplateSoThatTestsDoNotSeeEachOther() throws Exception {
        var template = TestServer.template("with_one_row", TestServerTest::createTable);
        TestServer.template("with_one_row", TestServerTest::createTable);
        var first = TestServer.freshDatabase(template);
        var second = TestServer.freshDatabase(template);

        execute(first, "insert into delivery values (8)");

        assertThat(count(first)).isEqualTo(2);
        assertThat(count(second)).isEqualTo(1);
        TestServer.drop(first);
        TestServer.drop(second);
        assertThatThrownBy(() -> count(first)).isInstanceOf(SQLException.class);
    }

    private static void createTable(String jdbcUrl) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, TestServer.owner(), TestServer.password());
                var statement = connection.createStatement()) {
            statement.execute("create table delivery as select 7 as number");
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (var connection = TestServer.connect(database); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(String database) throws SQLException {
        try (var connection = TestServer.connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from delivery")) {
            row.next();
            return row.getInt(1);
        }
    }
}
