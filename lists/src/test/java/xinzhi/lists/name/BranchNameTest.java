package xinzhi.lists.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the name of a branch tells of its head office.
class BranchNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"南京甲贸易有限公司玄武分公司|南京甲贸易有限公司", "江苏乙集团有限公司南京栖霞分公司|江苏乙集团有限公司",
            "南京丙餐饮管理有限公司新街口店|", "南京丁超市有限公司江宁分店|南京丁超市有限公司", "南京 戊 医药有限公司第一门市部|南京戊医药有限公司",
            "南京己咨询中心（有限合伙）江宁分部|南京己咨询中心(有限合伙)", "北京庚律师事务所南京分所|北京庚律师事务所",
            "南京辛有限公司南京分公司江宁营业部|南京辛有限公司"})
    void holdsItsNameBeforeItsOwn(String branch, String head) {
        assertThat(BranchName.headOf(branch).orElse(null)).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"南京甲贸易有限公司", "分公司", "玄武分公司", "玄武区老王经营部", "", "🙂分公司", "有限公司分公司"})
    void isNotSoughtInANameThatReadsOtherwise(String name) { assertThat(BranchName.headOf(name)).isEmpty(); }

    @Test
    void isNotSoughtInATextNoFirmIsCalledBy() { assertThat(BranchName.headOf("公司".repeat(5000) + "分公司")).isEmpty(); }
}
