package xinzhi.app.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.yaml.DataMistake;

/// What is refused in rule files, with file, line and remedy.
class RuleMistakesTest {
    private static final String REGIMES = """
        regimes:
          - id: OLD
            series: sites
            instrument: 旧办法
            level: departmental-rule
            venue: credit-china
            from: 2019-07-01
            until: 2023-04-30
            chosenBy: [decisionDate]
            start: decisionDate
            confidence: recalled
          - {id: NEW, series: sites, instrument: 新办法, level: departmental-rule, venue: credit-china, from: 2023-05-01, chosenBy: [decisionDate], start: decisionDate, confidence: recalled}
        """;
    private static final String PARAMETERS = """
        parameters:
          - {id: low-fine, name: 较低数额罚款, setBy: province, otherwise: lowFine}
        """;
    private static final String RULES = """
        rules:
          - id: AB-01
            text: 公示一年
            regime: OLD
            lists: [penalty]
            confidence: recalled
            applies: {severity: [general]}
            period: {earliestRestoration: P3M, automaticEnd: P1Y}
            examples:
              - given: {decisionDate: 2022-01-31, severity: [general]}
                expect: {earliestRestoration: 2022-04-30, automaticEnd: 2023-01-31}
              - given: {decisionDate: 2022-01-31, severity: [serious]}
                expect: {applies: false}
          - id: AB-02
            text: 可以修复
            regime: OLD
            lists: [penalty]
            confidence: recalled
            asks: exit
            ground: restoration
            requires: [{text: 已履行, needs: {performed: true}}]
            waits: [{until: shortest-publicity}]
            examples:
              - given: {decisionDate: 2022-01-31, severity: [general], performed: true}
                on: 2022-04-30
                expect: {answer: allowed}
              - given: {decisionDate: 2022-01-31, severity: [general], performed: true}
                on: 2022-04-29
                expect: {answer: not-yet, from: 2022-04-30}
        """;
    private static final String CITY_REGIMES = """
        regimes:
          - {id: CITY, instrument: 市条例, level: local-regulation, from: 2020-07-01, confidence: recalled}
        """;
    private static final String CITY_RULES = """
        rules:
          - id: ZZ-01
            text: 可以提出异议
            regime: CITY
            lists: [penalty]
            confidence: recalled
            asks: correction
            requires: [{text: 提出申请, needs: {application: true}}]
            examples:
              - {given: {application: true}, expect: {answer: allowed}}
              - {given: {application: false}, expect: {answer: not-allowed}}
        """;

    @Test
    void acceptsSoundFiles() { assertThat(sentences(RULES)).isEmpty(); }

    @Test
    void namesTheLineOfADayThatDoesNotExist() {
        assertThat(sentencesOfRegimes(REGIMES.replace("2023-04-30", "2023-04-31"))).containsExactly(
                "catalogue/national/law/regimes.yaml 第 8 行：键“until”的值“2023-04-31”不是有效日期。请按“年-月-日”填写真实存在的日期，例如 2022-04-18。");
    }

    @Test
    void refusesAFieldNobodyKnows() {
        assertThat(sentences(RULES.replace("    ground: restoration", "    grounds: restoration")))
                .anyMatch(sentence -> sentence.startsWith("catalogue/national/law/rules.yaml 第 20 行：不认识的键“grounds”。"));
    }

    @Test
    void refusesAFactNobodyKnowsAndNamesTheNearest() {
        assertThat(sentences(RULES.replace("needs: {performed: true}", "needs: {performd: true}")))
                .contains("catalogue/national/law/rules.yaml 第 21 行：不认识的键“performd”。是否应为“performed”？请改正拼写。");
    }

    @Test
    void refusesTwoVersionsOfOneOrderThatHoldOnTheSameDay() {
        assertThat(sentencesOfRegimes(REGIMES.replace("from: 2023-05-01", "from: 2023-04-30"))).containsExactly(
                "catalogue/national/law/regimes.yaml 第 12 行：规则版本“NEW”与同一系列的“OLD”施行时间重叠。"
                        + "请核对起止日期：后一版自前一版终止（2023-04-30）的次日起。");
    }

    @Test
    void refusesAVersionThatEndsBeforeItBegins() {
        assertThat(sentencesOfRegimes(REGIMES.replace("until: 2023-04-30", "until: 2019-06-30")))
                .contains("catalogue/national/law/regimes.yaml 第 8 行：终止日 2019-06-30 早于起始日 2019-07-01。请核对两个日期。");
    }

    @Test
    void refusesARuleOutsideTheTimeOfItsRegime() {
        assertThat(sentences(RULES.replace("applies: {severity", "from: 2023-06-01\n    applies: {severity")))
                .contains("catalogue/national/law/rules.yaml 第 7 行：本规则的施行时间超出所属版本“OLD”的施行时间。请核对 from、until，或改归另一版本。");
    }

    @Test
    void refusesTwoRowsThatContradictOneAnother() {
        var twice = RULES + RULES.lines().skip(1).limit(12).map(line -> line.replace("AB-01", "AB-03")
                .replace("P1Y", "P2Y").replace("2023-01-31}", "2024-01-31}"))
                .collect(java.util.stream.Collectors.joining("\n"));

        assertThat(sentences(twice)).contains(
                "catalogue/national/law/rules.yaml 第 30 行：规则“AB-03”与“AB-01”（第 2 行）适用条件完全相同，期限互相矛盾。请合为一条，或写清各自的适用条件。");
    }

