package xinzhi.app.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import xinzhi.app.roster.ListingState.Absent;
import xinzhi.app.roster.ListingState.Expired;
import xinzhi.app.roster.ListingState.Listed;
import xinzhi.app.roster.ListingState.Removed;
import xinzhi.app.roster.ListingState.Revoked;

/// How a source moves its listings.
class ListingStateTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 10, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 1);
    private static final List<ListingState> ENDED = List.of(new Removed(BEFORE), new Expired(BEFORE),
            new Revoked(BEFORE));

    @Test
    void staysListedSinceTheFirstDayAsLongAsItIsSeen() {
        assertThat(new Listed(BEFORE).seen(NOW)).isEqualTo(new Listed(BEFORE));
    }

    @Test
    void isAbsentNotRemovedWhenItIsNotSeen() {
        assertThat(new Listed(BEFORE).unseen(NOW)).isEqualTo(new Absent(NOW));
        assertThat(new Absent(BEFORE).unseen(NOW)).isEqualTo(new Absent(BEFORE));
    }

    @Test
    void isListedAnewWhenItComesBack() {
        assertThat(new Absent(BEFORE).seen(NOW)).isEqualTo(new Listed(NOW));
        assertThat(ENDED).allSatisfy(ended -> assertThat(ended.seen(NOW)).isEqualTo(new Listed(NOW)));
    }

    @Test
    void whatHasEndedIsNotAbsent() {
        assertThat(ENDED).allSatisfy(ended -> assertThat(ended.unseen(NOW)).isEqualTo(ended));
    }

    @Test
    void storesEveryStateUnderACodeThatLeadsBack() {
        for (var state : List.of(new Listed(NOW), new Absent(NOW), new Removed(NOW), new Expired(NOW),
                new Revoked(NOW))) {
            assertThat(ListingState.of(state.code(), NOW)).isEqualTo(state);
        }
        assertThatThrownBy(() -> ListingState.of("gone", NOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
