package xinzhi.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.name.RegistrationState;

/// Names as they are compared, and states as the register prints them.
class NameFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"南京ABC（集团）有限公司", "南京abc(集团)有限公司", " 南京 ＡＢＣ【集团】有限公司\t", "南京Abc〔集团〕有限公司", "南京　abc[集团]有限公司"})
    void takesWidthCaseBlanksAndBracketsForNothing(String printed) {
        assertThat(NameForm.of(printed).text()).isEqualTo("南京ABC(集团)有限公司");
    }

    @Test
    void doesNotTakeTwoNamesForOne() {
        assertThat(NameForm.of("南京甲有限公司")).isNotEqualTo(NameForm.of("南京乙有限公司"));
        assertThat(NameForm.of("买买提·阿不都")).isEqualTo(NameForm.of("买买提•阿不都"));
    }

    @Test
    void knowsEveryTwoNeighboursOnce() {
        assertThat(NameForm.of("南京南京市").bigrams()).containsExactly("南京", "京南", "京市");
        assertThat(NameForm.of("南").bigrams()).isEmpty();
        assertThat(NameForm.of("").bigrams()).isEmpty();
    }

    @Test
    void keepsARareCharacterWhole() { assertThat(NameForm.of("𠮷祥号").bigrams()).containsExactly("𠮷祥", "祥号"); }

    @ParameterizedTest
    @CsvSource({"存续（在营、开业、在册）,ACTIVE", "在业,ACTIVE", "1,ACTIVE", "吊销，未注销,REVOKED", "吊销,REVOKED",
            "吊销,REVOKED", "'吊销，已注销',REVOKED_DEREGISTERED", "注销,DEREGISTERED", "撤销登记,CANCELLED", "迁出,MOVED_OUT",
            "歇业,OTHER"})
    void understandsTheRegistersWords(String printed, RegistrationState state) {
        assertThat(RegistrationState.read(printed)).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "注销中", "拟吊销", "异常", "未知", "不存续", "在业注销"})
    void neverTakesWordsItDoesNotKnowForSomethingBad(String printed) {
        assertThat(RegistrationState.read(printed)).isEqualTo(RegistrationState.UNKNOWN);
        assertThat(RegistrationState.read(null)).isEqualTo(RegistrationState.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(RegistrationState.class)
    void storesEveryStateUnderACodeThatLeadsBack(RegistrationState state) {
        assertThat(RegistrationState.ofCode(state.code())).isEqualTo(state);
    }
}
