package xinzhi.app.organisation.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes as the published vectors have them.
class TotpTest {
    private static final TotpKey KEY = TotpKey.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// RFC 4226, appendix D.
    @ParameterizedTest
    @CsvSource({"0,755224", "1,287082", "2,359152", "3,969429", "4,338314", "5,254676", "6,287922", "7,162583",
            "8,399871", "9,520489"})
    void givesTheCodesOfTheCounter(long counter, String code) { assertThat(Totp.code(KEY, counter)).isEqualTo(code); }

    /// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({"59,94287082", "1111111109,07081804", "1111111111,14050471", "1234567890,89005924",
            "2000000000,69279037", "20000000000,65353130"})
    void givesTheCodesOfTheTime(long seconds, String eightDigits) {
        assertThat(Totp.code(KEY, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(eightDigits.substring(2));
    }

    @Test
    void allowsClocksToDifferByHalfAMinuteAndNoMore() {
        var now = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.step(now);

        assertThat(Totp.find(KEY, Totp.code(KEY, step - 1), now)).hasValue(step - 1);
        assertThat(Totp.find(KEY, Totp.code(KEY, step), now)).hasValue(step);
        assertThat(Totp.find(KEY, Totp.code(KEY, step + 1), now)).hasValue(step + 1);
        assertThat(Totp.find(KEY, Totp.code(KEY, step - 2), now)).isEmpty();
        assertThat(Totp.find(KEY, Totp.code(KEY, step + 2), now)).isEmpty();
        assertThat(Totp.find(KEY, "", now)).isEmpty();
        assertThat(Totp.find(KEY, "１２３４５６", now)).isEmpty();
    }

    /// RFC 4648, section 10, and the key of the vectors above.
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI",
            "12345678901234567890,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"})
    void writesAKeyTheWayAppsReadIt(String plain, String base32) {
        assertThat(TotpKey.of(plain.getBytes(StandardCharsets.US_ASCII)).base32()).isEqualTo(base32);
    }

    @Test
    void namesCityAndAccountInTheAddressAnAppReads() {
        assertThat(KEY.uri("信治 南京市", "lin")).isEqualTo(
                "otpauth://totp/%E4%BF%A1%E6%B2%BB%20%E5%8D%97%E4%BA%AC%E5%B8%82:lin?secret="
                        + "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E4%BF%A1%E6%B2%BB%20%E5%8D%97%E4%BA%AC%E5%B8%82");
    }

    @Test
    void takesARecoveryCodeHoweverItIsTyped() {
        var code = new RecoveryCode("abcd-efgh-2345-mnpq");

        assertThat(new RecoveryCode(" ABCD efgh2345MNPQ ").digest(7)).isEqualTo(code.digest(7));
        assertThat(code.digest(8)).isNotEqualTo(code.digest(7));
        assertThat(new HashSet<>(RecoveryCode.fresh(10))).hasSize(10);
    }
}
