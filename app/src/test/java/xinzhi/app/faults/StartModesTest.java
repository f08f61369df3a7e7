package xinzhi.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import xinzhi.app.platform.postgres.TestServer;

/// Starting and stopping the server, rightly and wrongly.
class StartModesTest {
    private static final Pattern PASSWORD = Pattern.compile("一次性密码 (\\S+)");
    private static final Map<String, String> EXTERNAL = Map.of("XINZHI_DB_URL", "jdbc:postgresql://127.0.0.1:1/none",
            "XINZHI_DB_USER", "owner", "XINZHI_DB_PASSWORD", "secret", "XINZHI_DB_LOGIN_USER", "login",
            "XINZHI_DB_LOGIN_PASSWORD", "secret");

    @RegisterExtension
    final DataFolders folders = new DataFolders();

    @Test
    void tellsTheAdministratorsPasswordOnceEvenWhenAnImportCameFirst() throws Exception {
        var data = folders.inUse();
        var log = data.resolve("程序.log");

        var first = serveAndStop(data, "--logging.file.name=" + log);
        var second = serveAndStop(data);

        var told = PASSWORD.matcher(first);
        assertThat(told.find()).as(first).isTrue();
        assertThat(first.split(Pattern.quote(told.group(1)), -1)).as("told once").hasSize(2);
        assertThat(log).content().doesNotContain(told.group(1));
        assertThat(data.resolve("postgres/server.log")).content().doesNotContain(told.group(1));
        assertThat(second).doesNotContain("一次性密码", told.group(1));
    }

    @Test
    void aFailedFirstStartDoesNotUseThePasswordUp() throws Exception {
        var data = folders.untouched();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var program = ChildProgram.start(data, "--server.address=127.0.0.1",
                        "--server.port=" + taken.getLocalPort(), "--management.server.port=0")) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.said()).contains("端口 " + taken.getLocalPort() + " 已被其他程序占用", "--server.port=")
                    .doesNotContain("\tat ");
        }

        assertThat(serveAndStop(data)).containsPattern(PASSWORD);
    }

    @Test
    void demoModeTellsAddressAndUsersEveryTime() throws Exception {
        var data = folders.untouched();

        assertThat(serveAndStop(data, "--demo")).contains("http://localhost:", "centre", "xinzhi-demo", "演示模式");
        assertThat(serveAndStop(data, "--demo")).contains("centre", "xinzhi-demo");
    }

    @Test
    void demoModeIsRefusedOnTheCustomersDatabase() throws Exception {
        try (var program = ChildProgram.start(folders.untouched(), List.of(), EXTERNAL, "--demo")) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.said()).contains("演示用户的密码是公开的", "XINZHI_DB_URL").doesNotContain("\tat ");
        }
    }

    @Test
    void anUnreachableDatabaseIsSaidInWords() throws Exception {
        try (var program = ChildProgram.start(folders.untouched(), List.of(), EXTERNAL)) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.said()).contains("连接不上数据库", "XINZHI_DB_URL").doesNotContain("\tat ", "secret");
        }
    }

    @Test
    void aDatabaseThatCannotHoldAllCharactersIsSaidInWords() throws Exception {
        try (var owner = TestServer.connect("postgres"); var statement = owner.createStatement()) {
            statement.execute("drop database if exists ascii with (force)");
            statement.execute("create database ascii encoding 'SQL_ASCII' locale 'C' template template0");
        }
        var there = new HashMap<>(EXTERNAL);
        there.putAll(Map.of("XINZHI_DB_URL", TestServer.jdbcUrl("ascii"), "XINZHI_DB_USER", TestServer.owner(),
                "XINZHI_DB_PASSWORD", TestServer.password()));
        try (var program = ChildProgram.start(folders.untouched(), List.of(), there)) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.said()).contains("SQL_ASCII", "UTF8").doesNotContain("\tat ", TestServer.password());
        } finally {
            TestServer.drop("ascii");
        }
    }

    @Test
    void saysWhatHasBeenStartedAndWhatIsStillToBeDone() throws Exception {
        var told = serveAndStop(folders.inUse());

        assertThat(told).contains("南京市", "自带 PostgreSQL 18", "数据文件夹", "国密", "/actuator/health", "提示：还没有设置每天自动备份",
                "提示：日志只输出到终端", "https");
    }

    @Test
    void aDataFolderThatCannotBeUsedIsSaidInWords() throws Exception {
        var data = folders.untouched();
        Files.createDirectories(data);
        Files.writeString(data.resolve("postgres"), "a file in its place");
        try (var program = ChildProgram.start(data)) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.said()).contains("无法在“" + data.resolve("postgres")).doesNotContain("\tat ");
        }
    }

    @Test
    void aMistakeInTheCatalogueIsSaidWithFileAndRemedy() throws Exception {
        try (var program = ChildProgram.start(folders.untouched(), "--xinzhi.city-folder=atlantis")) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.said()).contains("catalogue/atlantis", "找不到这个数据文件").doesNotContain("\tat ");
        }
    }

    @Test
    void stopsWithItsDatabaseWhenAskedTo() throws Exception {
        var data = folders.inUse();
        try (var server = ChildProgram.serve(data)) {
            assertThat(DataFolders.serversOn(data)).hasSize(1);

            server.terminate();

            assertThat(server.awaitExit()).isEqualTo(143);
        }
        assertThat(DataFolders.serversOn(data)).isEmpty();
        assertThat(data.resolve("postgres/server.log")).content().contains("database system is shut down");
    }

    private static String serveAndStop(Path data, String... words) throws Exception {
        try (var server = ChildProgram.serve(data, words)) {
            server.terminate();
            server.awaitExit();
            return server.said();
        }
    }
}
