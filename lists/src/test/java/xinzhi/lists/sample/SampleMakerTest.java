package xinzhi.lists.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

class SampleMakerTest {
    static Stream<ListFormat> formats() { return Formats.all(); }

    @ParameterizedTest
    @MethodSource("formats")
    void makesTheSameBytesForTheSameOrderAndOthersForAnotherSeed(ListFormat format) throws IOException {
        var first = Sample.csv(format, 300, 7, 0.05);

        assertThat(Sample.csv(format, 300, 7, 0.05).text()).isEqualTo(first.text());
        assertThat(Sample.csv(format, 300, 8, 0.05).text()).isNotEqualTo(first.text());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void beginsWithByteOrderMarkAndTheOfficialHeadings(ListFormat format) throws IOException {
        var text = Sample.csv(format, 0, 1, 0).text();

        assertThat(text).startsWith("\uFEFF" + format.fields().getFirst().name() + ",");
        assertThat(text.split(",", -1)).hasSize(format.fields().size());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void givesEveryRowItsOwnKeyAndAllItsColumns(ListFormat format) throws IOException {
        var sample = Sample.csv(format, 5000, 3, 0);

        assertThat(sample.rows()).hasSize(5000).allSatisfy(row -> assertThat(row).hasSize(format.fields().size()));
        assertThat(sample.rows().stream().map(sample::key)).doesNotHaveDuplicates();
        var sound = new SoundRow(format);
        assertThat(sample.rows()).allSatisfy(row -> assertThat(sound.holds(row.toArray(String[]::new))).isTrue());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesTheSameCellsIntoAWorkbook(ListFormat format) throws IOException {
        var csv = Sample.csv(format, 1200, 5, 0.1);
        var out = new ByteArrayOutputStream();
        SampleMaker.write(new SampleOrder(format, 1200, 5, 0.1, FileFormat.XLSX, Optional.empty()), out);

        var rows = Workbooks.rows(out.toByteArray(), format.fields().size());
        assertThat(rows.get(0)).isEqualTo(Workbooks.padded(format.name(), format.fields().size()));
        assertThat(rows.get(1)).isEqualTo(format.fields().stream().map(Field::name).toList());
        assertThat(rows.subList(2, rows.size())).isEqualTo(csv.rows());
    }

    @Test
    void givesEverySubjectACodeWhoseBothChecksHold() throws IOException {
        assertThat(Sample.csv(Formats.REGISTER, 3000, 1, 0).column("UniSCID")).doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(UnifiedCode.of(code).innerCodeHolds()).isTrue());
        assertThat(Sample.csv(Formats.PUNISHMENT, 3000, 1, 0).column("CF_CFJGDM"))
                .allSatisfy(code -> assertThat(UnifiedCode.of(code).kind()).isEqualTo("11"));
    }

    @Test
    void letsTheListsOfASeedSpeakOfTheEnterprisesOfItsRegister() throws IOException {
        var register = Sample.csv(Formats.REGISTER, 2000, 9, 0);
        var punishments = Sample.csv(Formats.PUNISHMENT, 2000, 9, 0);
        var debtors = Sample.csv(Formats.DEBTOR, 2000, 9, 0);

        var registered = register.rows().stream()
                .map(row -> register.cell(row, "UniSCID") + register.cell(row, "EntName"))
                .collect(Collectors.toSet());
        assertThat(punishments.rows()).filteredOn(row -> !punishments.cell(row, "CF_XDR_SHXYM").isEmpty())
                .hasSizeGreaterThan(1500)
                .allSatisfy(row -> assertThat(registered)
                        .contains(punishments.cell(row, "CF_XDR_SHXYM") + punishments.cell(row, "CF_XDR_MC")));
        assertThat(debtors.rows()).filteredOn(row -> UnifiedCode.holds(debtors.cell(row, "cardNum")))
                .hasSizeGreaterThan(800).allSatisfy(row -> assertThat(registered)
                        .contains(debtors.cell(row, "cardNum") + debtors.cell(row, "iname")));
    }

    @Test
    void masksEveryPersonsNumber() throws IOException {
        var debtors = Sample.csv(Formats.DEBTOR, 2000, 2, 0);

        assertThat(debtors.rows()).filteredOn(row -> debtors.cell(row, "partyTypeName").equals("0"))
                .hasSizeBetween(500, 700)
                .allSatisfy(row -> assertThat(debtors.cell(row, "cardNum")).matches("\\d{10}\\*{4}\\d{3}[0-9X]"));
        assertThat(debtors.rows()).filteredOn(row -> debtors.cell(row, "partyTypeName").equals("1"))
                .allSatisfy(row -> assertThat(debtors.cell(row, "cardNum"))
                        .matches(code -> UnifiedCode.holds(code) || OrganisationCode.holds(code)));
        assertThat(Sample.csv(Formats.PUNISHMENT, 500, 2, 0).column("CF_FR_ZJHM"))
                .allMatch(number -> number.isEmpty() || number.contains("****"));
    }

    @Test
    void fillsAPunishmentRowToTheLengthOfARealOne() throws IOException {
        assertThat(Sample.csv(Formats.PUNISHMENT, 4000, 1, 0).text().getBytes(StandardCharsets.UTF_8).length / 4000)
                .isBetween(950, 1400);
    }
}
