package xinzhi.lists.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xinzhi.lists.number.NumberCheck.Fault;
import xinzhi.lists.number.NumberCheck.Invalid;
import xinzhi.lists.number.NumberCheck.Valid;

class OrganisationCodeTest {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @ParameterizedTest
    @ValueSource(strings = {"MA2DEM017", "000000019", "MA1NJXY93", "MA1GTH77X", "500000007", "425800003", "MA1NJ002X",
            "MA1NJ0070"})
    void acceptsTheCodesInsideTheUnifiedVectors(String code) {
        assertThat(OrganisationCode.check(code)).isEqualTo(new Valid<>(OrganisationCode.of(code)));
        assertThat(OrganisationCode.holds(code)).isTrue();
        assertThat(OrganisationCode.completing(code.substring(0, 8)).value()).isEqualTo(code);
    }

    @Property
    void refusesAnyCodeWithOneDigitChanged(@ForAll("digitCodes") String code, @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(max = 9) int digit) {
        var changed = OneCharacter.changed(code, place, (char) ('0' + digit));

        assertThat(OrganisationCode.holds(changed)).isEqualTo(changed.equals(code));
    }

    @Property
    void refusesAnyOtherCheckCharacter(@ForAll("codes") String code, @ForAll char other) {
        var changed = OneCharacter.changed(code, 8, other);

        assertThat(OrganisationCode.holds(changed)).isEqualTo(changed.equals(code));
    }

    /// The standard divides by eleven, so of 36 letters those eleven apart look alike to it; no other slip escapes.
    @Property
    void missesOnlyTheChangesTheStandardCannotSee(@ForAll("codes") String code, @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(max = 35) int letter) {
        int distance = LETTERS.indexOf(code.charAt(place)) - letter;

        assertThat(OrganisationCode.holds(OneCharacter.changed(code, place, LETTERS.charAt(letter))))
                .isEqualTo(distance % 11 == 0);
    }

    @ParameterizedTest
    @CsvSource({"MA2DEM01,LENGTH", "MA2DEM01-7,LENGTH", "ma2dem017,CHARACTER", "MA2DEM01A,CHARACTER",
            "MA2DEM018,CHECK_DIGIT"})
    void namesTheFirstFault(String text, Fault fault) {
        assertThat(OrganisationCode.check(text)).isEqualTo(new Invalid<OrganisationCode>(fault));
        assertThatIllegalArgumentException().isThrownBy(() -> OrganisationCode.of(text));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withChars(LETTERS).ofLength(8)
                .map(body -> OrganisationCode.completing(body).value());
    }

    @Provide
    Arbitrary<String> digitCodes() {
        return Arbitraries.strings().numeric().ofLength(8).map(body -> OrganisationCode.completing(body).value());
    }
}
