package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.platform.postgres.TestServer;

/// A change of the master key: everything moves, nothing is lost, and it can be interrupted anywhere.
class KeyRotationTest {
    private static final Actor OPERATOR = new Actor(0, "运维", Duty.ADMINISTRATOR, 0, "");
    private static final int ROWS = 1200;
    private static final AtomicLong INTERRUPTED_AFTER = new AtomicLong(Long.MAX_VALUE);
    private TestProgram program;
    private Vault vault;
    private SingleConnectionDataSource connection;
    private JdbcClient owner;

    /// A module with a sealed column and an index of what is in it.
    static class Module {
        @Bean
        SealedColumns columns() {
            return () -> List.of(new SealedColumns.Column("registry.sealed_sample", "id", "number", "sample.number",
                    new SealedColumns.Index("number_index", "sample.number", text -> {
                        if (INTERRUPTED_AFTER.getAndDecrement() == 0) {
                            throw new IllegalStateException("pulled the plug");
                        }
                        return Optional.of(text.strip());
                    })));
        }
    }

    @BeforeEach
    void sealSomething() throws IOException {
        INTERRUPTED_AFTER.set(Long.MAX_VALUE);
        program = TestProgram.startWith(Module.class);
        vault = program.get(Vault.class);
        connection = new SingleConnectionDataSource(TestServer.jdbcUrl(program.database()), TestServer.owner(),
                TestServer.password(), true);
        owner = JdbcClient.create(connection);
        People.asOwner(program,
                "create table registry.sealed_sample (id bigint primary key, number bytea, number_index bytea unique)");
        for (int i = 0; i < ROWS; i++) {
            insert(i);
        }
    }

    @AfterEach
    void stop() {
        connection.destroy();
        program.close();
    }

    private void insert(int i) {
        owner.sql("insert into registry.sealed_sample values (:id, :number, :index)").param("id", i)
                .param("number", vault.seal("sample.number", " " + i))
                .param("index", vault.index("sample.number", "" + i)).update();
    }

