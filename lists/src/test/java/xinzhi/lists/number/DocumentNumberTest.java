package xinzhi.lists.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.number.NumberCheck.Fault;
import xinzhi.lists.number.NumberCheck.Invalid;
import xinzhi.lists.number.NumberCheck.Valid;

class DocumentNumberTest {
    private static final DocumentNumber PENALTY = new DocumentNumber("宁市监处罚", 2025, "12");

    @ParameterizedTest
    @ValueSource(strings = {"宁市监处罚〔2025〕12号", "宁市监处罚(2025)12号", "宁市监处罚（2025）12号", "宁市监处罚[2025]12号", "宁市监处罚［2025］12号",
            "宁市监处罚【2025】12号", "宁市监处罚﹝2025﹞12号", "宁市监处罚〖2025〗12号", "宁市监处罚{2025}12号", "宁市监处罚《2025》12号",
            "宁市监处罚〔２０２５〕１２号", "宁市监处罚〔2025〕第12号", "宁市监处罚〔2025〕012号", "宁市监处罚〔2025〕第00012号", "宁市监处罚〔2025年〕12号",
            " 宁市监处罚 〔2025〕 12 号 ", "宁市监处罚　〔２０２５〕　第　１２　号", "宁市监处罚\u200B〔2025〕12号\uFEFF", "宁市监处罚〔2025)12号"})
    void findsOneNumberHoweverItIsWritten(String printed) {
        assertThat(DocumentNumber.check(printed)).isEqualTo(new Valid<>(PENALTY));
        assertThat(DocumentNumber.of(printed).value()).isEqualTo("宁市监处罚〔2025〕12号");
        assertThat(DocumentNumber.of(printed)).hasToString("宁市监处罚〔2025〕12号");
    }

    @ParameterizedTest
    @CsvSource({"宁市监处罚〔2025〕13号,another serial", "宁市监处罚〔2025〕120号,a zero at the end",
            "宁市监处罚〔2024〕12号,another year", "宁市监罚〔2025〕12号,another agency code", "宁市监处罚字〔2025〕12号,a word more",
            "宁市监处罚〔2025〕12-1号,a part of a series", "苏市监处罚〔2025〕12号,another place"})
    void tellsNearNumbersApart(String printed, String why) {
        assertThat(DocumentNumber.of(printed)).as(why).isNotEqualTo(PENALTY);
    }

    @ParameterizedTest
    @CsvSource({"宁公（江）行罚决字[2020]第0123号,宁公（江）行罚决字〔2020〕123号", "苏0102应急罚〔2021〕3号,苏0102应急罚〔2021〕3号",
            "（宁）应急罚【2022】1-001号,（宁）应急罚〔2022〕1-1号", "宁税稽一罚(2022)15号,宁税稽一罚〔2022〕15号"})
    void keepsTheCodeOfTheAgencyAsItIs(String printed, String canonical) {
        assertThat(DocumentNumber.of(printed).value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12号", "〔2025〕12号", "宁市监处罚〔2025〕12", "宁市监处罚〔2025〕号", "宁市监处罚〔2025〕0号", "宁市监处罚2025年12号",
            "宁市监处罚〔25〕12号", "宁市监处罚〔1925〕12号", "宁市监处罚〔2025〕十二号", "宁市监处罚〔2025〕12号、13号", "宁市监处罚〔2025〕12号之一",
            "（2019）皖1122执1194号",
            "宁市监处罚〔2025〕1234567890号", "ABC〔2025〕12号X", "宁市监处罚〔2025〕12号宁市监处罚〔2025〕13号", "1〔2025〕12号", "宁,市监〔2025〕12号"})
    void refusesWhatIsNoSuchNumber(String printed) {
        assertThat(DocumentNumber.check(printed)).isEqualTo(new Invalid<DocumentNumber>(Fault.CHARACTER));
        assertThatIllegalArgumentException().isThrownBy(() -> DocumentNumber.of(printed))
                .withMessage("wrong document number: CHARACTER");
    }

    @Test
    void refusesAWholeSentenceByItsLength() {
        assertThat(DocumentNumber.check("宁".repeat(80) + "〔2025〕12号"))
                .isEqualTo(new Invalid<DocumentNumber>(Fault.LENGTH));
    }

    @Test
    void makesNoValueOfPartsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("宁市监处罚", 2025, "012"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("宁市监处罚", 25, "12"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("", 2025, "12"));
    }

    @Property
    void readsItsOwnCanonicalForm(@ForAll("numbers") DocumentNumber number) {
        assertThat(DocumentNumber.check(number.value())).isEqualTo(new Valid<>(number));
        assertThat(DocumentNumber.compared(number.value())).isEqualTo(DocumentNumber.compared(number.value() + ' '));
    }

    /// Stored fingerprints hold these forms: if one of them must change, the kit version of the fingerprints must too.
    @ParameterizedTest
    @CsvSource({"宁市监罚〔2022〕12号,宁市监罚〔2022〕12号", "宁市监罚(2022)12号,宁市监罚〔2022〕12号", "宁市监罚（２０２２） 12号,宁市监罚〔2022〕12号",
            "宁市监罚[2022]12号,宁市监罚〔2022〕12号", "宁市监罚【2022】　12号,宁市监罚〔2022〕12号", "宁市监罚﹝2022﹞012号,宁市监罚〔2022〕012号",
            "宁市监罚〔2022〕第12号,宁市监罚〔2022〕第12号", "宁市监罚{2022}12号,宁市监罚{2022}12号", "ab-1,AB-1", "宁市监罚〖2022〗12号,宁市监罚〖2022〗12号",
            "（2019）皖1122执1194号之一,〔2019〕皖1122执1194号之一"})
    void comparesAnyTextAsTheStoredFingerprintsDo(String seen, String compared) {
        assertThat(DocumentNumber.compared(seen)).isEqualTo(compared);
    }

    @Test
    void comparesWithoutACopyWhatIsInThatFormAlready() {
        var number = "宁市监罚〔2022〕12号";

        assertThat(DocumentNumber.compared(number)).isSameAs(number);
    }

    @Provide
    Arbitrary<DocumentNumber> numbers() {
        return Combinators.combine(Arbitraries.of("宁市监处罚", "宁公(江)行罚决字", "(宁)应急罚", "苏0102应急罚", "宁税稽一罚"),
                Arbitraries.integers().between(1949, 2099), Arbitraries.integers().between(1, 999_999_999))
                .as((agency, year, serial) -> new DocumentNumber(agency, year, serial.toString()));
    }
}
