package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xinzhi.app.casework.Stage.Closed;
import xinzhi.app.casework.Stage.Closure;
import xinzhi.app.casework.Stage.Distributed;
import xinzhi.app.casework.Stage.Issued;
import xinzhi.app.casework.Stage.Opinion;
import xinzhi.app.casework.Stage.OpinionConfirmed;
import xinzhi.app.casework.Stage.Reason;
import xinzhi.app.casework.Stage.Returned;
import xinzhi.app.casework.Stage.Step;
import xinzhi.app.casework.Stage.Surveyed;
import xinzhi.app.casework.Stage.UnderWay;

/// Which steps the city's work on an item may take.
class StageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Stage ISSUED = new Issued();
    private static final Stage DISTRIBUTED = new Distributed(7);
    private static final Stage RETURNED = new Returned(7, "不在辖区");
    private static final Stage SURVEYED = new Surveyed(7);
    private static final Stage CONFIRMED = new OpinionConfirmed(7, Opinion.EXIT);
    private static final Stage UNDER_WAY = new UnderWay(7, Opinion.EXIT);
    private static final Stage CLOSED = new Closed(Closure.RESTORED, DAY);
    private static final List<Stage> OPEN = List.of(ISSUED, DISTRIBUTED, RETURNED, SURVEYED, CONFIRMED, UNDER_WAY);

    private static Step taken(Stage next) { return new Step.Taken(next); }

    private static Step refused(Reason reason) { return new Step.Refused(reason); }

    @Test
    void walksFromIssueToClosing() {
        assertThat(ISSUED.distribute(7)).isEqualTo(taken(DISTRIBUTED));
        assertThat(DISTRIBUTED.survey()).isEqualTo(taken(SURVEYED));
        assertThat(SURVEYED.confirm(Opinion.EXIT)).isEqualTo(taken(CONFIRMED));
        assertThat(CONFIRMED.carryOut()).isEqualTo(taken(UNDER_WAY));
        assertThat(UNDER_WAY.close(Closure.RESTORED, DAY)).isEqualTo(taken(CLOSED));
    }

    @Test
    void handsOutOnlyWhatNoBoardHas() {
        assertThat(RETURNED.distribute(8)).isEqualTo(taken(new Distributed(8)));
        for (var held : List.of(DISTRIBUTED, SURVEYED, CONFIRMED, UNDER_WAY)) {
            assertThat(held.distribute(8)).isEqualTo(refused(Reason.UNDER_WAY));
        }
        assertThat(CLOSED.distribute(8)).isEqualTo(refused(Reason.ALREADY_CLOSED));
    }

    @Test
    void letsABoardSendAnItemBackOnceButNotTwice() {
        assertThat(DISTRIBUTED.sendBack("不在辖区", 0)).isEqualTo(taken(RETURNED));
        assertThat(DISTRIBUTED.sendBack("不在辖区", 1)).isEqualTo(refused(Reason.RETURNED_TWICE));
    }

    @Test
    void takesNothingBackOnceTheWorkHasBegun() {
        for (var begun : List.of(SURVEYED, CONFIRMED, UNDER_WAY)) {
            assertThat(begun.sendBack("不在辖区", 0)).isEqualTo(refused(Reason.UNDER_WAY));
        }
        assertThat(ISSUED.sendBack("不在辖区", 0)).isEqualTo(refused(Reason.NOT_WITH_A_BOARD));
        assertThat(RETURNED.sendBack("不在辖区", 0)).isEqualTo(refused(Reason.NOT_WITH_A_BOARD));
        assertThat(CLOSED.sendBack("不在辖区", 0)).isEqualTo(refused(Reason.ALREADY_CLOSED));
    }

    @Test
    void surveysOnlyWhatABoardHas() {
        assertThat(SURVEYED.survey()).isEqualTo(taken(SURVEYED));
        assertThat(ISSUED.survey()).isEqualTo(refused(Reason.NOT_WITH_A_BOARD));
        assertThat(RETURNED.survey()).isEqualTo(refused(Reason.NOT_WITH_A_BOARD));
        assertThat(CONFIRMED.survey()).isEqualTo(refused(Reason.UNDER_WAY));
        assertThat(CLOSED.survey()).isEqualTo(refused(Reason.ALREADY_CLOSED));
    }

    @Test
    void confirmsAnOpinionOnlyOnWhatWasSurveyed() {
        assertThat(CONFIRMED.confirm(Opinion.ASSIST)).isEqualTo(taken(new OpinionConfirmed(7, Opinion.ASSIST)));
        for (var early : List.of(ISSUED, RETURNED, DISTRIBUTED)) {
            assertThat(early.confirm(Opinion.EXIT)).isEqualTo(refused(Reason.NOT_SURVEYED));
        }
        assertThat(UNDER_WAY.confirm(Opinion.EXIT)).isEqualTo(refused(Reason.UNDER_WAY));
        assertThat(CLOSED.confirm(Opinion.EXIT)).isEqualTo(refused(Reason.ALREADY_CLOSED));
    }

    @Test
    void carriesOutOnlyAConfirmedOpinion() {
        for (var early : List.of(ISSUED, RETURNED, DISTRIBUTED, SURVEYED)) {
            assertThat(early.carryOut()).isEqualTo(refused(Reason.OPINION_NOT_CONFIRMED));
        }
        assertThat(UNDER_WAY.carryOut()).isEqualTo(taken(UNDER_WAY));
        assertThat(CLOSED.carryOut()).isEqualTo(refused(Reason.ALREADY_CLOSED));
    }

    @Test
    void closesFromAnywhereButOnlyOnceAndReopensOnlyWhatIsClosed() {
        for (var open : OPEN) {
            assertThat(open.close(Closure.RESTORED, DAY)).isEqualTo(taken(CLOSED));
            assertThat(open.reopen()).isEqualTo(refused(Reason.NOT_CLOSED));
        }
        assertThat(CLOSED.close(Closure.DUPLICATE, DAY)).isEqualTo(refused(Reason.ALREADY_CLOSED));
        assertThat(CLOSED.reopen()).isEqualTo(taken(ISSUED));
    }

    @ParameterizedTest
    @EnumSource(StageCode.class)
    void storesEveryStageUnderACodeThatLeadsBack(StageCode code) {
        assertThat(StageCode.of(code.code())).isEqualTo(code);
        assertThat(code.code()).matches("[a-z-]+");
    }

    @Test
    void hasACodeForEveryStage() {
        assertThat(OPEN).extracting(Stage::code).containsExactly(StageCode.ISSUED, StageCode.DISTRIBUTED,
                StageCode.RETURNED, StageCode.SURVEYED, StageCode.OPINION_CONFIRMED, StageCode.UNDER_EXIT);
        assertThat(new UnderWay(7, Opinion.ASSIST).code()).isEqualTo(StageCode.UNDER_ASSISTANCE);
        assertThat(new UnderWay(7, Opinion.CONSTRAIN).code()).isEqualTo(StageCode.UNDER_CONSTRAINT);
        assertThat(CLOSED.code()).isEqualTo(StageCode.CLOSED);
    }
}
