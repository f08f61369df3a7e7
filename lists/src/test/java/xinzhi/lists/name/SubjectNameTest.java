package xinzhi.lists.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.name.OtherName.Kind;
import xinzhi.lists.text.TextForm;

class SubjectNameTest {
    private static final String FIRM = "南京华远电子（集团）有限公司";

    @ParameterizedTest
    @ValueSource(strings = {FIRM, "南京华远电子(集团)有限公司", "南京华远电子[集团]有限公司", "南京华远电子〔集团〕有限公司", "南京华远电子【集团】有限公司",
            "南京华远电子｛集团｝有限公司",
            " 南京华远电子 （集团） 有限公司 ", "南京华远电子　（集团）　有限公司", "南京\u200B华远电子（集团）有限公司\uFEFF", "南京\u00A0华远电子（集团）有限公司\n",
            "南京華遠電子（集團）有限公司", "南京華遠電子(集团)有限公司", "南京华远电子（集团）有限公司（原南京华远电器厂）", "南京华远电子（集团）有限公司（曾用名：华远）",
            "南京华远电子(集团)有限公司 [原名称：华远厂] "})
    void findsOneNameHoweverItIsPrinted(String printed) {
        assertThat(SubjectName.of(printed).key()).isEqualTo(new NameKey("南京华远电子(集团)有限公司"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 南京華遠（集團）有限公司 ", "ＡＢＣ（南京）有限公司（原甲公司）", "张三小吃店（个体工商户）"})
    void neverAltersWhatWasPrinted(String printed) {
        assertThat(SubjectName.of(printed).printed()).isEqualTo(printed);
        assertThat(SubjectName.of(printed)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({"南京华远电子集团有限公司,brackets gone", "南京华远电子（集团）有限责任公司,another legal form",
            "南京华远电子（集团）股份有限公司,another legal form", "江苏华远电子（集团）有限公司,another place", "南京市华远电子（集团）有限公司,市 more",
            "华远电子（集团）有限公司,no place", "南京华远电子（集团）有限公司江宁分公司,a branch", "南京华元电子（集团）有限公司,another sound",
            "南京华远电子（集团）有限公司（南京）,a bracket that is no other name", "原南京华远电子（集团）有限公司,a word before it"})
    void neverMakesOneFirmOfTwo(String printed, String why) {
        assertThat(SubjectName.of(printed).key()).as(why).isNotEqualTo(SubjectName.of(FIRM).key());
    }

    @ParameterizedTest
    @CsvSource({"买买提•阿不都商行", "买买提·阿不都商行", "买买提・阿不都商行", "买买提･阿不都商行", "买买提‧阿不都商行", "买买提∙阿不都商行", "买买提⋅阿不都商行"})
    void takesEveryMiddleDotForOne(String printed) {
        assertThat(SubjectName.of(printed).key().text()).isEqualTo("买买提·阿不都商行");
        assertThat(SubjectName.of(printed).key()).isNotEqualTo(SubjectName.of("买买提阿不都商行").key());
    }

    @ParameterizedTest
    @CsvSource({"南京A—B“良品”店,南京A–B＂良品＂店", "南京ａ-b「良品」店,南京A-B\"良品\"店", "南京Ａ＆Ｂ店,南京a&b店"})
    void takesDashesQuotesAndWidthForNothing(String one, String other) {
        assertThat(SubjectName.of(one).key()).isEqualTo(SubjectName.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({"甲贸易有限公司（原乙贸易有限公司）,FORMER,乙贸易有限公司", "甲贸易有限公司（原：乙商行）,FORMER,乙商行", "甲贸易有限公司(曾用名:乙商行),FORMER,乙商行",
            "甲贸易有限公司〔曾用名 乙商行〕,FORMER,乙商行", "甲贸易有限公司【原名：乙商行】,FORMER,乙商行", "甲贸易有限公司（原企业名称：乙商行）,FORMER,乙商行",
            "甲贸易有限公司（变更前：乙商行）,FORMER,乙商行", "甲贸易有限公司（曾用名稱：乙商行）,FORMER,乙商行", "甲贸易有限公司（现名：乙商行）,LATER,乙商行",
            "甲贸易有限公司（已更名为乙商行）,LATER,乙商行", "甲贸易有限公司（又名乙商行）,ALIAS,乙商行", "甲贸易有限公司（简称“乙商行”）,ALIAS,“乙商行”",
            "甲贸易有限公司（原乙（南京）有限公司）,FORMER,乙（南京）有限公司"})
    void takesTheOtherNameApartAsItIsPrinted(String printed, Kind kind, String other) {
        var name = SubjectName.of(printed);

        assertThat(name.otherNames()).containsExactly(new OtherName(kind, SubjectName.of(other)));
        assertThat(name.key()).isEqualTo(new NameKey("甲贸易有限公司"));
    }

    @Test
    void takesSeveralOtherNamesInTheOrderPrinted() {
        var name = SubjectName.of("甲有限公司（曾用名：乙有限公司、丙有限公司；丁厂）（又名：戊）");

        assertThat(name.otherNames()).extracting(OtherName::kind).containsExactly(Kind.FORMER, Kind.FORMER, Kind.FORMER,
                Kind.ALIAS);
        assertThat(name.otherNames()).extracting(other -> other.name().printed()).containsExactly("乙有限公司", "丙有限公司",
                "丁厂", "戊");
        assertThat(name.key().text()).isEqualTo("甲有限公司");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲小吃店（原味奶茶）", "甲小吃店（原味奶茶店）", "甲酒店（原野）", "甲咖啡店（现磨）", "甲茶楼（别名苑）", "甲酒楼（原名苑店）", "南京（原野）有限公司",
            "原甲有限公司", "（原）",
            "甲有限公司（曾用名：）", "甲有限公司（曾用名", "甲有限公司曾用名：乙）", "（曾用名：乙有限公司）"})
    void takesNoPartOfANameForAnotherName(String printed) {
        var name = SubjectName.of(printed);

        assertThat(name.otherNames()).isEmpty();
        assertThat(name.key().text()).hasSameSizeAs(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三小吃店（个体工商户）", "张三小吃店(个体工商户)", "张三小吃店【个体工商户】", "张三小吃店个体工商户", "张三小吃店（個體工商戶）", "张三小吃店（个体户）",
            "张三小吃店 （ 个体工商户 ） ", "张三小吃店（个体工商户）（曾用名：李四小吃店）", "张三小吃店（曾用名：李四小吃店）（个体工商户）"})
    void knowsTheMarkOfAnIndividualBusiness(String printed) {
        var name = SubjectName.of(printed);

        assertThat(name.isIndividualBusiness()).isTrue();
        assertThat(name.key().text()).isEqualTo("张三小吃店(个体工商户)");
        assertThat(name.candidateKey()).contains(new CandidateKey("张三小吃店"));
    }

    @Test
    void keepsAMarkedShopApartFromAFirmOfThatNameButShowsItAsACandidate() {
        var shop = SubjectName.of("南京甲乙商店（个体工商户）");
        var firm = SubjectName.of("南京甲乙商店");

        assertThat(firm.isIndividualBusiness()).isFalse();
        assertThat(shop.key()).isNotEqualTo(firm.key());
        assertThat(shop.candidateKey()).isEqualTo(firm.candidateKey());
        assertThat(SubjectName.of("个体工商户").isIndividualBusiness()).as("nothing would be left").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"南京华远商贸有限公司", "南京市华远商贸有限公司", "江苏华远商贸有限公司", "江苏省华远商贸有限责任公司", "江苏省南京市华远商贸股份有限公司",
            "华远商贸（南京）有限公司",
            "华远商贸(江苏)有限公司", "华远商贸有限公司", "南京市江宁区华远商贸有限公司", "（南京）华远商贸公司", "南京華遠商貿有限公司", "南京“华远”商贸有限公司", "南京华远商贸（有限合伙）"})
    void findsCandidatesWithoutPlaceAndLegalForm(String printed) {
        assertThat(SubjectName.of(printed).candidateKey()).contains(new CandidateKey("华远商贸"));
    }

    @ParameterizedTest
    @CsvSource({"南京华远商贸有限公司江宁分公司,华远商贸江宁分公司", "南京华远商贸分公司,华远商贸分公司", "南京华远实业有限公司,华远实业", "南京鼓楼商贸有限公司,鼓楼商贸",
            "南京市场开发有限公司,市场开发", "南京市政建设有限公司,市政建设", "南京市市政建设有限公司,市政建设", "上海华远商贸有限公司,上海华远商贸", "南京大学出版社有限公司,大学出版社"})
    void keepsInTheCandidateKeyWhatTellsFirmsApart(String printed, String core) {
        assertThat(SubjectName.of(printed).candidateKey()).contains(new CandidateKey(core));
    }

    @ParameterizedTest
    @ValueSource(strings = {"南京有限公司", "江苏省南京市", "南京甲有限公司", "（有限合伙）"})
    void hasNoCandidatesWhereNothingWouldTellFirmsApart(String printed) {
        assertThat(SubjectName.of(printed).candidateKey()).isEmpty();
    }

    @Test
    @Timeout(20)
    void isNotKeptBusyByATextThatIsNoName() {
        for (var text : List.of("公司", "（原甲）", "南京", "（", "　", "原甲公司（")) {
            var name = SubjectName.of("甲" + text.repeat(32_000 / text.length()) + "乙）");

            assertThat(name.key().text()).startsWith("甲").endsWith("乙)");
            assertThat(name.candidateKey().isPresent()).isEqualTo(name.key().text().length() <= 200);
        }
        assertThat(SubjectName.of("甲" + "（原：乙）".repeat(6000)).otherNames()).hasSize(6000);
        assertThat(SubjectName.of("甲".repeat(201)).candidateKey()).isEmpty();
        assertThat(SubjectName.of("甲".repeat(200)).candidateKey()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　\t", "\u200B", "\uFEFF \u00A0"})
    void makesNoNameOfNothing(String printed) {
        assertThatIllegalArgumentException().isThrownBy(() -> SubjectName.of(printed));
    }

    /// The promise of the table of characters: what a firm can be registered under stays as it is, so two names stay two.
    @Property
    void leavesANameOfStandardCharactersAsItIs(@ForAll("standardNames") String registered) {
        assertThat(SubjectName.of(registered).key().text()).isEqualTo(registered);
    }

    @Property
    void readsAnyTextWithoutFailing(@ForAll("signs") String printed) {
        if (!TextForm.closed(printed).isEmpty()) {
            var name = SubjectName.of(printed);
            assertThat(name.printed()).isEqualTo(printed);
            assertThat(name.key()).isEqualTo(SubjectName.of(printed).key());
            assertThat(List.of(name.otherNames(), name.candidateKey(), name.isIndividualBusiness())).hasSize(3);
        }
    }

    @Provide
    Arbitrary<String> standardNames() {
        var standard = SimplifiedTable.gb2312().newEncoder();
        return Arbitraries.chars().range('\u4E00', '\u9FA5').filter(standard::canEncode).list().ofMinSize(2)
                .ofMaxSize(20)
                .map(letters -> letters.stream().map(String::valueOf).reduce("", String::concat) + "有限公司");
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries
                .of("甲", "乙", "（", "）", "(", ")", "【", "】", "原", "曾用名", "：", " ", "有限公司", "南京", "个体工商户", "、", "華", "·",
                        "\u200B", "简称", "\uD842")
                .list().ofMaxSize(14).map(parts -> String.join("", parts));
    }
}
