package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which two numbers look like one matter.
class LikenessTest {
    private static Optional<Likeness> of(@Nullable String before, @Nullable String after) {
        return Likeness.of(new Likeness.Document(before, "甲局", LocalDate.of(2025, 1, 1)),
                new Likeness.Document(after, "乙局", LocalDate.of(2025, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource({"宁市监罚〔2025〕12号,宁市监罚[2025]12号,SAME_DOCUMENT", "（2025）苏0102执11号,(2025)苏0102执11号之一,SAME_CASE",
            "（2025）苏0102执11号,（2026）苏0102执恢7号,RESUMED_ENFORCEMENT"})
    void theSameMatterIsRecognised(String before, String after, Likeness likeness) {
        assertThat(of(before, after)).contains(likeness);
    }

    @ParameterizedTest
    @CsvSource({"宁市监罚〔2025〕12号,宁市监罚〔2025〕13号", "（2025）苏0102执11号,（2025）苏0102执12号",
            "（2025）苏0102执11号,（2024）苏0102执恢7号", "（2025）苏0102执11号,（2026）苏0104执恢7号"})
    void anotherMatterIsNot(String before, String after) { assertThat(of(before, after)).isEmpty(); }

    @Test
    void oneDecisionOfOneDayAndAuthorityIsTheSameWhateverItsNumber() {
        var day = LocalDate.of(2025, 1, 1);
        assertThat(Likeness.of(new Likeness.Document("宁市监罚〔2025〕12号", "甲局", day),
                new Likeness.Document("宁市监罚〔2025〕21号", "甲局", day))).contains(Likeness.SAME_DECISION);
        assertThat(Likeness.of(new Likeness.Document(null, "甲局", null), new Likeness.Document(null, "甲局", null)))
                .isEmpty();
    }
}