    @Test
    void refusesAReferenceToARuleThatIsNoBar() {
        assertThat(
                sentences(RULES.replace("    ground: restoration", "    ground: restoration\n    barredBy: [AB-09]")))
                .containsExactly(
                        "catalogue/national/law/rules.yaml 第 14 行：barredBy 中的“AB-09”不是写有 forbids 的规则。请核对编号，或先写出该禁止性规则。");
    }

    @Test
    void refusesAnExampleThatDoesNotHold() {
        assertThat(sentences(RULES.replace("earliestRestoration: 2022-04-30", "earliestRestoration: 2022-05-01")))
                .containsExactly("catalogue/national/law/rules.yaml 第 10 行：规则“AB-01”的算例不成立，"
                        + "实际得出 earliestRestoration: 2022-04-30。请核对规则或算例，两者必有一误。");
    }

    @Test
    void refusesARuleWithoutACounterexample() {
        assertThat(sentences(RULES.replace("expect: {applies: false}", "expect: {automaticEnd: unknown}")))
                .anyMatch(sentence -> sentence.contains("第 2 行：规则“AB-01”的算例不全"));
    }

    @Test
    void refusesWhatIsCalledVerifiedWithoutASource() {
        assertThat(sentences(RULES.replaceFirst("confidence: recalled", "confidence: verified")))
                .containsExactly(
                        "catalogue/national/law/rules.yaml 第 6 行：“AB-01”标为已核实，却没有注明出处。请补写 source，或把 confidence 改为 recalled（待核实）。");
    }

    @Test
    void refusesAListAndARegimeNobodyKnows() {
        assertThat(sentences(RULES.replaceFirst("\\[penalty]", "[penalties]")))
                .anyMatch(sentence -> sentence.contains("第 2 行：没有标识为“penalties”的名单。请改用已有的名单标识：penalty"));
        assertThat(sentences(RULES.replaceFirst("regime: OLD", "regime: OLDER")))
                .contains("catalogue/national/law/rules.yaml 第 4 行：没有可用的规则版本“OLDER”。"
                        + "请改用已有的版本：OLD、NEW；地方文件只能用本级 regimes.yaml 中的版本。");
    }

    @Test
    void letsACityAddHowThingsAreDone() { assertThat(sentences(city(CITY_REGIMES, CITY_RULES))).isEmpty(); }

    @Test
    void refusesACityThatRewritesARuleOfTheNation() {
        assertThat(sentences(city(CITY_REGIMES, CITY_RULES.replace("ZZ-01", "AB-02")))).containsExactly(
                "catalogue/city/law/rules.yaml 第 2 行：下级不得改写上级规则“AB-02”（catalogue/national/law/rules.yaml 第 14 行）。"
                        + "省、市只能填写上级留给本级的参数（parameters.yaml），或依地方性法规另立规则；请删去本行。");
    }

    @Test
    void refusesACityThatOpensAnExitFromAListOfTheNation() {
        assertThat(sentences(city(CITY_REGIMES, CITY_RULES.replace("asks: correction",
                "asks: exit\n    ground: early-removal")))).containsExactly(
                        "catalogue/city/law/rules.yaml 第 2 行：地方规则“ZZ-01”涉及全国性名单“penalty”的列入、移出或者公示期。"
                                + "这些只能由上位规定确定；地方可以补充程序、异议纠正、公示内容和惩戒措施方面的规则，请改写 asks 或删去。");
    }

    @Test
    void refusesALocalRuleThatRestsOnAnOfficesOwnDocument() {
        assertThat(sentences(city(CITY_REGIMES.replace("local-regulation", "normative-document"), CITY_RULES)))
                .contains("catalogue/city/law/regimes.yaml 第 2 行：地方规则不能以“市条例”为依据。"
                        + "地方规则只能依地方性法规（level: local-regulation）制定，其他文件不得增设或者改变规则。");
    }

    @Test
    void letsOnlyWhoMaySetItSetAParameter() {
        var value = """
            parameters:
              - {id: low-fine, value: 5000, instrument: 某规定, confidence: recalled}
            """;
        var files = city(CITY_REGIMES, CITY_RULES);
        files.put("catalogue/city/law/parameters.yaml", value);

        assertThat(sentences(files)).containsExactly(
                "catalogue/city/law/parameters.yaml 第 2 行：参数“较低数额罚款”由省级规定，市级不得设定。请删去本项，由有权的一级填写。");
        files.put("catalogue/city/law/layer.yaml", "level: province");
        assertThat(sentences(files)).isEmpty();
    }

    private static Map<String, String> city(String regimes, String rules) {
        var files = nation(REGIMES, RULES);
        files.put("catalogue/city/law/regimes.yaml", regimes);
        files.put("catalogue/city/law/rules.yaml", rules);
        return files;
    }

    private static Map<String, String> nation(String regimes, String rules) {
        var files = new LinkedHashMap<String, String>();
        files.put("catalogue/national/law/regimes.yaml", regimes);
        files.put("catalogue/national/law/parameters.yaml", PARAMETERS);
        files.put("catalogue/national/law/rules.yaml", rules);
        return files;
    }

    private static List<String> sentences(String rules) { return sentences(nation(REGIMES, rules)); }

    private static List<String> sentencesOfRegimes(String regimes) { return sentences(nation(regimes, RULES)); }

    private static List<String> sentences(Map<String, String> files) {
        return Law.of(files, Set.of("penalty")).findMistakes().stream().map(DataMistake::sentence).toList();
    }
}
