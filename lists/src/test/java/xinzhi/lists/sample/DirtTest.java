package xinzhi.lists.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.number.OrganisationCode;
import xinzhi.lists.number.UnifiedCode;

class DirtTest {
    static Stream<ListFormat> formats() { return Formats.all(); }

    @ParameterizedTest
    @MethodSource("formats")
    void makesExactlyTheShareOfFaultyRowsThatWasOrdered(ListFormat format) throws IOException {
        var sample = Sample.csv(format, 2000, 4, 0.03);
        var sound = new SoundRow(format);

        assertThat(sample.rows()).hasSize(2000);
        assertThat(sample.report().dirt().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(60);
        assertThat(sample.rows().stream().filter(row -> !sound.holds(row.toArray(String[]::new)))).hasSize(
                (int) (60 - made(sample, Dirt.REPEATED) - made(sample, Dirt.CONTRADICTING)));
    }

    @Test
    void makesEveryKindOfFaultAndCountsIt() throws IOException {
        var sample = Sample.csv(Formats.PUNISHMENT, 2000, 4, 0.11);

        assertThat(sample.report().dirt()).containsOnlyKeys(Dirt.values());
        assertCells(sample, "CF_XDR_MC", String::isEmpty, Dirt.MISSING_NAME);
        assertCells(sample, "CF_JDRQ", "2025-02-30"::equals, Dirt.IMPOSSIBLE_DATE);
        assertCells(sample, "CF_WSH", String::isEmpty, Dirt.KEYLESS);
        assertCells(sample, "CF_XDR_SHXYM", code -> code.codePoints().anyMatch(c -> c >= '０' && c <= '９'),
                Dirt.FULL_WIDTH_DIGITS);
        assertCells(sample, "CF_XDR_SHXYM", code -> code.endsWith("E+17"), Dirt.SCIENTIFIC_CODE);
        assertCells(sample, "CF_NR_FK", amount -> amount.endsWith("万元"), Dirt.AMOUNT_WITH_UNIT);
        assertCells(sample, "CF_XDR_MC", name -> name.endsWith("  \u3000"), Dirt.TRAILING_BLANKS);
        assertCells(sample, "CF_XDR_SHXYM", code -> code.length() == 18 && code.charAt(0) < '０'
                && !UnifiedCode.holds(code), Dirt.WRONG_CHECK_CHARACTER);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void repeatsRowsAndContradictsRowsThatStandFurtherUp(ListFormat format) throws IOException {
        var sample = Sample.csv(format, 3000, 4, 0.11);
        var sound = new SoundRow(format);
        var soundRows = sample.rows().stream().filter(row -> sound.holds(row.toArray(String[]::new))).toList();

        long repeated = soundRows.size() - soundRows.stream().distinct().count();
        long sharingAKey = soundRows.size() - soundRows.stream().map(sample::key).distinct().count();
        assertThat(repeated).isEqualTo(made(sample, Dirt.REPEATED)).isPositive();
        assertThat(sharingAKey - repeated).isEqualTo(made(sample, Dirt.CONTRADICTING)).isPositive();
    }

    @Test
    void spoilsOnlyCodesThatAreThere() throws IOException {
        var debtors = Sample.csv(Formats.DEBTOR, 1000, 4, 0.2);

        assertThat(debtors.rows().stream().filter(row -> debtors.cell(row, "partyTypeName").equals("0"))
                .map(row -> debtors.cell(row, "cardNum"))).allMatch(number -> number.contains("****"));
        assertThat(Collections.frequency(debtors.rows().stream().map(row -> debtors.cell(row, "cardNum"))
                .map(code -> UnifiedCode.holds(code) || OrganisationCode.holds(code) || code.contains("*")).toList(),
                false))
                .isEqualTo((int) (made(debtors, Dirt.WRONG_CHECK_CHARACTER) + made(debtors, Dirt.SCIENTIFIC_CODE)
                        + made(debtors, Dirt.FULL_WIDTH_DIGITS)));
    }

    private static void assertCells(Sample sample, String code, Predicate<String> faulty, Dirt dirt) {
        assertThat(sample.column(code).stream().filter(faulty)).as(dirt.name()).hasSize((int) made(sample, dirt));
    }

    private static long made(Sample sample, Dirt dirt) {
        return Objects.requireNonNullElse(sample.report().dirt().get(dirt), 0L);
    }
}
