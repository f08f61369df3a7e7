package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xinzhi.app.platform.yaml.DataFile;
import xinzhi.app.platform.yaml.DataMistake;

/// What is asked of a city's file beyond its spelling, and how it is said.
class CityDataMistakesTest {
    private static final String CITY = """
        city: {code: 329900, name: 云州市}
        boards:
          - {code: DQ, name: 东区, shortName: 东, division: 329902, addressWords: [东区]}
          - {code: XQ, name: 西区, shortName: 西, division: 329903}
        streets:
          - board: DQ
            since: 2022-01-01
            confidence: verified
            places:
              329902001: 桥头街道
        departments:
          - {line: court, name: 市法院, body: city-court}
        bodies:
          - {code: city-court, name: 云州市中级人民法院, line: court, level: city, confidence: recalled}
        perBoard:
          - line: court
            name: "{full}人民法院"
            confidence: recalled
            variants: ["{board}人民法院"]
        registrationAuthorities:
          single:
            - {name: 云州市市场监督管理局}
          perBoard: ["{full}市场监督管理局"]
        """;

    @Test
    void acceptsASoundCity() { assertThat(sentences(CITY)).isEmpty(); }

    @Test
    void refusesAnAddressWordThatIsNotTheWholeNameOfTheBoard() {
        assertThat(sentences(CITY.replace("[东区]", "[东]")))
                .containsExactly("云州.yaml 第 3 行：地址关键词“东”没有写全板块名称。简称会误认外地地址，请写全“东区”。");
    }

    @Test
    void refusesAnAddressWordWithoutTheCityWhereAnotherCityHasTheSameDistrict() {
        assertThat(sentences(CITY.replace("addressWords: [东区]", "nameElsewhere: true, addressWords: [东区]")))
                .containsExactly("云州.yaml 第 3 行：外地也有同名的区，地址关键词“东区”会误认。请连同城市名称填写，例如“云州市东区”。");
    }

    @Test
    void refusesADivisionOfAnotherCityAndOneGivenToTwoBoards() {
        assertThat(sentences(CITY.replace("329903", "320102")))
                .containsExactly("云州.yaml 第 4 行：区划代码“320102”不属于本市。请填写以 3299 开头的六位代码；市本级代码不能归某个板块。");
        assertThat(sentences(CITY.replace("329903", "329902")))
                .containsExactly("云州.yaml 第 4 行：区划代码“329902”已归“东区”所有。一个代码只能归一个板块，请删去其中一处。");
    }

    @Test
    void refusesTheCodeOfTheCityItselfForABoard() {
        assertThat(sentences(CITY.replace("329903", "329900"))).singleElement().asString()
                .contains("市本级代码不能归某个板块");
    }

    @Test
    void refusesAStreetOfAnotherCityAndOneOfNoBoard() {
        assertThat(sentences(CITY.replace("329902001", "320102001").replace("board: DQ", "board: NQ")))
                .containsExactly("云州.yaml 第 6 行：没有代码为“NQ”的板块。请改用已有的板块代码：DQ、XQ。",
                        "云州.yaml 第 10 行：街道代码“320102001”不属于本市。请填写以 3299 开头的九位代码。");
    }

    @Test
    void acceptsALaterHolderOfAStreetButNotTwoOnOneDay() {
        var later = "  - {board: XQ, since: 2023-01-01, confidence: verified, places: {329902001: 桥头街道}}\ndepartments:";

        assertThat(sentences(CITY.replace("departments:", later))).isEmpty();
        assertThat(sentences(CITY.replace("departments:", later.replace("2023", "2022")))).containsExactly(
                "云州.yaml 第 11 行：街道“329902001”自 2022-01-01 起的归属写了两次。请只保留其中一处；归属变更时另写一组并填写新的 since。");
    }

    @Test
    void refusesANameThatWouldLeadToTwoBodies() {
        assertThat(sentences(CITY.replace("confidence: recalled}", "confidence: recalled, variants: [东区人民法院]}")))
                .containsExactly(
                        "云州.yaml 第 19 行：名称“东区人民法院”已归“city-court”所有。同一名称同一时间只能指向一个单位，请从其中一处删去，或写明 since、until。");
    }

    @Test
    void refusesAPatternWithAPlaceItDoesNotKnow() {
        assertThat(sentences(CITY.replace("{board}人民法院", "{district}人民法院"))).contains(
                "云州.yaml 第 19 行：名称样式中有不认识的占位符“{district}”。请从以下各词中选用：{city}、{board}、{short}、{full}、{government}、{former}、{formerShort}。");
    }

    @Test
    void refusesAPatternThatNamesNoBody() {
        assertThat(sentences(CITY.replace("{full}人民法院", "{former}人民法院")))
                .contains("云州.yaml 第 17 行：名称样式“{former}人民法院”对“东区”得不出唯一名称。请用 {full} 或 {government}，不要用 {former}。");
    }

    @Test
    void refusesALineWithoutADepartmentAndADepartmentWithoutAHead() {
        assertThat(sentences(CITY.replace("{line: court, name: 市法院", "{line: tax, name: 市税务局"))).containsExactly(
                "云州.yaml 第 12 行：没有代码为“city-court”、条线为“tax”的市级单位。请在 bodies 中补写该单位，或改正 body。",
                "云州.yaml 第 14 行：没有代码为“court”的条线。请改用 departments 中已有的 line，或先补写该部门。",
                "云州.yaml 第 16 行：没有代码为“court”的条线。请改用 departments 中已有的 line，或先补写该部门。");
    }

    @Test
    void refusesABodyOfTheCityThatBelongsToABoard() {
        assertThat(sentences(CITY.replace("level: city", "level: city, board: DQ")))
                .containsExactly("云州.yaml 第 14 行：市级或省级单位不能归某个板块。请删去 board，或把 level 改为 board。");
    }

