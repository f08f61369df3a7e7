package xinzhi.app.casework;

import java.time.LocalDate;

/// Where the city's work on an item stands (台账状态). What the source says stands in the listing and moves by itself.
public sealed interface Stage {
    /// Issued from above, nobody answers for it yet (待分派).
    record Issued() implements Stage {}

    /// With a board (已分发).
    record Distributed(int board) implements Stage {}

    /// Sent back once by the board, to be handed to another (退回改派).
    record Returned(int by, String reason) implements Stage {}

    /// The board has found out its real situation (已摸底).
    record Surveyed(int board) implements Stage {}

    /// The designating authority has confirmed what is to be done (治理意见已确认).
    record OpinionConfirmed(int board, Opinion opinion) implements Stage {}

    /// The opinion is being carried out (退出中、帮扶中、约束中).
    record UnderWay(int board, Opinion opinion) implements Stage {}

    /// The city's work has ended (已核销).
    record Closed(Closure closure, LocalDate on) implements Stage {}

    /// Governance opinion (治理意见), in the plan's order.
    enum Opinion {
        EXIT,
        ASSIST,
        CONSTRAIN
    }

    /// Why an item was closed (核销原因). Only the first five are exits from the list; the others are counted apart.
    enum Closure {
        TERM_ENDED,
        RESTORED,
        REMOVED_BY_AUTHORITY,
        DEREGISTERED,
        BANKRUPT,
        LISTING_REVOKED,
        DUPLICATE,
        NOT_THIS_CITY,
        KEPT_UNDER_CONTROL
    }

    /// What a step came to.
    sealed interface Step {
        record Taken(Stage next) implements Step {}

        record Refused(Reason reason) implements Step {}
    }

    /// Why a step is refused.
    enum Reason {
        ALREADY_CLOSED,
        NOT_CLOSED,
        NOT_WITH_A_BOARD,
        RETURNED_TWICE,
        NOT_SURVEYED,
        OPINION_NOT_CONFIRMED,
        UNDER_WAY
    }

    /// Hands the item to a board.
    default Step distribute(int board) {
        return switch (this) {
            case Issued _,Returned _ -> new Step.Taken(new Distributed(board));
            case Distributed _,Surveyed _,OpinionConfirmed _,UnderWay _ -> new Step.Refused(Reason.UNDER_WAY);
            case Closed _ -> new Step.Refused(Reason.ALREADY_CLOSED);
        };
    }

    /// The board sends the item back; a second return is not the board's to make but the city credit office's to rule on.
    default Step sendBack(String why, int returnsBefore) {
        return switch (this) {
            case Distributed(var board) -> returnsBefore > 0
                    ? new Step.Refused(Reason.RETURNED_TWICE)
                    : new Step.Taken(new Returned(board, why));
            case Surveyed _,OpinionConfirmed _,UnderWay _ -> new Step.Refused(Reason.UNDER_WAY);
            case Issued _,Returned _ -> new Step.Refused(Reason.NOT_WITH_A_BOARD);
            case Closed _ -> new Step.Refused(Reason.ALREADY_CLOSED);
        };
    }

    default Step survey() {
        return switch (this) {
            case Distributed(var board) -> new Step.Taken(new Surveyed(board));
            case Surveyed surveyed -> new Step.Taken(surveyed);
            case OpinionConfirmed _,UnderWay _ -> new Step.Refused(Reason.UNDER_WAY);
            case Issued _,Returned _ -> new Step.Refused(Reason.NOT_WITH_A_BOARD);
            case Closed _ -> new Step.Refused(Reason.ALREADY_CLOSED);
        };
    }

    default Step confirm(Opinion opinion) {
        return switch (this) {
            case Surveyed(var board) -> new Step.Taken(new OpinionConfirmed(board, opinion));
            case OpinionConfirmed(var board, var _) -> new Step.Taken(new OpinionConfirmed(board, opinion));
            case UnderWay _ -> new Step.Refused(Reason.UNDER_WAY);
            case Issued _,Returned _,Distributed _ -> new Step.Refused(Reason.NOT_SURVEYED);
            case Closed _ -> new Step.Refused(Reason.ALREADY_CLOSED);
        };
    }

    default Step carryOut() {
        return switch (this) {
            case OpinionConfirmed(var board, var opinion) -> new Step.Taken(new UnderWay(board, opinion));
            case UnderWay underWay -> new Step.Taken(underWay);
            case Issued _,Returned _,Distributed _,Surveyed _ -> new Step.Refused(Reason.OPINION_NOT_CONFIRMED);
            case Closed _ -> new Step.Refused(Reason.ALREADY_CLOSED);
        };
    }

    default Step close(Closure closure, LocalDate on) {
        return switch (this) {
            case Issued _,Distributed _,Returned _,Surveyed _,OpinionConfirmed _,UnderWay _ ->
                new Step.Taken(new Closed(closure, on));
            case Closed _ -> new Step.Refused(Reason.ALREADY_CLOSED);
        };
    }

    /// A new listing of a closed item's subject opens it again, from the beginning.
    default Step reopen() {
        return switch (this) {
            case Closed _ -> new Step.Taken(new Issued());
            case Issued _,Distributed _,Returned _,Surveyed _,OpinionConfirmed _,UnderWay _ ->
                new Step.Refused(Reason.NOT_CLOSED);
        };
    }

    /// As stored and shown.
    default StageCode code() {
        return switch (this) {
            case Issued _ -> StageCode.ISSUED;
            case Distributed _ -> StageCode.DISTRIBUTED;
            case Returned _ -> StageCode.RETURNED;
            case Surveyed _ -> StageCode.SURVEYED;
            case OpinionConfirmed _ -> StageCode.OPINION_CONFIRMED;
            case UnderWay(var _, var opinion) -> switch (opinion) {
                case EXIT -> StageCode.UNDER_EXIT;
                case ASSIST -> StageCode.UNDER_ASSISTANCE;
                case CONSTRAIN -> StageCode.UNDER_CONSTRAINT;
            };
            case Closed _ -> StageCode.CLOSED;
        };
    }
}
