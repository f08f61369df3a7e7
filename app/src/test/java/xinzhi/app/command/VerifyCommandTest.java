package xinzhi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xinzhi.app.People;
import xinzhi.app.TestProgram;
import xinzhi.app.platform.Seals;

/// `verify`, with a program and without.
class VerifyCommandTest {
    @SuppressWarnings("NullAway.Init")
    private static TestProgram program;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Console out = new Console();
    private final Console err = new Console();

    @BeforeAll
    static void start() { program = TestProgram.startQuiet(); }

    @AfterAll
    static void stop() { program.close(); }

    private Path bundle() throws IOException {
        People.asOwner(program, """
            insert into platform.event (id, at, actor, actor_name, duty, organisation, kind, about_kind, about_id)
            overriding system value values (-1, now(), 0, '某', 'city', 0, 'x', 'system', 0)
            """);
        var bytes = new ByteArrayOutputStream();
        program.get(Seals.class).bundle(Map.of("history.csv", new byte[]{1, 2, 3}), List.of(-1L), bytes);
        return Files.write(folder.resolve("经 过.zip"), bytes.toByteArray());
    }

    @Test
    void saysThatABundleIsIntactAndWhoSigned() throws IOException {
        assertThat(VerifyCommand.check(new String[]{bundle().toString()}, out.stream(), err.stream()))
                .as(err.said()).isZero();

        assertThat(out.said()).contains("完好", "签名密钥指纹");
    }

    @Test
    void saysWhatIsWrongWithABundle() throws IOException {
        var file = Files.writeString(folder.resolve("别的.zip"), "PK");

        assertThat(VerifyCommand.check(new String[]{file.toString()}, out.stream(), err.stream())).isEqualTo(1);

        assertThat(err.said()).contains("不符：整个文件包");
    }

    @Test
    void asksForOneFile() {
        assertThat(VerifyCommand.check(new String[]{"a", "b"}, out.stream(), err.stream())).isEqualTo(2);
        assertThat(VerifyCommand.check(new String[]{"没有.zip"}, out.stream(), err.stream())).isEqualTo(2);

        assertThat(err.said()).contains("用法：verify", "文件打不开");
    }

    @Test
    void verifiesTheInstallationAndNamesTheFirstBrokenPlace() {
        assertThat(program.get(VerifyCommand.class).run(out.stream(), err.stream())).as(err.said()).isZero();
        assertThat(out.said()).contains("完好", "未封存");

        // A mark ahead of the chain: an event that should stand in a block stands in none.
        People.asOwner(program, """
            update platform.seal_mark set id = 9223372036854775807, xid = '9000000000000000000'
            """, """
            insert into platform.event (at, actor, actor_name, duty, organisation, kind, about_kind, about_id)
            values (now(), 0, '某', 'city', 0, 'x', 'system', 0)
            """);
        assertThat(program.get(VerifyCommand.class).run(out.stream(), err.stream())).isEqualTo(1);
        assertThat(err.said()).contains("不符：第 ", "号事件。事件不在任何一块里");
    }
}