    private static String bodies(String... more) {
        return CITY.replace("\nperBoard:", "\n" + String.join("\n", more) + "\nperBoard:");
    }

    @Test
    void acceptsANameThatGoesToAnotherBodyLaterButNotToTwoAtOneTime() {
        var old = "  - {code: old, name: 云州市档案局, line: court, level: city, confidence: recalled, until: 2018-12-31}";
        var later = "  - {code: new, name: 云州市档案局, line: court, level: city, confidence: recalled, since: 2019-01-01}";

        assertThat(sentences(bodies(old, later))).isEmpty();
        assertThat(sentences(bodies(old, later.replace("2019-01-01", "2018-12-31")))).containsExactly(
                "云州.yaml 第 16 行：名称“云州市档案局”已归“old”所有。同一名称同一时间只能指向一个单位，请从其中一处删去，或写明 since、until。");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThat(sentences(bodies(
                "  - {code: a, name: 甲, line: court, level: city, confidence: recalled, since: 2020-01-01, until: 2019-12-31}")))
                .containsExactly("云州.yaml 第 15 行：最后一日 2019-12-31 早于第一日 2020-01-01。请改正 since 或 until。");
    }

    @Test
    void refusesAParentAndASuccessorNobodyKnows() {
        assertThat(sentences(bodies(
                "  - {code: a, name: 甲, line: court, level: city, confidence: recalled, parent: nobody}",
                "  - {code: b, name: 乙, line: court, level: city, confidence: recalled, until: 2019-12-31, successor: nobody}")))
                .containsExactly("云州.yaml 第 15 行：没有代码为“nobody”的上级单位。请改用 bodies 中已有的单位代码，或先补写该单位。",
                        "云州.yaml 第 16 行：没有代码为“nobody”的承继单位。请改用已有的单位代码；perBoard 中写同一板块单位的条线代码或 code。");
    }

    @Test
    void refusesSuccessorsInACircleAndASuccessorOfABodyThatDidNotEnd() {
        assertThat(sentences(bodies(
                "  - {code: a, name: 甲, line: court, level: city, confidence: recalled, until: 2019-12-31, successor: b}",
                "  - {code: b, name: 乙, line: court, level: city, confidence: recalled, until: 2019-12-31, successor: a}")))
                .containsExactly("云州.yaml 第 15 行：“a”的承继单位层层追下去又回到它自己（经“b”）。请改正 successor，最后一个单位不写承继。",
                        "云州.yaml 第 16 行：“b”的承继单位层层追下去又回到它自己（经“a”）。请改正 successor，最后一个单位不写承继。");
        assertThat(sentences(bodies(
                "  - {code: a, name: 甲, line: court, level: city, confidence: recalled, successor: city-court}")))
                .singleElement().asString().contains("写了承继单位，却没有写撤销日期");
    }

    @Test
    void refusesAStreetWithTwoBoardsOrNoneOnSomeDay() {
        var later = "  - {board: XQ, since: 2023-01-01, confidence: verified, places: {329902001: 桥头街道}}\ndepartments:";
        var ended = CITY.replace("departments:", later).replace("since: 2022-01-01",
                "since: 2022-01-01\n    until: %s");

        assertThat(sentences(ended.formatted("2022-12-31"))).isEmpty();
        assertThat(sentences(ended.formatted("2023-01-01"))).containsExactly(
                "云州.yaml 第 12 行：街道“329902001”自 2023-01-01 起归属新板块，原板块却写到 2023-01-01。一条街道同一天只能归一个板块，请把原来一组的 until 改为新归属的前一日，或删去不写。");
        assertThat(sentences(ended.formatted("2022-11-30"))).containsExactly(
                "云州.yaml 第 12 行：街道“329902001”自 2022-12-01 起有一段时间不归任何板块。请把原来一组的 until 改为新归属的前一日，或删去不写。");
    }

    @Test
    void refusesABoardWithoutThePatternUnlessItSaysWhatItHasInstead() {
        var pattern = "variants: [\"{board}人民法院\"]\n    except:\n      - %s";

        assertThat(sentences(CITY.replace("variants: [\"{board}人民法院\"]", pattern.formatted("{board: XQ}"))))
                .containsExactly(
                        "云州.yaml 第 21 行：与众不同的板块没有写明是哪一种。请在 name（另有名称）、by（由另一条线的单位承担）、none（没有）中写且只写一项。");
        assertThat(sentences(
                CITY.replace("variants: [\"{board}人民法院\"]", pattern.formatted("{board: XQ, by: tax}"))))
                .containsExactly("云州.yaml 第 21 行：这个板块没有“tax”条线的单位。请改用 perBoard 中已有的条线代码或 code。");
    }

    @Test
    void refusesADevelopmentZoneAtAPlaceNobodyKnows() {
        assertThat(sentences(
                CITY + "zones: [{name: 云州开发区, level: national, board: DQ, place: 329902999, confidence: recalled}]\n"))
                .containsExactly("云州.yaml 第 24 行：没有代码为“329902999”的街道或园区。请改用 streets 中已有的九位代码；没有代码的开发区不写 place。");
    }

    @Test
    void refusesWordsOfOtherPlacesThatTellTwoLines() {
        assertThat(sentences(
                CITY + "outside: [{line: court, name: 外地法院, words: [法院]}, {line: court, name: 外地法庭, words: [法院]}]\n"))
                .hasSize(2).first().asString().contains("条线代码“court”重复");
    }

    private static List<String> sentences(String text) {
        return CityDataReader.read(DataFile.of("云州.yaml", text)).findMistakes().stream().map(DataMistake::sentence)
                .toList();
    }
}
