package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What is not known never counts as met.
class UnknownFactsTest {
    private static final Law LAW = Shipped.LAW;

    @Test
    void nothingIsAllowedToARecordOfWhichNothingIsKnown() {
        var lists = new TreeSet<String>();
        LAW.all().forEach(rule -> lists.addAll(rule.head().lists()));
        for (var list : lists) {
            for (var question : Question.values()) {
                assertThat(LAW.answers(question, Facts.of(list).build(), LocalDate.of(2030, 1, 1)))
                        .noneMatch(way -> way.evaluation() instanceof Evaluation.Allowed);
            }
        }
    }

    @Test
    void forgettingAFactOpensNothing() {
        int tried = 0;
        for (var rule : LAW.all()) {
            for (var example : rule.head().examples()) {
                var written = example.given().written();
                for (var code : written.keySet()) {
                    if (code.equals("list") || !(rule instanceof AnswerRule)
                            || isOpen(rule, example.given(), example)) {
                        continue;
                    }
                    var less = new HashMap<>(written);
                    less.remove(code);
                    assertThat(isOpen(rule, Facts.read(less), example)).as("%s without %s", rule.id(), code).isFalse();
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(300);
    }

    @Test
    void aMissingFactIsNamedUntilItIsKnown() {
        for (var rule : LAW.all()) {
            for (var example : rule.head().examples()) {
                if (rule instanceof AnswerRule && LAW.answer(rule.id(), example.given(), example.day())
                        .evaluation() instanceof Evaluation.FactsMissing(var which, _)) {
                    assertThat(which).isNotEmpty().doesNotHaveDuplicates()
                            .noneMatch(fact -> example.given().isKnown(fact));
                }
            }
        }
    }

    private static boolean isOpen(Rule rule, Facts facts, Example example) {
        return LAW.answer(rule.id(), facts, example.day()).evaluation() instanceof Evaluation.Allowed;
    }
}
