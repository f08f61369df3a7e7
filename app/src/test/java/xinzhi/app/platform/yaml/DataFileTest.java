package xinzhi.app.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// 数据文件: what is read from it, and how each mistake is told.
class DataFileTest {
    enum Colour {
        RED,
        DARK_GREEN
    }

    record Paper(String code, Optional<String> note, int copies, boolean secret, LocalDate day, Colour colour,
            List<String> names, Map<String, String> places) {}

    private static final String SOUND = """
        code: 320100
        copies: 3
        secret: true
        day: 2022-04-18
        colour: dark-green
        names: [甲, 乙]
        places:
          "320102002": 梅园新村街道
        """;

    @Test
    void readsEveryKindOfValue() {
        assertThat(read(SOUND).get()).isEqualTo(new Paper("320100", Optional.empty(), 3, true,
                LocalDate.of(2022, 4, 18), Colour.DARK_GREEN, List.of("甲", "乙"), Map.of("320102002", "梅园新村街道")));
    }

    @Test
    void readsAFileThatAWindowsEditorHasSaved() {
        assertThat(read("\uFEFF" + SOUND.replace("\n", "\r\n")).findMistakes()).isEmpty();
    }

    @Test
    void tellsAllMistakesOfAFileInTheirOrder() {
        var mistakes = read("""
            code: [1]
            copies: 三
            secret: 是
            day: 2022-02-30
            colour: blue
            names: 甲
            places: 南京
            """).findMistakes();

        assertThat(mistakes).extracting(DataMistake::sentence).containsExactly(
                "纸.yaml 第 1 行：键“code”应为一段文字。请在冒号后的同一行直接写文字，不要写成列表或下级键。",
                "纸.yaml 第 2 行：键“copies”的值“三”不是整数。请改为不带小数和单位的数字。",
                "纸.yaml 第 3 行：键“secret”的值“是”既不是 true 也不是 false。请改为 true（是）或 false（否）。",
                "纸.yaml 第 4 行：键“day”的值“2022-02-30”不是有效日期。请按“年-月-日”填写真实存在的日期，例如 2022-04-18。",
                "纸.yaml 第 5 行：键“colour”的值“blue”不在可选范围内。请从以下各词中选用：red、dark-green。",
                "纸.yaml 第 6 行：键“names”应为列表。请写成 [甲, 乙]，或每项一行并以“- ”开头。",
                "纸.yaml 第 7 行：键“places”之下应为“键: 值”。请在下一行缩进后逐项写“键: 值”。");
    }

    @Test
    void namesTheKeyThatIsMissingOrEmpty() {
        assertThat(sentences(SOUND.replace("code: 320100", "note:")))
                .containsExactly("纸.yaml 第 1 行：缺少必填的键“code”。请在此处补写“code: 值”。",
                        "纸.yaml 第 1 行：键“note”没有填写内容。请填写内容；不需要时删去整行。");
    }

    @Test
    void guessesTheKeyThatWasMeant() {
        assertThat(sentences(SOUND + "noet: 急\n")).containsExactly("纸.yaml 第 9 行：不认识的键“noet”。是否应为“note”？请改正拼写。");
    }

    @Test
    void namesTheKeysThatExistWhereNoneWasMeant() {
        assertThat(sentences(SOUND + "remark-of-the-office: 急\n")).singleElement().asString().startsWith(
                "纸.yaml 第 9 行：不认识的键“remark-of-the-office”。请删去该键；此处可用的键有：code、colour、copies、day、");
    }

    @Test
    void refusesAKeyWrittenTwice() {
        assertThat(sentences(SOUND + "code: 320102\n"))
                .containsExactly("纸.yaml 第 9 行：键“code”重复，第 1 行已经写过。请只保留其中一处。");
    }

    @Test
    void refusesAFileWhoseBracketsDoNotClose() {
        assertThat(sentences("code: [甲\nnames: 乙\n")).singleElement().asString().startsWith("纸.yaml 第 2 行：")
                .contains("不符合 YAML 写法").contains("引号和括号是否成对");
    }

    @Test
    void refusesATabulatorAsIndentation() {
        assertThat(sentences("places:\n\t甲: 乙\n")).singleElement().asString().startsWith("纸.yaml 第 2 行：")
                .contains("不用制表符");
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsNoMap() {
        assertThat(sentences("# 只有注释\n")).containsExactly("纸.yaml：文件是空的。请按 catalogue/README.md 的说明填写，或恢复原来的文件。");
        assertThat(sentences("- 甲\n- 乙\n"))
                .containsExactly("纸.yaml 第 1 行：文件开头不是“键: 值”。请按 catalogue/README.md 的样例，从顶格的键写起。");
    }

    @Test
    void refusesAFileInAnotherEncoding() {
        var file = DataFile.of("纸.yaml", "code: 南京".getBytes(Charset.forName("GB18030")));

        assertThat(file.read(DataFileTest::paper).findMistakes()).extracting(DataMistake::sentence)
                .containsExactly("纸.yaml：文件不是 UTF-8 编码。请用文本编辑器另存为 UTF-8 编码。");
    }

    @Test
    void refusesAControlCharacter() {
        assertThat(sentences("code: 甲\u0007乙\n")).containsExactly("纸.yaml：含有不允许的控制字符 U+0007。请删去该字符后重新保存。");
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThat(DataFile.onClassPath("catalogue/nowhere.yaml").read(DataFileTest::paper).findMistakes())
                .extracting(DataMistake::sentence)
                .containsExactly("catalogue/nowhere.yaml：找不到这个数据文件。请核对文件夹名称和文件名，补上该文件后重新启动。");
    }

    @Test
    void makesNoObjectTheFileAsksFor() {
        assertThat(sentences(SOUND.replace("code: 320100", "code: !!java.net.URL [\"http://localhost/\"]")))
                .singleElement().asString().startsWith("纸.yaml 第 1 行：第 7 列附近不符合 YAML 写法。");
    }

    @Test
    void doesNotBlameTheGapsOfAMapThatIsItselfMissing() {
        var mistakes = DataFile.of("纸.yaml", "code: 1\n").read(root -> {
            var code = root.text("code");
            var inner = root.map("basis").text("instrument");
            return () -> code + inner;
        }).findMistakes();

        assertThat(mistakes).extracting(DataMistake::problem).containsExactly("缺少必填的键“basis”");
    }

    @Test
    void stopsAProgramThatCannotDoWithoutTheFile() {
        assertThatThrownBy(() -> read("code: 1\n").get()).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("纸.yaml 第 1 行：缺少必填的键“copies”。请在此处补写“copies: 值”。\n");
    }

    private static List<String> sentences(String text) {
        return read(text).findMistakes().stream().map(DataMistake::sentence).toList();
    }

    private static Loaded<Paper> read(String text) { return DataFile.of("纸.yaml", text).read(DataFileTest::paper); }

    private static Supplier<Paper> paper(DataMap root) {
        var paper = new Paper(root.text("code"), root.findText("note"), root.integer("copies"), root.flag("secret"),
                root.date("day"), root.choice("colour", Colour.class), root.texts("names"),
                root.map("places").entries());
        return () -> paper;
    }
}
