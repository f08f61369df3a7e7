package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.platform.crypto.Suite;
import xinzhi.app.platform.postgres.TestServer;

/// The program starts with the keys its data is sealed under, or not at all.
class MasterKeysTest {
    private static final String ONE = "11".repeat(32);
    private static final String TWO = "22".repeat(32);
    private static TestProgram program;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void start() { program = TestProgram.startQuiet(); }

    @AfterAll
    static void stop() { program.close(); }

    @BeforeEach
    void nothingIsSealed() { People.asOwner(program, "delete from platform.key_use"); }

    private MasterKeys keys(Suite suite, Map<Integer, String> configured) throws IOException {
        var owner = new SimpleDriverDataSource(new org.postgresql.Driver(), TestServer.jdbcUrl(program.database()),
                TestServer.owner(), TestServer.password());
        return new MasterKeys(new KeyFolder(folder), new Protection(new Protection.Crypto(suite),
                new Protection.Keys(configured), new Protection.Retention(Period.ofYears(3))),
                new KeyUses(owner, Clock.systemUTC()));
    }

    private MasterKeys keys() throws IOException { return keys(Suite.NATIONAL, Map.of()); }

    @Test
    void makesTheFirstKeyForTheProgramsAccountOnly() throws IOException {
        assertThat(keys().use()).isEqualTo(new KeyUse(1, Suite.NATIONAL));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void doesNotStartWithAKeyOthersCanRead() throws IOException {
        keys();
        Files.setPosixFilePermissions(folder.resolve("master.key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::keys).withMessageContaining("chmod 600")
                .withMessageContaining("master.key");
    }

    @Test
    void doesNotStartWithoutAKeyInUseAndMakesNoOther() throws IOException {
        keys();
        Files.delete(folder.resolve("master.key"));

        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::keys).withMessageContaining("缺少第 1 号主密钥");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void doesNotStartWithoutAnOlderKeyInUse() throws IOException {
        keys().makeNewest();
        Files.delete(folder.resolve("master.key"));

        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::keys).withMessageContaining("缺少第 1 号主密钥");
    }

    @Test
    void doesNotTakeAnotherKeyOfTheSameNumber() throws IOException {
        keys(Suite.NATIONAL, Map.of(1, ONE));

        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> keys(Suite.NATIONAL, Map.of(1, TWO)))
                .withMessageContaining("不是同一把");
    }

    @Test
    void namesTheKeyItCannotRead() throws IOException {
        Files.writeString(folder.resolve("master-2.key"), "not a key");
        Files.setPosixFilePermissions(folder.resolve("master-2.key"), PosixFilePermissions.fromString("rw-------"));

        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::keys).withMessageContaining("master-2.key");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> keys(Suite.NATIONAL, Map.of(3, "1234")))
                .withMessageContaining("XINZHI_KEYS_MASTER_3");
    }

    @Test
    void takesKeysFromTheEnvironmentAndMakesNoFile() throws IOException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
                Map.of("XINZHI_KEYS_MASTER_1", ONE, "XINZHI_KEYS_MASTER_2", TWO, "XINZHI_CRYPTO_SUITE",
                        "international", "XINZHI_RETENTION_RAW_FILES", "P6M")));
        var protection = new Binder(ConfigurationPropertySources.get(environment))
                .bind("xinzhi", Protection.class).get();

        assertThat(protection.retention().rawFiles()).isEqualTo(Period.ofMonths(6));
        var keys = keys(protection.crypto().suite(), protection.keys().master());
        assertThat(keys.use()).isEqualTo(new KeyUse(2, Suite.INTERNATIONAL));
        assertThat(keys.makeNewest()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesUpAKeyAnotherProgramMakes() throws IOException {
        var running = keys();
        var sealedBefore = new Vault(running).seal("person.name", "张三");

        keys().makeNewest();

        assertThat(running.use()).isEqualTo(new KeyUse(2, Suite.NATIONAL));
        assertThat(new Vault(running).openText("person.name", sealedBefore)).isEqualTo("张三");
    }

    @Test
    void afterAChangeOfSuiteOldValuesOpenAndAreFound() throws IOException {
        var before = new Vault(keys(Suite.INTERNATIONAL, Map.of()));
        var sealed = before.seal("person.number", "320102");
        var index = before.index("person.number", "320102");

        var after = new Vault(keys());

        assertThat(after.openText("person.number", sealed)).isEqualTo("320102");
        assertThat(after.indexes("person.number", "320102")).hasSize(2)
                .anySatisfy(known -> assertThat(known).isEqualTo(index))
                .first().isEqualTo(after.index("person.number", "320102"));
    }

    @Test
    void refusesARetentionThatIsNone() {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new Protection.Retention(Period.ZERO))
                .withMessageContaining("P3Y");
    }
}
