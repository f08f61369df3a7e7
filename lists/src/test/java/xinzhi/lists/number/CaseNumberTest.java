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

class CaseNumberTest {
    private static final CaseNumber ENFORCED = new CaseNumber(2019, "皖1122", "执", 1194, 0);

    @ParameterizedTest
    @ValueSource(strings = {"（2019）皖1122执1194号", "(2019)皖1122执1194号", "〔2019〕皖1122执1194号", "[2019]皖1122执1194号",
            "［2019］皖1122执1194号", "【2019】皖1122执1194号", "﹝2019﹞皖1122执1194号", "〖2019〗皖1122执1194号", "（２０１９）皖１１２２执１１９４号",
            " （2019） 皖1122 执 1194 号 ", "（2019）　皖1122执　1194号", "(2019)皖1122执01194号", "(2019)皖1122执00001194号",
            "(2019)皖1122执字第1194号", "(2019)皖1122执第1194号", "（2019年）皖1122执1194号", "(2019)皖1122\u200B执1194号\uFEFF",
            "(2019】皖1122执1194号"})
    void findsOneCaseHoweverItIsWritten(String printed) {
        assertThat(CaseNumber.check(printed)).isEqualTo(new Valid<>(ENFORCED));
        assertThat(CaseNumber.of(printed).value()).isEqualTo("（2019）皖1122执1194号");
        assertThat(CaseNumber.of(printed)).hasToString("（2019）皖1122执1194号");
    }

    @ParameterizedTest
    @CsvSource({"（2020）皖1122执1194号,another year", "（2019）皖1102执1194号,another court", "（2019）皖11执1194号,the court above",
            "（2019）苏1122执1194号,another province", "（2019）皖1122执恢1194号,taken up again",
            "（2019）皖1122执保1194号,preservation",
            "（2019）皖1122民初1194号,the trial", "（2019）皖1122执1195号,the next one", "（2019）皖1122执11940号,a zero at the end"})
    void tellsNearNumbersApart(String printed, String why) {
        assertThat(CaseNumber.of(printed)).as(why).isNotEqualTo(ENFORCED);
    }

    @ParameterizedTest
    @CsvSource({"(2021)苏0102执恢12号,2021,苏0102,执恢,12", "(2021)苏0102执保3号,2021,苏0102,执保,3", "(2021)苏01破申7号,2021,苏01,破申,7",
            "(2021)苏民终88号,2021,苏,民终,88", "(2020)最高法知民终1号,2020,最高法,知民终,1", "(2022)最高法执监5号,2022,最高法,执监,5",
            "(2018)内01执异9号,2018,内01,执异,9", "(2019)兵0101执1号,2019,兵0101,执,1", "(2019)沪72财保1号,2019,沪72,财保,1",
            "(2015)皖1122执8号,2015,皖1122,执,8"})
    void takesTheNumberApart(String printed, int year, String court, String kind, int serial) {
        assertThat(CaseNumber.of(printed)).isEqualTo(new CaseNumber(year, court, kind, serial, 0));
    }

