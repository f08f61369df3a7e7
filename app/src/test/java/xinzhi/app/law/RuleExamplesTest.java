package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.DataMistake;

/// Every worked example of the shipped rules.
class RuleExamplesTest {
    private static final Law LAW = Shipped.LAW;

    @Test
    void everyWorkedExampleHolds() {
        var failing = LAW.all().stream().flatMap(rule -> rule.head().examples().stream()
                .flatMap(example -> example.differenceFrom(LAW.outcome(rule, example)).stream()
                        .map(difference -> rule.id() + " line " + example.line() + ": " + difference)))
                .toList();

        assertThat(failing).isEmpty();
        var byConfidence = LAW.rules().stream()
                .collect(Collectors.groupingBy(Basis::confidence, TreeMap::new, Collectors.counting()));
        System.out.printf("Law as data: %d worked examples of %d rules hold (%s)%n", LAW.examples(),
                LAW.rules().size(), words(byConfidence));
        assertThat(LAW.examples()).isGreaterThan(300);
    }

    @Test
    void theShippedFilesHoldNoMistake() {
        assertThat(Law.onClassPath("nanjing").findMistakes().stream().map(DataMistake::sentence)).isEmpty();
    }

    @Test
    void everyRuleShowsOneCaseThatHoldsAndOneThatDoesNot() {
        assertThat(LAW.all()).allSatisfy(rule -> {
            assertThat(rule.head().examples()).anyMatch(example -> example.isPositive(rule));
            assertThat(rule.head().examples()).anyMatch(example -> !example.isPositive(rule));
        });
    }

    @Test
    void everyFactHasAChineseNameAndIsAskedBySomeRule() {
        assertThat(FactCodes.ALL.values()).allSatisfy(fact -> assertThat(fact.label()).isNotBlank());
        var text = LAW.files().entrySet().stream().filter(file -> !file.getKey().endsWith("parameters.yaml"))
                .map(Map.Entry::getValue).collect(Collectors.joining());
        assertThat(FactCodes.ALL.keySet().stream().filter(code -> !text.contains(code))).isEmpty();
    }

    private static String words(Map<Confidence, Long> counts) {
        return Stream.of(Confidence.values()).map(each -> counts.getOrDefault(each, 0L) + " " + each.name()
                .toLowerCase(java.util.Locale.ROOT)).collect(Collectors.joining(", "));
    }

    @Test
    void everyClockNamesARuleThatExists() {
        var ids = LAW.rules().stream().map(basis -> basis.rule().value()).toList();
        for (var file : DataFile.inFolder("catalogue/national/law")) {
            file.tree().stream().flatMap(tree -> tree.maps("clocks").stream())
                    .flatMap(clock -> clock.findText("rule").stream())
                    .forEach(rule -> assertThat(ids).anyMatch(id -> id.equals(rule) || id.startsWith(rule + "-")));
        }
    }

    /// `docs/manual/12-rules.md` is what a jurist writes rules by.
    @Test
    void theManualListsEveryFactAndEveryWord() throws IOException {
        var manual = Files.readString(Path.of("../docs/manual/12-rules.md"));

        assertThat(FactCodes.ALL.values())
                .allSatisfy(fact -> assertThat(manual).contains("| `" + fact.code() + "` | " + fact.label() + " |"));
        for (var fact : Fact.Words.values()) {
            assertThat(Facts.words(fact, -1L)).filteredOn(word -> !word.equals("unknown"))
                    .allSatisfy(word -> assertThat(manual).contains("`" + word + "`"));
        }
        for (var words : List.of(Question.values(), ExitGround.values())) {
            assertThat(words).allSatisfy(word -> assertThat(manual).contains("`" + FactCodes.word(word) + "`"));
        }
    }
}
