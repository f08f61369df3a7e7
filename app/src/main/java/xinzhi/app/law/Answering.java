package xinzhi.app.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.law.Evaluation.Reason;

/// Answers one row for one record: what speaks against it first, then what is not known, then time.
final class Answering {
    private final AnswerRule rule;
    private final Facts facts;
    private final LocalDate day;
    private final Basis basis;
    private final List<Fact> missing = new ArrayList<>(0);

    Answering(AnswerRule rule, Facts facts, LocalDate day) {
        this.rule = rule;
        this.facts = facts;
        this.day = day;
        this.basis = rule.head().basis();
    }

    Evaluation evaluate(List<Check> checks, @Nullable Limit from) {
        var against = findAgainst(checks, from);
        if (against != null) {
            return new Evaluation.NotAllowed(against, basis);
        }
        if (from instanceof Limit.Unknown(var which)) {
            miss(which);
        }
        if (from instanceof Limit.Estimated(_, var which)) {
            miss(which);
        }
        if (isTransitionOpen()) {
            miss(List.of(Fact.Flag.TRANSITION_CONFIRMED));
        }
        if (!missing.isEmpty()) {
            return new Evaluation.FactsMissing(missing, basis);
        }
        return from instanceof Limit.On(var first) && first.isAfter(day)
                ? new Evaluation.NotYet(first, basis)
                : new Evaluation.Allowed(basis);
    }

    private @Nullable List<Reason> findAgainst(List<Check> checks, @Nullable Limit from) {
        var head = rule.head();
        var governs = rule.governs(facts, day);
        if (governs == Truth.FALSE || head.isNotYetInForce(day)) {
            return against(Reason.Kind.OTHER_REGIME, head.regime().instrument(), basis);
        }
        missIfUnknown(governs, head.regime());
        if (undecided(head.applies()) == Truth.FALSE) {
            return against(Reason.Kind.NOT_APPLICABLE, basis.text(), basis);
        }
        var forbids = rule.forbids();
        if (forbids != null && isForbidden(forbids)) {
            return against(Reason.Kind.BARRED, basis.text(), basis);
        }
        for (var bar : rule.bars()) {
            var barring = bar.forbids(facts);
            if (barring == Truth.TRUE) {
                return against(Reason.Kind.BARRED, bar.head().basis().text(), bar.head().basis());
            }
            missOf(bar, barring);
        }
        if (from instanceof Limit.Never) {
            return against(Reason.Kind.BARRED, basis.text(), basis);
        }
        if (isTransitionOpen() && facts.flag(Fact.Flag.TRANSITION_CONFIRMED) == Truth.FALSE) {
            return against(Reason.Kind.OTHER_REGIME, head.regime().instrument(), basis);
        }
        return lacking(checks);
    }

    private @Nullable List<Reason> lacking(List<Check> checks) {
        List<Reason> lacking = null;
        for (var check : checks) {
            if (check.state() == Check.State.LACKING) {
                lacking = lacking == null ? new ArrayList<>(2) : lacking;
                lacking.add(new Reason(Reason.Kind.LACKING, check.text(), basis));
            }
            miss(check.missing());
        }
        return lacking;
    }

    /// A regime that has ended opens a way for older records only once somebody has confirmed that it still governs them.
    private boolean isTransitionOpen() {
        return rule.question() == Question.EXIT && rule.ground() != ExitGround.TERM_ENDED && !rule.isBar()
                && rule.head().regime().isDoubtfulOn(day)
                && facts.flag(Fact.Flag.TRANSITION_CONFIRMED) != Truth.TRUE;
    }

    private boolean isForbidden(Condition forbids) {
        var truth = forbids.test(facts);
        if (truth == Truth.UNKNOWN) {
            forbids.missing(facts, missing);
        }
        return truth == Truth.TRUE;
    }

    private Truth undecided(Condition condition) {
        var truth = condition.test(facts);
        if (truth == Truth.UNKNOWN) {
            condition.missingFirst(facts, missing);
        }
        return truth;
    }

    private void missOf(AnswerRule bar, Truth barring) {
        if (barring == Truth.UNKNOWN && bar.forbids() != null) {
            var asked = undecided(bar.head().applies());
            if (asked == Truth.TRUE) {
                bar.forbids().missing(facts, missing);
            }
        }
    }

    private void missIfUnknown(Truth governs, Regime regime) {
        if (governs == Truth.UNKNOWN) {
            miss(List.of(regime.chosenBy().getFirst()));
        }
    }

    private void miss(List<? extends Fact> unknown) {
        for (int i = 0; i < unknown.size(); i++) {
            if (!missing.contains(unknown.get(i))) {
                missing.add(unknown.get(i));
            }
        }
    }

    private static List<Reason> against(Reason.Kind kind, String text, Basis basis) {
        return List.of(new Reason(kind, text, basis));
    }
}
