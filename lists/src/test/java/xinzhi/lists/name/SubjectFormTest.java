package xinzhi.lists.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the type of a subject in its register makes of it in law.
class SubjectFormTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"有限责任公司（自然人投资或控股）|COMPANY", "有限责任公司(自然人独资)|COMPANY",
            "有限责任公司（台港澳与境内合资）|COMPANY", "股份有限公司（非上市）|COMPANY", "1130|COMPANY", "1220|COMPANY",
            "全民所有制|ENTERPRISE", "集体所有制(股份合作制)|ENTERPRISE", "3100|ENTERPRISE", "农民专业合作社|COOPERATIVE",
            "9100|COOPERATIVE", "有限合伙企业|PARTNERSHIP", "普通合伙企业|PARTNERSHIP", "4530|PARTNERSHIP",
            "个人独资企业|SOLE_PROPRIETORSHIP", "4540|SOLE_PROPRIETORSHIP", "内资分公司|BRANCH", "2000|BRANCH",
            "有限责任公司分公司（自然人投资或控股）|BRANCH", "个人独资企业分支机构|BRANCH", "合伙企业分支机构|BRANCH",
            "外商投资企业分支机构|BRANCH", "全民所有制分支机构（非法人）|BRANCH", "个体工商户|INDIVIDUAL_BUSINESS",
            "９５００|INDIVIDUAL_BUSINESS", " 个 体 户 |INDIVIDUAL_BUSINESS"})
    void isReadFromTheTypeTheRegisterGives(String type, SubjectForm form) {
        assertThat(SubjectForm.read(type)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "其他", "5000", "6000", "内资非法人企业", "非企业法人", "公司？", "1", "99999", "𠮷🙂",
            "外国（地区）企业常驻代表机构"})
    void staysUnknownWhereNothingIsUnderstood(String type) {
        assertThat(SubjectForm.read(type)).isEqualTo(SubjectForm.UNKNOWN);
    }

    @Test
    void isTakenFromTheCodeOnlyWhereTheTypeIsSilent() {
        assertThat(SubjectForm.read(null, "92320102MAT0000001")).isEqualTo(SubjectForm.INDIVIDUAL_BUSINESS);
        assertThat(SubjectForm.read("说不清", "93320102MAT0000001")).isEqualTo(SubjectForm.COOPERATIVE);
        assertThat(SubjectForm.read("有限责任公司", "92320102MAT0000001")).isEqualTo(SubjectForm.COMPANY);
        assertThat(SubjectForm.read(null, "91320102MAT0000001")).isEqualTo(SubjectForm.UNKNOWN);
        assertThat(SubjectForm.read(null, "92")).isEqualTo(SubjectForm.UNKNOWN);
        assertThat(SubjectForm.read(null, null)).isEqualTo(SubjectForm.UNKNOWN);
    }

    @Test
    void makesNoLegalPersonOfABranchAndSaysNothingOfAnUnknownOne() {
        assertThat(SubjectForm.BRANCH.isEnterpriseLegalPerson()).contains(false);
        assertThat(SubjectForm.BRANCH.othersAnswer()).contains(true);
        assertThat(SubjectForm.COMPANY.isEnterpriseLegalPerson()).contains(true);
        assertThat(SubjectForm.COOPERATIVE.isEnterpriseLegalPerson()).contains(false);
        assertThat(SubjectForm.COOPERATIVE.othersAnswer()).contains(false);
        assertThat(SubjectForm.UNKNOWN.isEnterpriseLegalPerson()).isEmpty();
        assertThat(SubjectForm.UNKNOWN.othersAnswer()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SubjectForm.class)
    void isFoundAgainByItsCode(SubjectForm form) {
        assertThat(SubjectForm.ofCode(form.code())).isEqualTo(form);
        assertThatThrownBy(() -> SubjectForm.ofCode("公司")).isInstanceOf(IllegalArgumentException.class);
    }
}
