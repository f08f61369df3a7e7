package xinzhi.app.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One rule's answer for one record, with the list of its conditions (途径与条件). Of a question about leaving, it is a way out.
///
/// @param ground     how the exit counts; absent for other questions
/// @param venue      where the publicity ends; absent if the rule is about the list itself
/// @param from       the day from which time no longer stands in the way, whatever else is missing; absent if it hangs on no date
/// @param checks     every condition with its state, in the order of the law
/// @param evaluation the answer
public record Way(Basis basis, Question question, @Nullable ExitGround ground, @Nullable Venue venue,
        @Nullable Limit from,
        List<Check> checks,
        Evaluation evaluation) {
    public Way {
        checks = List.copyOf(checks);
    }

    /// The conditions not yet met or not yet known (尚缺).
    public List<Check> missing() { return checks.stream().filter(check -> check.state() != Check.State.MET).toList(); }

    /// Whether this way is open to the record or may still come to be: it applies and nothing bars it.
    public boolean isPossible() {
        return switch (evaluation) {
            case Evaluation.Allowed _,Evaluation.NotYet _,Evaluation.FactsMissing _ -> true;
            case Evaluation.NotAllowed(var why, _) -> why.stream()
                    .allMatch(reason -> reason.kind() == Evaluation.Reason.Kind.LACKING);
        };
    }
}
