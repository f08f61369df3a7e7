package xinzhi.lists.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
import xinzhi.lists.number.RegistrationNumber.Nature;

class RegistrationNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"320102000000016", "320100600000018", "500225012345677"})
    void acceptsTheComputedVectors(String number) {
        assertThat(RegistrationNumber.check(number)).isEqualTo(new Valid<>(RegistrationNumber.of(number)));
        assertThat(RegistrationNumber.holds(number)).isTrue();
        assertThat(RegistrationNumber.of(number).isWeak()).isFalse();
        assertThat(RegistrationNumber.completing(number.substring(0, 14)).value()).isEqualTo(number);
    }

    @Property
    void refusesAnyNumberWithOneDigitChanged(@ForAll("numbers") String number, @ForAll @IntRange(max = 14) int place,
            @ForAll @IntRange(max = 9) int digit) {
        var changed = OneCharacter.changed(number, place, (char) ('0' + digit));

        assertThat(RegistrationNumber.holds(changed)).isEqualTo(changed.equals(number));
    }

    @Property
    void refusesAnyNumberWithAForeignCharacter(@ForAll("numbers") String number, @ForAll @IntRange(max = 14) int place,
            @ForAll char other) {
        var changed = OneCharacter.changed(number, place, other);

        assertThat(RegistrationNumber.holds(changed)).isEqualTo(changed.equals(number));
    }

    @Property
    void hasOneCheckDigitForEveryBeginning(@ForAll("beginnings") String first14) {
        assertThat(IntStream.rangeClosed(0, 9).filter(digit -> RegistrationNumber.holds(first14 + digit))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'',LENGTH", "32010200000001,LENGTH", "3201020000000166,LENGTH", "320102000000,LENGTH",
            "32010200000001X,CHARACTER", "３20102000000016,CHARACTER", "020102000000016,CHARACTER",
            "920102000000016,CHARACTER", "3201020000001 6,CHARACTER", "320102000000017,CHECK_DIGIT",
            "320120000000016,CHECK_DIGIT", "32010200000l1,CHARACTER", "0201021000001,CHARACTER"})
    void namesTheFirstFault(String text, Fault fault) {
        assertThat(RegistrationNumber.check(text)).isEqualTo(new Invalid<RegistrationNumber>(fault));
        assertThatIllegalArgumentException().isThrownBy(() -> RegistrationNumber.of(text))
                .withMessage("wrong registration number: " + fault);
    }

    @ParameterizedTest
    @CsvSource({"32010200000001,DOMESTIC", "32010203999999,DOMESTIC", "32010240000000,FOREIGN",
            "32010259999999,FOREIGN",
            "32010260000000,INDIVIDUAL_BUSINESS", "32010299999999,INDIVIDUAL_BUSINESS"})
    void tellsTheNatureByTheFirstDigitOfTheSequence(String first14, Nature nature) {
        assertThat(RegistrationNumber.completing(first14).nature()).contains(nature);
    }

    @Test
    void tellsWhoRegistered() {
        assertThat(RegistrationNumber.of("500225012345677").authority()).isEqualTo("500225");
        assertThat(RegistrationNumber.of("3201022300123").authority()).isEqualTo("320102");
    }

    @Test
    void takesTheFormerThirteenDigitsAsAWeakKeyThatSaysNothingOfTheNature() {
        var former = RegistrationNumber.of("3201022300123");

        assertThat(RegistrationNumber.check("3201022300123")).isEqualTo(new Valid<>(former));
        assertThat(former.isWeak()).isTrue();
        assertThat(former.nature()).isEmpty();
        assertThat(RegistrationNumber.of("3201022300124")).as("nothing guards against a slip").isNotEqualTo(former);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3201020000000", "3201022300123", "320102000000016", "3201020000000A"})
    void completesNothingButFourteenDigits(String first14) {
        assertThatIllegalArgumentException().isThrownBy(() -> RegistrationNumber.completing(first14));
    }

    @Provide
    Arbitrary<String> numbers() { return beginnings().map(first14 -> RegistrationNumber.completing(first14).value()); }

    @Provide
    Arbitrary<String> beginnings() { return Arbitraries.strings().numeric().ofLength(12).map(rest -> "32" + rest); }
}
