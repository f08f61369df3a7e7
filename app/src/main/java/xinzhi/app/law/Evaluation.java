package xinzhi.app.law;

import java.time.LocalDate;
import java.util.List;

/// What a rule answers to the facts on one day (规则判断), always with the rule, its article and its edition.
public sealed interface Evaluation {
    Basis basis();

    /// 可以
    record Allowed(Basis basis) implements Evaluation {}

    /// Everything is there but time (尚未到期): from that day on.
    record NotYet(LocalDate from, Basis basis) implements Evaluation {}

    /// 不可以，理由如下
    record NotAllowed(List<Reason> why, Basis basis) implements Evaluation {
        public NotAllowed {
            why = List.copyOf(why);
        }
    }

    /// Nothing speaks against it, but these facts are not known (事实不全); what is unknown never counts as met.
    record FactsMissing(List<Fact> which, Basis basis) implements Evaluation {
        public FactsMissing {
            which = List.copyOf(which);
        }
    }

    /// One reason against (不可以的理由).
    ///
    /// @param text  what is not there, or what the barring rule says
    /// @param basis the rule that says so
    record Reason(Kind kind, String text, Basis basis) {
        public enum Kind {
            /// The record falls under another version of the law (适用其他版本).
            OTHER_REGIME,
            /// The rule is about other cases (不属于适用情形).
            NOT_APPLICABLE,
            /// A rule forbids it; nothing can be supplied (禁止).
            BARRED,
            /// A condition is known not to be met, and may still be (条件未满足).
            LACKING
        }
    }
}
