package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.postgres.TestServer;

/// What is said of a customer's database that does not do.
class FitnessTest {
    private static final String LOGIN = "fitness_login";

    private static Fitness fitness(int version, String encoding, boolean create, boolean roles, String... missing) {
        return new Fitness(version, encoding, create, roles, List.of(missing));
    }

    @Test
    void asksForAServerThatIsNewEnough() {
        assertThat(fitness(170_004, "UTF8", true, true).problem()).get().asString().contains("PostgreSQL 17.4", "18");
        assertThat(fitness(90_624, "UTF8", true, true).problem()).get().asString().contains("PostgreSQL 9.6");
        assertThat(fitness(180_000, "UTF8", true, true).problem()).isEmpty();
    }

    @Test
    void namesTheRolesNobodyHereMayMake() {
        assertThat(fitness(180_006, "UTF8", true, false, "xz_city", LOGIN).problem()).get().asString()
                .contains("xz_city", LOGIN, "docs/database-roles.sql");
        assertThat(fitness(180_006, "UTF8", true, false).problem()).isEmpty();
    }

    @Test
    void seesTheEncodingAndTheRightsOfTheDatabaseItself() throws Exception {
        try (var owner = TestServer.connect("postgres"); var statement = owner.createStatement()) {
            statement.execute("drop database if exists fitness with (force)");
            statement.execute("drop role if exists fitness_owner");
            statement.execute("create role fitness_owner login password 'only-for-tests'");
            statement.execute("create database fitness encoding 'SQL_ASCII' locale 'C' template template0");
            try (var guest = DriverManager.getConnection(TestServer.jdbcUrl("fitness"), "fitness_owner",
                    "only-for-tests"); var own = TestServer.connect("fitness")) {
                var seen = Fitness.of(guest, LOGIN);
                assertThat(seen.encoding()).isEqualTo("SQL_ASCII");
                assertThat(seen.mayCreate()).isFalse();
                assertThat(seen.mayMakeRoles()).isFalse();
                assertThat(seen.missing()).contains(LOGIN);
                assertThat(seen.problem()).get().asString().contains("SQL_ASCII", "UTF8");
                assertThat(Fitness.of(own, LOGIN).mayMakeRoles()).isTrue();
            } finally {
                statement.execute("drop database fitness with (force)");
                statement.execute("drop role fitness_owner");
            }
        }
    }
}
