package xinzhi.lists.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {
    @Test
    void foldsWidthAndLettersAndLeavesAFoldedTextAlone() {
        var text = "南京ABC〔2022〕12号";

        assertThat(TextForm.folded(text)).isSameAs(text);
        assertThat(TextForm.folded("南京ａｂｃ（２０２２）")).isEqualTo("南京ABC(2022)");
        assertThat(TextForm.folded("㈱①Ⅲ")).isEqualTo("(株)1III");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲(乙)丙", "甲（乙）丙", "甲[乙]丙", "甲［乙］丙", "甲{乙}丙", "甲｛乙｝丙", "甲〔乙〕丙", "甲﹝乙﹞丙", "甲【乙】丙", "甲〖乙〗丙",
            "甲〈乙〉丙", "甲《乙》丙", " 甲（ 乙 ）　丙\t", "\uFEFF甲\u200B(乙\u2060)\u00AD丙\u200E", "甲\u00A0(乙\u2003)\r\n丙\u0000"})
    void takesBracketsBlanksAndTheUnseenForNothing(String printed) {
        assertThat(TextForm.closed(printed)).isEqualTo("甲(乙)丙");
    }

    @Test
    void trimsTheUnseenAtBothEndsOnly() {
        assertThat(TextForm.trimmed("\u200B 　甲 (乙)\u00A0丙\t\uFEFF")).isEqualTo("甲 (乙)\u00A0丙");
        assertThat(TextForm.trimmed(" \u200B")).isEmpty();
        assertThat(TextForm.trimmed("𠮷")).isEqualTo("𠮷");
    }

    @Test
    void keepsARareCharacterWhole() { assertThat(TextForm.closed(" 𠮷 祥 ")).isEqualTo("𠮷祥"); }

    @Property
    void closesAClosedTextNoFurther(
            @ForAll @Chars({'南', 'ａ', 'b', '（', ']', ' ', '\u3000', '\u200B', '㈱', '１', 'Ⅲ', '·', '\uFEFF', '〉',
                    '\u00A0'}) String text) {
        var closed = TextForm.closed(text);

        assertThat(TextForm.closed(closed)).isEqualTo(closed);
    }
}
