package xinzhi.lists.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static xinzhi.lists.read.Deliveries.HEADER;
import static xinzhi.lists.read.Deliveries.OTHER_ROW;
import static xinzhi.lists.read.Deliveries.ROW;
import static xinzhi.lists.read.Deliveries.broken;
import static xinzhi.lists.read.Deliveries.opened;
import static xinzhi.lists.read.Deliveries.refused;
import static xinzhi.lists.read.Deliveries.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.check.FindingCode;
import xinzhi.lists.check.PunishmentList;
import xinzhi.lists.check.Verdict;

class CsvReadingTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Deliveries deliveries;

    @BeforeEach
    void makeDeliveries() { deliveries = new Deliveries(folder); }

    @Test
    void readsEveryRowWithItsLine() throws IOException {
        var rows = rows(deliveries.text(HEADER + "\n" + ROW + "\n\n" + OTHER_ROW + "\n"));

        assertThat(rows).extracting("number").containsExactly(2L, 4L);
        assertThat(rows).allSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.ACCEPTED));
        assertThat(rows.get(1).value(PunishmentList.DATE)).isEqualTo("2022-04-19");
    }

    @Test
    void readsTheSameWhateverTheEncoding() throws IOException {
        var text = HEADER + "\r\n" + ROW.replace("示例", "㐂𠮷") + "\r\n";
        var utf8 = rows(deliveries.text(text));

        for (var path : new Path[]{deliveries.text(text, GB18030), deliveries.text("\uFEFF" + text),
                deliveries.text("\uFEFF" + text, StandardCharsets.UTF_16LE)}) {
            assertThat(rows(path)).usingRecursiveComparison().isEqualTo(utf8);
        }
    }

    @Test
    void saysWhatTheFileIs() throws IOException {
        try (var file = opened(deliveries.text(HEADER.replace(',', '\t') + "\n" + ROW.replace(',', '\t'), GB18030))) {
            assertThat(file.description()).isEqualTo("csv，GB18030，以制表符分隔");
            assertThat(file.originalName()).isEqualTo("名单.xls");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void takesTheSeparatorTheHeaderUses(String separator) throws IOException {
        assertThat(rows(deliveries.text((HEADER + "\n" + ROW).replace(",", separator)))).hasSize(1);
    }

    @Test
    void namesTheLineWhoseBytesAreOfNoEncoding() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + "\n" + (ROW + "\n").repeat(5)).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(ROW.getBytes(GB18030));
        var finding = refused(deliveries.bytes(bytes.toByteArray()));

        assertThat(finding.code()).isEqualTo(FindingCode.ENCODING_BROKEN);
        assertThat(finding.row()).isEqualTo(7);
        assertThat(finding.message()).contains("UTF-8");
    }

    @Test
    void breaksOffWhereBytesFarBelowAreOfNoEncoding() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + "\n" + (ROW + "\n").repeat(20_000)).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(ROW.getBytes(GB18030));
        var broken = broken(deliveries.bytes(bytes.toByteArray()));

        assertThat(broken.finding().code()).isEqualTo(FindingCode.ENCODING_BROKEN);
        assertThat(broken.finding().row()).isEqualTo(20_002);
        assertThat(broken.rowsBefore()).isBetween(10_000L, 20_000L);
    }

    @Test
    void namesTheLineWhereAStrayQuoteOpened() throws IOException {
        var text = HEADER + "\n" + (ROW + "\n").repeat(30) + ROW.replace("0.2,无", "0.2,\"无") + "\n"
                + (ROW + "\n").repeat(3) + ROW.replace("南京示例有限公司", "\"南京\"") + "\n";
        var broken = broken(deliveries.text(text));

        assertThat(broken.finding().code()).isEqualTo(FindingCode.QUOTE_OPEN);
        assertThat(broken.finding().place()).isEqualTo("第 32 行");
        assertThat(broken.rowsBefore()).isEqualTo(30);
    }

    @Test
    void namesTheLineOfAQuoteThatIsNeverClosed() throws IOException {
        var text = HEADER + "\n" + (ROW + "\n").repeat(25) + "\"" + ROW + "\n" + ROW;

        assertThat(broken(deliveries.text(text)).finding().row()).isEqualTo(27);
    }

    @Test
    void refusesARecordTooLongToBeOne() throws IOException {
        var text = HEADER + "\n" + (ROW + "\n").repeat(25) + ROW + "长".repeat(5_000_000);
        var finding = broken(deliveries.text(text)).finding();

        assertThat(finding.code()).isEqualTo(FindingCode.RECORD_TOO_LONG);
        assertThat(finding.row()).isEqualTo(27);
    }

    @Test
    void keepsQuotedSeparatorsLineBreaksAndDoubledQuotes() throws IOException {
        var row = rows(deliveries.text(HEADER + "\n" + ROW.replace(",无", ",\"甲,乙\n\"\"丙\"\"\"") + "\n" + OTHER_ROW));

        assertThat(row.get(0).value(PunishmentList.REMARK)).isEqualTo("甲,乙 \"丙\"");
        assertThat(row.get(1).number()).isEqualTo(4);
    }

    @Test
    void warnsOfMoreCellsThanHeadings() throws IOException {
        var row = rows(deliveries.text(HEADER + "\n" + ROW + ",,多余,又多")).getFirst();

        assertThat(row.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(row.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SURPLUS_CELLS);
            assertThat(finding.arguments()).containsExactly("2");
            assertThat(finding.place()).isEqualTo("第 2 行");
        });
    }

    @Test
    void countsRowsInWhichNoFieldShowsAnythingAsBlank() throws IOException {
        try (var file = opened(deliveries.text("序号," + HEADER + "\n1," + ROW + "\n2,,　, ,,,,\n,,,,,,,\n"))) {
            assertThat(file.read(PunishmentList.KEY, _ -> {})).isEqualTo(new Reading.Complete(1, 2));
        }
    }

    @Test
    void canBeReadTwiceAndTellsItsProgress() throws IOException {
        try (var file = opened(deliveries.text(HEADER + "\n" + (ROW + "\n").repeat(2000)))) {
            assertThat(file.bytesRead()).isZero();
            file.read(PunishmentList.KEY, _ -> assertThat(file.bytesRead()).isPositive());
            assertThat(file.bytesRead()).isEqualTo(file.size());
            assertThat(file.read(PunishmentList.KEY, _ -> {})).isEqualTo(new Reading.Complete(2000, 0));
        }
    }

    @Test
    void readsRowsOfAMillionCharactersEach() throws IOException {
        var text = HEADER + "\n" + (ROW.replace("无", "长".repeat(1_000_000)) + "\n").repeat(20);

        assertThat(rows(deliveries.text(text))).hasSize(20);
    }

    @Test
    void aRefusalOfWhoeverTakesTheRowsEndsTheReading() throws IOException {
        var path = deliveries.text(HEADER + "\n" + (ROW + "\n").repeat(5000));
        try (var file = opened(path)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> file.read(PunishmentList.KEY, row -> {
                        throw new IllegalStateException("row " + row.number());
                    })).withMessage("row 2");
        }
    }
}
