package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// How days, numbers and amounts are written.
class ShownTest {
    @Test
    void writesAmountsInTenThousandsOfYuanWithAsManyDecimalsAsThereAre() {
        assertThat(Shown.wan(null)).isNull();
        assertThat(Shown.wan(0L)).isEqualTo("0");
        assertThat(Shown.wan(1L)).isEqualTo("0.000001");
        assertThat(Shown.wan(1_000_000L)).isEqualTo("1");
        assertThat(Shown.wan(1_500_000L)).isEqualTo("1.5");
        assertThat(Shown.wan(12_345_678_900_000L)).isEqualTo("12,345,678.9");
        assertThat(Shown.wan(10_000_000_000_000L)).isEqualTo("10,000,000");
        assertThat(Shown.wan(-1_500_000L)).isEqualTo("-1.5");
    }

    @Test
    void writesDaysShortInTablesAndFormallyInSentences() {
        var day = LocalDate.of(2022, 4, 8);

        assertThat(Shown.day(day)).isEqualTo("2022-04-08");
        assertThat(Shown.day(null)).isNull();
        assertThat(Shown.formalDay(day)).isEqualTo("2022年4月8日");
    }

    @Test
    void writesCountsAndSizesSoThatTheyCanBeRead() {
        assertThat(Shown.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Shown.bytes(1023)).isEqualTo("1023 B");
        assertThat(Shown.bytes(1024)).isEqualTo("1.0 KB");
        assertThat(Shown.bytes(5L << 30)).isEqualTo("5.0 GB");
        assertThat(Shown.bytes(5L << 40)).isEqualTo("5120.0 GB");
    }
}