    @ParameterizedTest
    @CsvSource({"（2014）江宁执字第1234号,江宁,执,（2014）江宁执字第1234号", "(2014)江宁执字第01234号,江宁,执,（2014）江宁执字第1234号",
            "(2013)玄执恢字12号,玄,执恢,（2013）玄执恢字第12号", "(2012)张家港执字第3号,张家港,执,（2012）张家港执字第3号",
            "(2012)港执字第3号,港,执,（2012）港执字第3号", "(2014)宁执1号,宁,执,（2014）宁执字第1号", "(2011)宁民二初字第45号,宁,民二初,（2011）宁民二初字第45号",
            "(2009)新民民初字第6号,新民,民初,（2009）新民民初字第6号"})
    void readsTheNumbersOfTheTimeBeforeCourtCodes(String printed, String court, String kind, String canonical) {
        var number = CaseNumber.of(printed);

        assertThat(number.court()).isEqualTo(court);
        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"之一,1", "之二,2", "之十,10", "之十一,11", "之二十,20", "之二十三,23", "之九十九,99", "之1,1", "之12,12", "-2,2", "（之三）,3",
            "－４,4"})
    void tellsTheRulingsOfOneCaseApartAndKnowsTheirCase(String printed, int order) {
        var ruling = CaseNumber.of("（2019）皖1122执1194号" + printed);

        assertThat(ruling.order()).isEqualTo(order);
        assertThat(ruling).isNotEqualTo(ENFORCED);
        assertThat(ruling.whole()).isEqualTo(ENFORCED);
        assertThat(CaseNumber.of(ruling.value())).isEqualTo(ruling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1194号", "2019皖1122执1194号", "（2019）皖1122执1194", "（2019）皖1122执号", "（2019）皖1122执0号",
            "（2019）皖112执1194号",
            "（2019）皖11222执1194号", "（2019）安徽1122执1194号", "（2019）皖1122罚1194号", "（2019）皖11221194号", "（19）皖1122执1194号",
            "（1919）皖1122执1194号", "皖1122执（2019）1194号", "（2019）江宁执字第1234号", "（2016）江宁执字第1234号", "（2014）执字第1号",
            "（2019）皖1122执1194号、1195号",
            "（2019）皖1122执1194号（2019）皖1122执1195号", "（2019）皖1122执1194号之", "（2019）皖1122执1194号之零", "（2019）皖1122执1194号之十十",
            "（2019）皖1122执1194号之0", "（2019）皖1122执一千号", "（2019）皖1122执1194-1195号", "（2019）皖1122执12345678901号"})
    void refusesWhatIsNoCaseNumber(String printed) {
        assertThat(CaseNumber.check(printed)).isEqualTo(new Invalid<CaseNumber>(Fault.CHARACTER));
        assertThatIllegalArgumentException().isThrownBy(() -> CaseNumber.of(printed))
                .withMessage("wrong case number: CHARACTER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"宁市监处罚〔2025〕12号", "（2019）宁环罚字第12号", "（2019）宁0102环罚12号", "（2013）宁环罚字第12号", "（宁）应急罚〔2022〕1号",
            "宁信用〔2022〕1号", "(2014)宁劳仲案字第12号", "(2014)宁公证字第12号"})
    void takesNoDocumentOfAnotherOfficeForACase(String printed) {
        assertThat(CaseNumber.check(printed)).isEqualTo(new Invalid<CaseNumber>(Fault.CHARACTER));
    }

    @Test
    void refusesAWholeSentenceByItsLength() {
        assertThat(CaseNumber.check("（2019）皖1122执1194号".repeat(5))).isEqualTo(new Invalid<CaseNumber>(Fault.LENGTH));
    }

    @Test
    void makesNoValueOfPartsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(2019, "江宁", "执", 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(2019, "皖1122", "罚", 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(2019, "皖1122", "执", 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(2019, "皖1122", "执", 1, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(2019, "", "执", 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(2014, "", "执", 1, 0));
    }

    @Property
    void readsItsOwnCanonicalForm(@ForAll("numbers") CaseNumber number) {
        assertThat(CaseNumber.check(number.value())).isEqualTo(new Valid<>(number));
        assertThat(DocumentNumber.check(number.value())).isInstanceOf(Invalid.class);
    }

    @Provide
    Arbitrary<CaseNumber> numbers() {
        return Combinators.combine(Arbitraries.integers().between(2016, 2099),
                Arbitraries.of("皖1122", "苏01", "苏", "最高法", "内0102", "兵", "军01"),
                Arbitraries.of("执", "执恢", "执保", "执异", "民初", "知民终", "破申", "行审", "财保", "他"),
                Arbitraries.integers().between(1, 999_999_999), Arbitraries.integers().between(0, 99))
                .as(CaseNumber::new);
    }
}