    private String keep(String text) throws IOException {
        return program.get(EvidenceStore.class)
                .keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).sha256();
    }

    private void assertEverythingIsThere() {
        for (int i = 0; i < ROWS; i++) {
            var found = owner.sql("select number from registry.sealed_sample where number_index in (:indexes)")
                    .param("indexes", vault.indexes("sample.number", "" + i)).query(byte[].class).single();
            assertThat(vault.openText("sample.number", found)).isEqualTo(" " + i);
        }
    }

    private long under(int key) {
        return owner.sql("select count(*) from registry.sealed_sample where substring(number from 3 for 4) = :key")
                .param("key", new byte[]{0, 0, 0, (byte) key}).query(Long.class).single();
    }

    private void assertOpens(String sha256, String text) {
        try (var copy = (EvidenceStore.Copy) program.get(EvidenceStore.class).copy(sha256)) {
            assertThat(copy.file()).hasContent(text);
        }
    }

    private KeyRotation rotation() { return program.get(KeyRotation.class); }

    @Test
    void everythingMovesToTheNewKeyAndTheOldOneCanGo() throws Exception {
        var sha256 = keep("收到的名单");
        var keys = program.get(Settings.class).data().resolve("keys");
        var signer = vault.publicKey();

        assertThat(rotation().run(OPERATOR)).isEqualTo(new KeyRotation.Outcome.Done(2, ROWS, 1));

        assertThat(under(2)).isEqualTo(ROWS);
        assertThat(vault.indexes("sample.number", "7")).hasSize(1);
        assertEverythingIsThere();
        assertOpens(sha256, "收到的名单");
        assertThat(keys.resolve("master.key")).exists();
        assertThat(rotation().retire(OPERATOR)).containsExactly(1);
        Files.delete(keys.resolve("retired/master-1.key")); // taken elsewhere, as the command advises
        assertThat(vault.isOwn(signer)).isTrue();
        assertThat(keys.resolve("master.key")).doesNotExist();
        assertEverythingIsThere();
        assertOpens(sha256, "收到的名单");
        assertThat(owner.sql("select kind from platform.event where about_kind = 'key' order by id")
                .query(String.class).list()).containsExactly("key-made", "keys-changed", "key-retired");
    }

    @Test
    void interruptedInTheMiddleEverythingIsFoundAndTheNextRunGoesOnWithTheSameKey() {
        INTERRUPTED_AFTER.set(700);
        assertThatThrownBy(() -> rotation().run(OPERATOR)).hasMessage("pulled the plug");

        assertThat(under(2)).isEqualTo(500);
        assertThat(rotation().underWay()).isTrue();
        assertEverythingIsThere();
        assertThat(rotation().retire(OPERATOR)).isEmpty();

        INTERRUPTED_AFTER.set(Long.MAX_VALUE);
        assertThat(rotation().run(OPERATOR)).isEqualTo(new KeyRotation.Outcome.Done(2, ROWS - 500, 0));
        assertThat(under(2)).isEqualTo(ROWS);
        assertEverythingIsThere();
    }

    @Test
    void aKeySomethingIsLeftUnderIsNotRetired() {
        var late = vault.seal("sample.number", " 3");
        rotation().run(OPERATOR);
        owner.sql("update registry.sealed_sample set number = :late where id = 3").param("late", late).update();

        assertThat(rotation().retire(OPERATOR)).isEmpty();

        assertThat(under(1)).isOne();
        rotation().run(OPERATOR);
        assertThat(rotation().retire(OPERATOR)).containsExactly(2, 1);
        assertEverythingIsThere();
    }

    @Test
    void whatDoesNotOpenStaysAsItIsAndItsKeyStays() {
        owner.sql(
                "update registry.sealed_sample set number = set_byte(number, 30, 255 - get_byte(number, 30)) where id = 5")
                .update();
        var broken = owner.sql("select number from registry.sealed_sample where id = 5").query(byte[].class).single();

        assertThat(rotation().run(OPERATOR)).isEqualTo(new KeyRotation.Outcome.Broken(2, ROWS - 1, 0, 1));

        assertThat(owner.sql("select number from registry.sealed_sample where id = 5").query(byte[].class).single())
                .isEqualTo(broken);
        assertThat(rotation().retire(OPERATOR)).isEmpty();
    }

    @Test
    void filesTheFirstVersionsKeptReadableAreSealed() throws IOException {
        var bytes = "旧版留存的名单".getBytes(StandardCharsets.UTF_8);
        var sha256 = HexFormat.of().formatHex(EvidenceStore.sha256().digest(bytes));
        var plain = program.get(EvidenceFolder.class).plain(sha256);
        Files.createDirectories(plain.resolveSibling("."));
        Files.write(plain, bytes);

        rotation().run(OPERATOR);

        assertThat(plain).doesNotExist();
        assertOpens(sha256, "旧版留存的名单");
    }

    @Test
    void aFileWhoseKeyWasBeingSealedAgainWhenThePowerWentOpens() throws Exception {
        var sha256 = keep("断电时的名单");
        var file = program.get(EvidenceFolder.class).sealed(sha256);
        var before = java.util.Arrays.copyOf(Files.readAllBytes(file), 512);
        rotation().run(OPERATOR);
        // The slot of the new key is written, that of the old not yet emptied.
        var both = Files.readAllBytes(file);
        System.arraycopy(before, 0, both, 0, 512);
        Files.write(file, both);
        assertOpens(sha256, "断电时的名单");
        // And the other way: the new slot only half written.
        java.util.Arrays.fill(both, 512 + 40, 512 + 85, (byte) 9);
        Files.write(file, both);
        assertOpens(sha256, "断电时的名单");

        rotation().run(OPERATOR);
        rotation().retire(OPERATOR);
        assertOpens(sha256, "断电时的名单");
    }
}
