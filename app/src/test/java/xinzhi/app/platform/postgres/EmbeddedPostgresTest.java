package xinzhi.app.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xinzhi.app.platform.postgres.ScratchServers.ask;
import static xinzhi.app.platform.postgres.ScratchServers.execute;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedPostgresTest {
    @RegisterExtension
    final ScratchServers scratch = new ScratchServers();

    @Test
    void findsItsDataAgainAfterARestart() throws Exception {
        var folder = scratch.newFolder();
        var first = scratch.start(folder);
        execute(first, "create table delivery as select 7 as number");
        first.close();

        var second = scratch.start(folder);

        assertThat(ask(second, "select number from delivery")).isEqualTo("7");
        assertThat(first.report()).satisfies(report -> {
            assertThat(report.unpacked()).isTrue();
            assertThat(report.initialised()).isTrue();
        });
        assertThat(second.report()).satisfies(report -> {
            assertThat(report.unpacked()).isFalse();
            assertThat(report.initialised()).isFalse();
            assertThat(report.recovered()).isFalse();
            assertThat(report.orphanStopped()).isFalse();
        });
        assertThat(second.port()).isEqualTo(first.port());
        assertThat(second.password()).isEqualTo(first.password());
    }

    @Test
    void runsTheReleaseItWasPackedFor() throws Exception {
        var server = scratch.start(scratch.usedFolder());

        assertThat(ask(server, "show server_version") + ".0").isEqualTo(Binaries.VERSION);
    }

    @Test
    void runsUnderTheSettingsAGovernmentServerNeeds() throws Exception {
        var server = scratch.start(scratch.usedFolder());

        assertThat(ask(server,
                """
                    select string_agg(name || '=' || setting, ' ' order by name)
                    from pg_settings
                    where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses',
                        'unix_socket_directories', 'password_encryption', 'log_timezone', 'server_encoding', 'jit',
                        'max_connections', 'shared_preload_libraries')
                    """))
                .isEqualTo("data_checksums=on fsync=on full_page_writes=on jit=off "
                        + "listen_addresses=127.0.0.1 log_timezone=Asia/Shanghai max_connections=100 password_encryption=scram-sha-256 "
                        + "server_encoding=UTF8 shared_preload_libraries=pg_stat_statements synchronous_commit=on "
                        + "unix_socket_directories=");
        assertThat(ask(server, "select distinct auth_method from pg_hba_file_rules")).isEqualTo("scram-sha-256");
        assertThat(ask(server, "select datlocprovider::text || datlocale from pg_database where datname = 'template1'"))
                .isEqualTo("bC.UTF-8");
        // The driver sends its own time zone; other clients get the server's.
        assertThat(server.folder().resolve("data/postmaster.opts")).content().contains("\"timezone=Asia/Shanghai\"");
        assertThat(server.report().statistics()).isTrue();
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        var server = scratch.start(scratch.usedFolder());

        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.owner(), "guess"))
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        assertThat(Files.getPosixFilePermissions(server.folder().resolve("owner.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void findsPartsOfChineseNames() throws Exception {
        var server = scratch.start(scratch.usedFolder());
        execute(server, "create extension pg_trgm");

        assertThat(ask(server, "select cardinality(show_trgm('南京信用'))")).isEqualTo("5");
    }

    @Test
    void keepsTheValuesOfAFailedStatementOutOfItsLog() throws Exception {
        var server = scratch.start(scratch.usedFolder());

        assertThatThrownBy(() -> execute(server, "select '张三丰320102199001011234'::int"))
                .hasMessageContaining("张三丰");
        assertThatThrownBy(() -> execute(server, "select no_such_function('李四')"))
                .isInstanceOf(SQLException.class);
        server.close();

        assertThat(server.folder().resolve("server.log")).content().contains("database system is shut down")
                .doesNotContain("320102199001011234", "张三丰", "李四");
    }

    @Test
    void movesToAnotherPortWhenItsOwnIsTaken() throws Exception {
        var folder = scratch.usedFolder();
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.resolve("server.port"), stranger.getLocalPort() + "\n");

            var server = scratch.start(folder);

            assertThat(server.port()).isNotEqualTo(stranger.getLocalPort());
            assertThat(folder.resolve("server.port")).hasContent(Integer.toString(server.port()));
        }
    }

    @Test
    void attachesBesideAProgramThatRunsTheServer() throws Exception {
        var folder = scratch.usedFolder();
        var owner = scratch.probe(folder);
        owner.awaitCommitted(1);
        var running = ScratchServers.postmaster(folder);

        var beside = scratch.start(folder);
        assertThat(beside.attached()).isTrue();
        assertThat(ask(beside, "select number from delivery where number = 1")).isEqualTo("1");
        beside.close();

        assertThat(ScratchServers.postmaster(folder)).isEqualTo(running);
        assertThat(owner.process().isAlive()).isTrue();
    }

    @Test
    void waitsForTheServerOfAProgramThatIsJustStarting() throws Exception {
        var folder = scratch.usedFolder();
        var first = scratch.probe(folder);
        var second = scratch.probe(folder);

        assertThat(new String[]{first.line(), second.line()}).containsExactlyInAnyOrder("started", "attached");
    }

    @Test
    void attachesToTheServerOfItsOwnProgram() throws Exception {
        var folder = scratch.usedFolder();
        var first = scratch.start(folder);
        var second = scratch.start(folder);
        second.close();

        assertThat(second.attached()).isTrue();
        assertThat(ask(first, "select 1")).isEqualTo("1");
    }

    @Test
    void stopsAlthoughSomebodyIsStillConnected() throws Exception {
        var folder = scratch.usedFolder();
        var server = scratch.start(folder);
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.owner(),
                server.password())) {
            server.close();

            assertThat(connection.isValid(5)).isFalse();
        }
        assertThat(Postmaster.of(new ServerFolder(folder).data())).isEmpty();
        assertThat(scratch.start(folder).report().recovered()).isFalse();
    }
}
