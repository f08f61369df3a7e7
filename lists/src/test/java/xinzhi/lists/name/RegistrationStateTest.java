package xinzhi.lists.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationStateTest {
    @ParameterizedTest
    @CsvSource({"存续（在营、开业、在册）,ACTIVE", "'存续(在营,开业,在册)',ACTIVE", "存续,ACTIVE", "在业,ACTIVE", "开业,ACTIVE", "在营,ACTIVE",
            "在册,ACTIVE",
            "在营（开业）企业,ACTIVE", "登记成立,ACTIVE", "' 在 业　',ACTIVE", "在业\u200B,ACTIVE", "'吊销，未注销',REVOKED",
            "'吊销,未注销',REVOKED",
            "吊销、未注销,REVOKED", "吊销（未注销）,REVOKED", "吊销未注销,REVOKED", "吊销企业,REVOKED", "被吊销,REVOKED", "吊销,REVOKED",
            "已吊销,REVOKED",
            "'吊销，已注销',REVOKED_DEREGISTERED", "吊销已注销,REVOKED_DEREGISTERED", "注销,DEREGISTERED", "已注销,DEREGISTERED",
            "内资注销,DEREGISTERED", "外资注销,DEREGISTERED", "撤销,CANCELLED", "撤销登记,CANCELLED", "迁出,MOVED_OUT",
            "已迁出企业,MOVED_OUT",
            "迁往外省市,MOVED_OUT", "清算中,OTHER", "歇业,OTHER", "停业,OTHER", "其他,OTHER"})
    void understandsTheWordsOfRegisters(String printed, RegistrationState state) {
        assertThat(RegistrationState.read(printed)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"1,ACTIVE", "2,REVOKED", "3,REVOKED_DEREGISTERED", "4,DEREGISTERED", "5,CANCELLED", "6,MOVED_OUT",
            "9,OTHER",
            "２,REVOKED"})
    void understandsTheCodesOfMarketSupervision(String printed, RegistrationState state) {
        assertThat(RegistrationState.read(printed)).isEqualTo(state);
        assertThat(state.officialCode()).contains(printed.equals("２") ? "2" : printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "注销中", "拟吊销", "拟注销", "简易注销公告", "异常", "经营异常", "未知", "不存续", "非正常户", "在业注销", "未吊销",
            "未注销", "吊销中止", "0",
            "7", "8", "12", "22", "-", "/", "无", "迁入", "存续吊销", "-4", "（4）", "4.0", "4.", "3、4"})
    void neverTakesWordsItDoesNotKnowForSomethingBad(String printed) {
        assertThat(RegistrationState.read(printed)).isEqualTo(RegistrationState.UNKNOWN);
    }

    @Test
    void takesNoWordsForUnknownWhichIsNeverAbnormal() {
        assertThat(RegistrationState.read(null)).isEqualTo(RegistrationState.UNKNOWN);
        assertThat(RegistrationState.UNKNOWN.isAbnormal()).isFalse();
        assertThat(RegistrationState.UNKNOWN.isGone()).isFalse();
        assertThat(RegistrationState.UNKNOWN.officialCode()).isEmpty();
    }

    @Property
    void neverSpeaksIllOfASubjectByChance(@ForAll String printed) {
        assertThat(RegistrationState.read("未" + printed).isAbnormal()).isFalse();
        assertThat(RegistrationState.read(printed + "？").isAbnormal()).isFalse();
    }

    @Test
    void holdsARevokedSubjectForAbnormalButNotForGone() {
        assertThat(EnumSet.allOf(RegistrationState.class).stream().filter(RegistrationState::isAbnormal))
                .containsExactly(RegistrationState.REVOKED, RegistrationState.REVOKED_DEREGISTERED,
                        RegistrationState.DEREGISTERED, RegistrationState.CANCELLED);
        assertThat(EnumSet.allOf(RegistrationState.class).stream().filter(RegistrationState::isGone)).containsExactly(
                RegistrationState.REVOKED_DEREGISTERED, RegistrationState.DEREGISTERED, RegistrationState.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(RegistrationState.class)
    void storesEveryStateUnderACodeThatLeadsBack(RegistrationState state) {
        assertThat(RegistrationState.ofCode(state.code())).isEqualTo(state);
        assertThat(state.code()).matches("[a-z-]+");
        state.officialCode().ifPresent(code -> assertThat(RegistrationState.read(code)).isEqualTo(state));
    }
}
