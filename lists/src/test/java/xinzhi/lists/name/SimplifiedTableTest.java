package xinzhi.lists.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedTableTest {
    @Test
    void leadsFromACharacterNoFirmIsRegisteredUnderToOneThatFirmsAre() {
        var standard = SimplifiedTable.gb2312().newEncoder();

        assertThat(SimplifiedTable.pairs()).hasSizeGreaterThan(1000).doesNotHaveDuplicates()
                .allMatch(pair -> pair.codePointCount(0, pair.length()) == 2)
                .noneMatch(pair -> standard.canEncode(pair.charAt(0)))
                .allMatch(pair -> standard.canEncode(pair.charAt(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"乾", "昇", "於", "徵", "瞭", "夥", "喆", "堃", "淼", "鍾"})
    void leavesOutCharactersThatAreStandardThemselvesOrDoubtful(String character) {
        assertThat(SimplifiedTable.pairs()).noneMatch(pair -> pair.startsWith(character));
        assertThat(SubjectName.of(character + "记").key().text()).isEqualTo(character + "记");
    }

    @Test
    void knowsTheCharactersOfOrdinaryTrades() {
        assertThat(SubjectName.of("東興貿易發展、華豐機電設備、龍騰運輸、寶島藥業、廣廈實業、鐵馬車輛、鴻業紡織").key().text())
                .isEqualTo("东兴贸易发展、华丰机电设备、龙腾运输、宝岛药业、广厦实业、铁马车辆、鸿业纺织");
    }
}
