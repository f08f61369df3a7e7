package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.check.CellKind;
import xinzhi.lists.check.FindingCode;

class SharedStringsTest {
    private static final List<String> TEXTS = List.of("南京", "", "公司😀", "长".repeat(70_000), "a\rb", "x\uD800y", " 尾 ");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /// No room at all, room for some of them, room for all.
    @ParameterizedTest
    @ValueSource(longs = {0, 300, 1 << 20})
    void givesBackEveryTextWhereverItIsKept(long room) throws Exception {
        var book = book(3000);

        try (var sheets = XlsxSheets.open(book, room)) {
            assertThat(texts(sheets)).isEqualTo(texts(3000));
            assertThat(texts(sheets)).as("a second time").hasSize(3000);
        }
    }

    @Test
    void leavesNoFileBehind() throws Exception {
        var book = book(100);
        try (var sheets = XlsxSheets.open(book, 0)) {
            assertThat(texts(sheets)).hasSize(100);
        }

        assertThat(files()).containsExactly(book);
    }

    @Test
    void leavesNoFileBehindWhenTheTextsBreakOff() throws IOException {
        var book = new Deliveries(folder).workbook("", "", "<si><t>一</t></si>".repeat(500) + "<si><t>二</x>");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> XlsxSheets.open(book, 0))
                .satisfies(refusal -> assertThat(refusal.finding().code()).isEqualTo(FindingCode.WORKBOOK_DAMAGED));
        assertThat(files()).containsExactly(book);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1 << 20})
    void refusesACellThatNamesNoText(long room) throws Exception {
        var book = new Deliveries(folder).workbook("<row r='1'><c r='A1' t='s'><v>2</v></c></row>", "",
                "<si><t>一</t></si><si><t>二</t></si>");

        try (var sheets = XlsxSheets.open(book, room)) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> texts(sheets))
                    .satisfies(refusal -> assertThat(refusal.finding().code()).isEqualTo(FindingCode.WORKBOOK_DAMAGED));
        }
    }

    /// Every text in a row of its own, backwards: none stands where the one before it was.
    private Path book(int rows) throws IOException {
        return new Deliveries(folder).workbook("", out -> {
            for (var text : texts(rows)) {
                out.append("<si><t xml:space='preserve'>")
                        .append(text.replace("\r", "_x000D_").replace("\uD800y", "_xD800_y"))
                        .append("</t></si>");
            }
        }, out -> {
            for (int i = 1; i <= rows; i++) {
                out.append("<row r='" + i + "'><c r='A" + i + "' t='s'><v>" + (rows - i) + "</v></c></row>");
            }
        });
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<String> texts(int rows) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < rows; i++) {
            texts.add(i % 100 == 0 ? TEXTS.get(i / 100 % TEXTS.size()) : "第" + i + "条");
        }
        return texts;
    }

    /// The texts of the first column, in the order they were written.
    private static List<String> texts(SheetSource sheets) throws Refusal {
        var found = new ArrayList<String>();
        sheets.scan(0, new SheetSource.Rows() {
            private String text = "";

            @Override
            public void begin(long row, boolean hidden) { text = ""; }

            @Override
            public boolean wants(int column) { return true; }

            @Override
            public void cell(int column, String read, CellKind kind) { text = read; }

            @Override
            public boolean end() { return found.add(text); }
        });
        return found.reversed();
    }
}
