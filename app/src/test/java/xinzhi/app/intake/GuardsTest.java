package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.catalogue.GuardLimits;
import xinzhi.app.catalogue.GuardLimits.Severity;

/// The shipped limits, at their edges.
class GuardsTest {
    private static final GuardLimits LIMITS = Catalogue.read("catalogue/national").get()
            .get("administrative-punishment").guards();
    private static final Fill FULL = new Fill(1000, Map.of("CF_WSH", 1000L, "CF_NR", 900L));

    private static Guards against(long head) { return new Guards(LIMITS, true, head, FULL); }

    private static Delivery.Counts counts(long accepted, long faulty, long changed, long absent) {
        return new Delivery.Counts(accepted + faulty, accepted, faulty, 0, 0, 0, 0, 0, changed, 0, 0, absent, 0,
                Map.of());
    }

    @Test
    void findNothingInAListLikeTheOneBefore() {
        assertThat(against(1000).check(counts(1000, 0, 10, 10), FULL)).isEmpty();
    }

    @Test
    void askForASecondPersonWhereMoreThanATenthIsGone() {
        assertThat(against(1000).check(counts(1000, 0, 0, 100), FULL)).isEmpty();
        assertThat(against(1000).check(counts(1000, 0, 0, 101), FULL))
                .containsExactly(new Alarm.ManyAbsent(Severity.SECOND_PERSON, 10, 101, 1000));
    }

    @Test
    void tellAListTooShortAndOneTooLong() {
        assertThat(against(1000).check(counts(799, 0, 0, 0), FULL))
                .containsExactly(new Alarm.FewerRows(Severity.SECOND_PERSON, 80, 799, 1000));
        assertThat(against(1000).check(counts(800, 0, 0, 0), FULL)).isEmpty();
        assertThat(against(1000).check(counts(3001, 0, 0, 0), FULL))
                .containsExactly(new Alarm.MoreRows(Severity.SECOND_PERSON, 300, 3001, 1000));
    }

    @Test
    void tellAFieldFilledLessOften() {
        assertThat(against(1000).check(counts(1000, 0, 0, 0),
                new Fill(1000, Map.of("CF_WSH", 800L, "CF_NR", 699L))))
                .containsExactly(new Alarm.FilledLess(Severity.NOTE, 20, "CF_NR", 69, 90));
        assertThat(against(1000).check(counts(1000, 0, 0, 0), new Fill(1000, Map.of("CF_WSH", 1000L))))
                .as("a field the layout no longer has").isEmpty();
    }

    @Test
    void tellFaultyAndChangedRowsEvenOfAPart() {
        var part = new Guards(LIMITS, false, 1000, FULL);
        assertThat(part.check(counts(90, 10, 501, 0), Fill.NONE)).containsExactly(
                new Alarm.ManyQuarantined(Severity.NOTE, 5, 10, 100),
                new Alarm.ManyChanged(Severity.NOTE, 50, 501, 1000));
    }

    @Test
    void sayNothingOfAFirstListAndOfAFewRows() {
        assertThat(against(0).check(counts(5, 0, 0, 0), FULL)).isEmpty();
        assertThat(against(20).check(counts(11, 0, 0, 9), FULL)).isEmpty();
        assertThat(against(20).check(counts(10, 0, 0, 10), FULL)).hasSize(2);
    }

    @Test
    void areLocalChoiceAndSaidToBe() {
        assertThat(LIMITS.confidence()).isEqualTo(xinzhi.app.platform.Confidence.LOCAL_CHOICE);
        assertThat(LIMITS.limits()).hasSize(xinzhi.app.catalogue.Guard.values().length);
    }
}
