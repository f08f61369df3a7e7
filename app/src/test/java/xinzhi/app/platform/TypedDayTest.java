package xinzhi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts as a day in a form.
class TypedDayTest {
    @Test
    void readsADayAsTheCalendarFieldSendsIt() {
        assertThat(TypedDay.find("2026-11-22")).contains(LocalDate.of(2026, 11, 22));
        assertThat(TypedDay.find(" 1900-01-01 ")).contains(LocalDate.of(1900, 1, 1));
        assertThat(TypedDay.find("2199-12-31")).contains(LocalDate.of(2199, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "明天", "2026-02-30", "2026-1-2", "1899-12-31", "2200-01-01", "0000-01-01", "-999-01-01",
            "9999-12-31", "+100000-01-01", "+9999999-01-01"})
    void readsNothingElse(String typed) { assertThat(TypedDay.find(typed)).isEmpty(); }

    @Test
    void readsNothingWhereNothingWasTyped() { assertThat(TypedDay.find(null)).isEmpty(); }
}
