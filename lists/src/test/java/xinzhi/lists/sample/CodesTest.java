package xinzhi.lists.sample;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CodesTest {
    @Property
    void findsTheEnterpriseOfACodeAgain(@ForAll long seed,
            @ForAll @LongRange(max = Codes.CAPACITY - 1) long id) {
        var codes = new Codes(seed);

        assertThat(codes.idOf(codes.unified(id, "91", "320102").value())).hasValue(id);
    }

    @Test
    void knowsNothingOfOtherCodes() {
        assertThat(new Codes(1).idOf("91320104MA2DEM017T")).isEmpty();
        assertThat(new Codes(1).idOf("9.13201E+17")).isEmpty();
    }

    @Test
    void computesTheCheckDigitOfARegistrationNumber() {
        assertThat(Codes.withCheckDigit("32010200000001")).isEqualTo("320102000000016");
        assertThat(Codes.withCheckDigit("32010060000001")).isEqualTo("320100600000018");
    }
}
