package xinzhi.lists.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

class UnifiedCodeTest {
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91320104MA2DEM017T", "91320115000000019R", "91320118MA1NJXY934", "92320106MA1GTH77X8",
            "52320100500000007L", "12320100425800003Q", "91320111MA1NJ002XC", "91320113MA1NJ0070L"})
    void acceptsTheComputedVectorsAndTheirInnerCodes(String code) {
        assertThat(UnifiedCode.check(code)).isEqualTo(new Valid<>(UnifiedCode.of(code)));
        assertThat(UnifiedCode.holds(code)).isTrue();
        assertThat(UnifiedCode.of(code).innerCodeHolds()).isTrue();
        assertThat(UnifiedCode.of(code).organisationCode()).contains(OrganisationCode.of(code.substring(8, 17)));
    }

    @Property
    void refusesAnyCodeWithOneCharacterChanged(@ForAll("codes") String code, @ForAll @IntRange(max = 17) int place,
            @ForAll char other) {
        var changed = OneCharacter.changed(code, place, other);

        assertThat(UnifiedCode.holds(changed)).isEqualTo(changed.equals(code));
    }

    @Property
    void refusesAnyCodeWithOneLetterOfTheAlphabetChanged(@ForAll("codes") String code,
            @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(max = 30) int letter) {
        var changed = OneCharacter.changed(code, place, LETTERS.charAt(letter));

        assertThat(UnifiedCode.holds(changed)).isEqualTo(changed.equals(code));
    }

    @ParameterizedTest
    @CsvSource({"91320104MA2DEM017,LENGTH", "91320104MA2DEM017TT,LENGTH", "'',LENGTH", "91320104MA2DEM0I7T,CHARACTER",
            "91320104MA2DEM017I,CHARACTER", "91320104ma2dem017t,CHARACTER", "９1320104MA2DEM017T,CHARACTER",
            "9132010AMA2DEM017T,CHARACTER", "91320104MA2DEM017U,CHECK_DIGIT", "19320104MA2DEM017T,CHECK_DIGIT"})
    void namesTheFirstFault(String text, Fault fault) {
        assertThat(UnifiedCode.check(text)).isEqualTo(new Invalid<UnifiedCode>(fault));
    }

    @Test
    void keepsACodeWhoseInnerCheckFailsAndTellsTheDoubt() {
        var doubtful = UnifiedCode.completing("91320104MA2DEM018");

        assertThat(UnifiedCode.check(doubtful.value())).isEqualTo(new Valid<>(doubtful));
        assertThat(doubtful.innerCodeHolds()).isFalse();
        assertThat(doubtful.organisationCode()).isEmpty();
    }

    @Test
    void tellsWhoRegisteredAndWhatKindOfBodyItIs() {
        var shop = UnifiedCode.of("92320106MA1GTH77X8");

        assertThat(shop.registrationDivision()).isEqualTo("320106");
        assertThat(shop.kind()).isEqualTo("92");
        assertThat(shop.isIndividualBusiness()).isTrue();
        assertThat(UnifiedCode.of("91320104MA2DEM017T").isIndividualBusiness()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91320104MA2DEM01", "91320104MA2DEM017T", "91320104MA2DEM01I"})
    void completesNothingButSeventeenCharacters(String first17) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedCode.completing(first17));
    }

    @Test
    void makesNoValueFromAWrongCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedCode.of("91320104MA2DEM017U"))
                .withMessage("wrong unified code: CHECK_DIGIT");
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withChars(LETTERS).ofLength(9)
                .map(inner -> UnifiedCode.completing("91320104" + inner).value());
    }
}
