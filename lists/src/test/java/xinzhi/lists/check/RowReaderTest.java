package xinzhi.lists.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What people have said of printed values is laid over a row, and the row is checked all the same.
class RowReaderTest {
    private static final Said NOBODY = new Said(Map.of(), Map.of());

    /// @param fixes       printed day → day meant
    /// @param corrections by the content of the faulty row
    private record Said(Map<String, String> fixes, Map<Fingerprint, Map<Integer, String>> corrections)
            implements
                Overlay {
        @Override
        public boolean fixes(int position) { return position == PunishmentList.DATE && !fixes.isEmpty(); }

        @Override
        public @Nullable String fixed(int position, String printed) { return fixes.get(printed); }

        @Override
        public @Nullable Map<Integer, String> corrected(Fingerprint printed) { return corrections.get(printed); }
    }

    private static RawRow row(String day, String amount) {
        var fields = PunishmentList.FORMAT.fields();
        var texts = new @Nullable String[fields.size()];
        var headings = new @Nullable Heading[fields.size()];
        for (int i = 0; i < texts.length; i++) {
            headings[i] = new Heading(fields.get(i).name(), null);
        }
        texts[PunishmentList.NAME] = "南京示例有限公司";
        texts[PunishmentList.KIND] = "法人及非法人组织";
        texts[PunishmentList.CODE] = PunishmentList.GOOD_CODE;
        texts[PunishmentList.NUMBER] = "宁市监罚〔2022〕12号";
        texts[PunishmentList.DATE] = day;
        texts[PunishmentList.AMOUNT] = amount;
        return new RawRow(Columns.of(null, headings), 2, texts, null, 0);
    }

    private static ReadRow read(RawRow row, Overlay said) {
        return new RowReader(PunishmentList.FORMAT, PunishmentList.KEY, said).read(row);
    }

    private static Said corrected(RawRow row, Map<Integer, String> cells) {
        return new Said(Map.of(), Map.of(read(row, NOBODY).address(), cells));
    }

    @Test
    void readsARowNobodyHasSaidAnythingOfAsPrinted() {
        var read = read(row("2022-04-18", "0.2"), corrected(row("2022-04-31", "0.2"), Map.of()));

        assertThat(read.row().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(read.laid()).isEmpty();
        assertThat(read.corrected()).isFalse();
    }

    @Test
    void readsTheSameFaultyRowTomorrowByTheSameCorrection() {
        var said = corrected(row("2022-04-31", "0.2"), Map.of(PunishmentList.DATE, "2022-04-30"));

        var read = read(row("2022-04-31", " 0.20 "), said);

        assertThat(read.row().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(read.row().value(PunishmentList.DATE)).isEqualTo("2022-04-30");
        assertThat(read.row().content()).isEqualTo(read(row("2022-04-30", "0.2"), NOBODY).row().content());
        assertThat(read.printed().shown(PunishmentList.DATE)).isEqualTo("2022-04-31");
        assertThat(read.laid()).containsExactly(PunishmentList.DATE);
        assertThat(read.corrected()).isTrue();
    }

    @Test
    void leavesAnotherFaultyRowAlone() {
        var said = corrected(row("2022-04-31", "0.2"), Map.of(PunishmentList.DATE, "2022-04-30"));

        assertThat(read(row("2022-04-31", "0.3"), said).row().verdict()).isEqualTo(Verdict.QUARANTINED);
    }

    @Test
    void aCorrectionThatIsFaultyItselfMendsNothing() {
        var said = corrected(row("2022-04-31", "0.2"), Map.of(PunishmentList.DATE, "2022-06-31"));

        var read = read(row("2022-04-31", "0.2"), said);

        assertThat(read.row().verdict()).isEqualTo(Verdict.QUARANTINED);
        assertThat(read.row().findings()).extracting(Finding::code).containsExactly(FindingCode.DATE_IMPOSSIBLE);
    }

    @Test
    void readsAPrintedValueAsTheOneThatIsMeantInEveryRow() {
        var said = new Said(Map.of("长期", "2020-12-31"), Map.of());

        assertThat(read(row("长期", "0.2"), said).row().value(PunishmentList.DATE)).isEqualTo("2020-12-31");
        assertThat(read(row("长期有效", "0.2"), said).row().verdict()).isEqualTo(Verdict.QUARANTINED);
    }

    @Test
    void aRowKeepsItsAddressWhetherOrNotAValueIsFixed() {
        var printed = read(row("长期", "-1"), NOBODY).address();
        var corrections = new HashMap<Fingerprint, Map<Integer, String>>();
        corrections.put(printed, Map.of(PunishmentList.AMOUNT, "1"));

        var read = read(row("长期", "-1"), new Said(Map.of("长期", "2020-12-31"), corrections));

        assertThat(read.address()).isEqualTo(printed);
        assertThat(read.row().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(read.laid()).containsExactlyInAnyOrder(PunishmentList.DATE, PunishmentList.AMOUNT);
    }

    @Test
    void readsATextThatASpreadsheetWasKeptFromComputing() {
        assertThat(read(row("2022-04-18", "'-0.2"), NOBODY).row().findings()).extracting(Finding::code)
                .containsExactly(FindingCode.AMOUNT_NEGATIVE);
    }
}
