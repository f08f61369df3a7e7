package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The greatest files in little memory, each in a Java machine of its own.
class LittleMemoryTest {
    private static final int LAST_ROW = 1_048_576;
    private static final int FACTS = 500;
    private static final String HEADER = "<row r='1'><c t='inlineStr'><is><t>行政相对人名称</t></is></c>"
            + "<c t='inlineStr'><is><t>统一社会信用代码</t></is></c><c t='inlineStr'><is><t>行政处罚决定书文号</t></is></c>"
            + "<c t='inlineStr'><is><t>处罚决定日期</t></is></c><c t='inlineStr'><is><t>备注</t></is></c></row>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /// As texts alone they take 64 MB: twice what the machine has.
    @Test
    void readsSharedFactsOfFiveHundredCharacters() throws Exception {
        int rows = 64_000;
        var book = new Deliveries(folder).workbook("", out -> facts(out, rows), out -> rows(out, rows, true));

        assertThat(read(book, "-Xmx32m")).isEqualTo("Complete[rows=" + rows + ", blankRows=0] " + (long) rows * FACTS);
    }

    @Test
    void readsASheetFullToItsLastRow() throws Exception {
        var book = new Deliveries(folder).workbook("", _ -> {}, out -> rows(out, LAST_ROW - 1, false));

        assertThat(read(book, "-Xmx32m")).isEqualTo("Complete[rows=" + (LAST_ROW - 1) + ", blankRows=0] 0");
    }

    private static String read(Path book, String memory) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory,
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                LittleMemory.class.getName(), book.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void facts(Appendable out, int rows) throws IOException {
        var random = new Random(1);
        var text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.setLength(0);
            for (int k = 0; k < FACTS; k++) {
                text.append((char) (0x4E00 + random.nextInt(2000)));
            }
            out.append("<si><t>").append(text).append("</t></si>");
        }
    }

    private static void rows(Appendable out, int rows, boolean facts) throws IOException {
        out.append(HEADER);
        for (int i = 0; i < rows; i++) {
            out.append(
                    "<row><c t='str'><v>南京示例有限公司</v></c><c t='str'><v>91320104MA2DEM017T</v></c><c t='str'><v>宁市监罚〔2022〕")
                    .append(Integer.toString(i)).append("号</v></c><c t='str'><v>2022-04-18</v></c>");
            if (facts) {
                out.append("<c t='s'><v>").append(Integer.toString(i)).append("</v></c>");
            }
            out.append("</row>");
        }
    }
}
