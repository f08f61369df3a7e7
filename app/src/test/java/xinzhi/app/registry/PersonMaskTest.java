package xinzhi.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be seen of a name and of a number.
class PersonMaskTest {
    @ParameterizedTest
    @CsvSource({"张三,张*", "张小三,张**", "欧阳修,欧**", "欧阳小修,欧***", "阿卜杜拉·买买提,阿***", "John Smith,J***", "张,*",
            "''," + "''", "𠮷田,𠮷*"})
    void showsTheFirstCharacterOfANameAndHowShortItIs(String name, String shown) {
        assertThat(new PersonName(name).masked()).isEqualTo(shown);
        assertThat(new PersonName(name)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"110101199003071234,110101********1234", "11010119900307123x,110101********123X",
            "110101 19900307 1234,110101********1234", "１１０１０１１９９００３０７１２３４,110101********1234",
            "3201031985****1234,320103********1234", "110101900307123,11010*******123", "E12345678,E12****78",
            "123,1**", "1,*", "'',''"})
    void hidesTheBirthDateInANumber(String number, String shown) {
        assertThat(PersonNumber.of(number).masked()).isEqualTo(shown);
        assertThat(PersonNumber.of(number)).hasToString(shown);
    }

    @Test
    void takesOnlyASoundCitizenNumberForSomebody() {
        assertThat(PersonNumber.of("11010519491231002x").identifies()).isTrue();
        assertThat(PersonNumber.of("110105194912310021").identifies()).isFalse();
        assertThat(PersonNumber.of("110105********002X").identifies()).isFalse();
        assertThat(PersonNumber.of("E12345678").identifies()).isFalse();
    }

    @Test
    void knowsTheDivisionOfAMaskedNumberToo() {
        assertThat(PersonNumber.of("32010219850****731X").division()).isEmpty();
        assertThat(PersonNumber.of("320102********731X").division()).contains("320102");
        assertThat(PersonNumber.of("91320102MA1CANARY1").division()).isEmpty();
    }
}
