package xinzhi.lists.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A row without a code is taken for an organisation's by its name only where nobody could be called so.
class OrganisationNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"南京远航物流有限公司", "南京远航物流有限责任公司", "江苏远航物流股份有限公司", "南京远航集团公司", "远航（南京）运输有限公司",
            "南京远航投资合伙企业（有限合伙）", "南京远航投资中心(有限合伙)", "南京大成会计师事务所（特殊普通合伙）", "江苏大成律师事务所", "南京市江宁区远航农机专业合作社",
            "南京遠航物流有限公司", "南京远航物流有限公司江宁分公司", "南京远航物流有限公司第三门市部", "南京远航物流有限公司（曾用名：南京张三运输有限公司）",
            "南京远航汽车运输公司", "南京市高淳区永丰砖瓦厂", "南京市六合區永丰砖瓦廠", "TCL远航科技集团股份有限公司", "阿里木江·买买提运输有限公司", "Ａ＆Ｂ物流（南京）有限公司"})
    void knowsOrganisationsByTheirForm(String name) {
        assertThat(SubjectName.of(name).isSurelyAnOrganisation()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "欧阳建国", "司马建厂", "张三厂", "王建厂", "欧阳三厂", "南京建厂", "江苏建厂", "叶赫那拉建厂", "叶赫那拉·建厂",
            "阿卜杜热合曼·买买提江", "买买提·吐尔逊·加工厂", "约翰·史密斯", "JOHN SMITH", "JOHN SMITH CO., LTD", "朴公司", "张三公司", "张某公司",
            "南京某某运输有限公司", "南京**运输有限公司", "南京××运输有限公司", "有限公司", "甲有限公司", "公司", "厂", "合作社", "李合作社"})
    void takesNoNameForAnOrganisationThatSomebodyMayBear(String name) {
        assertThat(SubjectName.of(name).isSurelyAnOrganisation()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三五金加工厂", "南京市江宁区张三百货商店", "南京市江宁区张三汽修部", "南京市江宁区张三商行", "张三（个体工商户）",
            "南京张三运输有限公司（个体工商户）", "南京市江宁区永丰砖瓦厂（个体户）", "张三个体运输", "江宁区李四运输队", "李四货运中心", "南京永丰砖瓦厂门市部"})
    void leavesIndividualBusinessesToTheirOperators(String name) {
        assertThat(SubjectName.of(name).isSurelyAnOrganisation()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"南京远航物流有限公司（张三）", "张三（南京远航物流有限公司）", "张三、南京远航物流有限公司", "张三 南京远航物流有限公司",
            "南京远航物流有限公司　驾驶员张三", "车主：张三南京远航物流有限公司", "车主张三南京远航物流有限公司", "张三挂靠南京远航物流有限公司",
            "南京远航物流有限公司/张三有限公司", "南京远航物流有限公司张三", "驾驶员张三（南京远航物流有限公司）", "南京😀物流有限公司"})
    void leavesNamesOfSeveralOrWithAPersonBesideAside(String name) {
        assertThat(SubjectName.of(name).isSurelyAnOrganisation()).isFalse();
    }

    /// Even where the given name is the word of a form.
    @Property
    void takesNoShortNameOfAPersonForAnOrganisation(@ForAll("persons") String name) {
        assertThat(SubjectName.of(name).isSurelyAnOrganisation()).isFalse();
    }

    @Provide
    Arbitrary<String> persons() {
        var surnames = Arbitraries.of(List.of("张", "王", "江", "南", "高", "浦", "溧", "欧阳", "司马", "诸葛", "南宫"));
        var given = Arbitraries.strings().withChars("三建国京苏宁华社合作伙企业公司厂集团分有限").ofMinLength(1).ofMaxLength(2);
        return Combinators.combine(surnames, given).as((surname, name) -> surname + name);
    }
}
