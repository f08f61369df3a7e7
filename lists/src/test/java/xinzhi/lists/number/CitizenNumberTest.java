package xinzhi.lists.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.number.NumberCheck.Fault;
import xinzhi.lists.number.NumberCheck.Invalid;
import xinzhi.lists.number.NumberCheck.Valid;

class CitizenNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "320102199001010010"})
    void acceptsTheSampleOfTheStandardAndAComputedNumber(String number) {
        assertThat(CitizenNumber.check(number)).isEqualTo(new Valid<>(CitizenNumber.of(number)));
        assertThat(CitizenNumber.holds(number)).isTrue();
        assertThat(CitizenNumber.completing(number.substring(0, 17)).value()).isEqualTo(number);
    }

    @Property
    void refusesAnyNumberWithOneCharacterChanged(@ForAll("numbers") String number,
            @ForAll @IntRange(max = 17) int place, @ForAll("figures") char other) {
        var changed = OneCharacter.changed(number, place, other);

        assertThat(CitizenNumber.holds(changed)).isEqualTo(changed.equals(number));
    }

    @ParameterizedTest
    @CsvSource({"32010219900101001,LENGTH", "3201021990****0010,CHARACTER", "11010519491231002x,CHARACTER",
            "3201021990010100X0,CHARACTER", "320102199001010011,CHECK_DIGIT", "11010519491231003X,CHECK_DIGIT"})
    void namesTheFirstFault(String text, Fault fault) {
        assertThat(CitizenNumber.check(text)).isEqualTo(new Invalid<CitizenNumber>(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"32010219900230001", "32010220230229001", "32010219901301001", "32010219900100001",
            "32010219900001001", "32010200000101001"})
    void refusesABirthDateThatIsNoDayOfTheCalendar(String first17) {
        assertThatIllegalArgumentException().isThrownBy(() -> CitizenNumber.completing(first17))
                .withMessage("wrong citizen number: BIRTH_DATE");
    }

    @Test
    void knowsTheLeapDay() {
        assertThat(CitizenNumber.completing("32010220240229001").birthDate()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void hidesTheBirthDateWhereverItIsPrinted() {
        var number = CitizenNumber.of("11010519491231002X");

        assertThat(number.masked()).isEqualTo("110105********002X");
        assertThat(number).hasToString("110105********002X");
        assertThat(number.division()).isEqualTo("110105");
    }

    @Test
    void leavesTheTextOutOfItsComplaint() {
        assertThatIllegalArgumentException().isThrownBy(() -> CitizenNumber.of("320102199001010011"))
                .withMessage("wrong citizen number: CHECK_DIGIT");
    }

    @Provide
    Arbitrary<String> numbers() {
        var days = Arbitraries.integers().between(0, 60_000).map(LocalDate.of(1900, 1, 1)::plusDays);
        return Combinators.combine(days, Arbitraries.integers().between(100, 999)).as(
                (day, order) -> CitizenNumber.completing("320102" + day.toString().replace("-", "") + order).value());
    }

    @Provide
    Arbitrary<Character> figures() { return Arbitraries.chars().with("0123456789X"); }
}
