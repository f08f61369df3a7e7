package xinzhi.lists.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Why a registration ended, in the words of registers.
class EndReasonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"因公司合并解散|MERGED", "吸收 合并|MERGED", "分立|DIVIDED", "简易注销|SIMPLIFIED",
            "未经清算即注销|WITHOUT_LIQUIDATION", "依法被宣告破产|BANKRUPT", "强制清算终结|BANKRUPT", "决议解散。|DISSOLVED",
            "被吊销营业执照|REVOKED", "撤销登记|REGISTRATION_UNDONE", "迁往外省市|MOVED_OUT", "个转企|CONVERTED",
            "变更经营者|OPERATOR_CHANGED"})
    void isReadFromTheRegistersWords(String printed, EndReason reason) {
        assertThat(EndReason.read(printed)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "其他原因", "拟合并", "破产申请中", "合并或分立", "不是破产", "1", "🙂", "合并的可能"})
    void isNoneOfThemWhereTheWordsAreNotKnown(String printed) {
        assertThat(EndReason.read(printed)).isEqualTo(EndReason.UNKNOWN);
    }

    @Test
    void isUnknownWhereNothingIsSaid() { assertThat(EndReason.read(null)).isEqualTo(EndReason.UNKNOWN); }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void isFoundAgainByItsCode(EndReason reason) { assertThat(EndReason.ofCode(reason.code())).isEqualTo(reason); }
}
