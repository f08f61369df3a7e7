package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import xinzhi.app.organisation.CityPlaces;
import xinzhi.app.organisation.CityPlaces.District;
import xinzhi.app.organisation.CityPlaces.Street;

/// To which board a subject belongs: the rules in their order.
class BoardRulesTest {
    private static final int XUANWU = 1;
    private static final int GULOU = 2;
    private static final int PUKOU = 3;
    private static final int JIANGBEI = 4;
    private static final int DACHANG_STREET = 41;
    private final BoardRules rules = new BoardRules(new CityPlaces("南京", List.of("320100", "320000"),
            Map.of("南京市玄武区市场监督管理局", XUANWU, "南京江北新区管理委员会市场监督管理局", JIANGBEI),
            List.of(new Street("大厂街道", DACHANG_STREET, JIANGBEI), new Street("泰山街道", 42, JIANGBEI),
                    new Street("江浦街道", 31, PUKOU), new Street("江东街道", 21, GULOU)),
            List.of(new District("玄武区", XUANWU), new District("南京市鼓楼区", GULOU), new District("鼓楼区", GULOU),
                    new District("浦口区", PUKOU), new District("江北新区", JIANGBEI)),
            Map.of("320102", XUANWU, "320106", GULOU, "320111", PUKOU, "320191", JIANGBEI)));

    private BoardDecision decide(@Nullable String supervision, @Nullable String authority, @Nullable String street,
            @Nullable String address, @Nullable String code) {
        return rules.decide(new Place(supervision, authority, street, address, code, null));
    }

    @Test
    void asksTheRegistersOwnFieldFirst() {
        assertThat(decide("玄武区", "南京江北新区管理委员会市场监督管理局", "江浦街道", "南京市鼓楼区江东街道", "91320111MA1XXXXXX0"))
                .isEqualTo(new BoardDecision(XUANWU, null, BoardRule.LOCAL_SUPERVISION, "玄武区"));
    }

    @Test
    void asksTheRegistrationAuthorityNext() {
        assertThat(decide(null, "南京江北新区管理委员会 市场监督管理局", "江浦街道", "南京市鼓楼区", null))
                .isEqualTo(new BoardDecision(JIANGBEI, null, BoardRule.REGISTRATION_AUTHORITY,
                        "南京江北新区管理委员会 市场监督管理局"));
    }

    @Test
    void passesOverAnAuthorityThatRegistersForTheWholeCity() {
        assertThat(decide(null, "南京市市场监督管理局", "江浦街道", null, null))
                .isEqualTo(new BoardDecision(PUKOU, 31, BoardRule.STREET, "江浦街道"));
    }

    @Test
    void takesTheStreetBeforeTheAddressAndTheAddressesStreetBeforeItsDistrict() {
        assertThat(decide(null, null, "江浦街道", "南京市鼓楼区江东街道1号", null).board()).isEqualTo(PUKOU);
        assertThat(decide(null, null, null, "南京市浦口区江东街道1号", null))
                .isEqualTo(new BoardDecision(GULOU, 21, BoardRule.STREET, "江东街道"));
    }

    @Test
    void givesTheStreetsOfTheNewAreaToTheNewAreaWhateverDistrictTheAddressNames() {
        assertThat(decide(null, null, null, "南京市六合区大厂街道新华路1号", "91320112MA1XXXXXX0"))
                .isEqualTo(new BoardDecision(JIANGBEI, DACHANG_STREET, BoardRule.STREET, "大厂街道"));
        assertThat(decide(null, null, null, "南京市浦口区泰山街道1号", null).board()).isEqualTo(JIANGBEI);
    }

    @Test
    void takesTheDistrictOfTheAddress() {
        assertThat(decide(null, null, null, "江苏省南京市玄武区珠江路1号", "91320106MA1XXXXXX0"))
                .isEqualTo(new BoardDecision(XUANWU, null, BoardRule.ADDRESS, "玄武区"));
    }

    @Test
    void knowsThatXuzhouHasAGulouOfItsOwn() {
        assertThat(decide(null, null, null, "江苏省徐州市鼓楼区中山北路1号", null).rule()).isEqualTo(BoardRule.NONE);
        assertThat(decide(null, null, "江苏省徐州市鼓楼区江东街道", null, null).rule()).isEqualTo(BoardRule.NONE);
        assertThat(decide(null, "徐州市鼓楼区市场监督管理局", null, null, null).rule()).isEqualTo(BoardRule.NONE);
        assertThat(decide(null, null, null, "南京市鼓楼区中山北路1号", null).board()).isEqualTo(GULOU);
    }

    @Test
    void believesTheCodeLastOfAll() {
        assertThat(decide("不详", "不详", "不详", "不详", "91320102MA1XXXXXX0"))
                .isEqualTo(new BoardDecision(XUANWU, null, BoardRule.CODE_DIVISION, "320102"));
    }

    @Test
    void hearsNothingInTheCitysOwnCode() {
        assertThat(decide(null, null, null, null, "91320100MA1XXXXXX0").rule()).isEqualTo(BoardRule.NONE);
        assertThat(decide(null, null, null, null, "91320000MA1XXXXXX0").rule()).isEqualTo(BoardRule.NONE);
    }

    @Test
    void knowsOfANaturalPersonOnlyWhereTheNumberWasGiven() {
        assertThat(rules.decide(new Place(null, null, null, null, null, "320106")))
                .isEqualTo(new BoardDecision(GULOU, null, BoardRule.NUMBER_DIVISION, "320106"));
        assertThat(rules.decide(new Place(null, null, null, null, null, "310115")).rule()).isEqualTo(BoardRule.NONE);
    }

    @Test
    void leavesAPlaceWithoutAClueToAPerson() {
        assertThat(decide(null, null, null, null, null)).isEqualTo(new BoardDecision(null, null, BoardRule.NONE, ""));
        assertThat(decide("", "", "", "", "32010")).isEqualTo(new BoardDecision(null, null, BoardRule.NONE, ""));
        assertThat(decide(null, null, null, "上海市浦东新区", "91310115MA1XXXXXX0").rule()).isEqualTo(BoardRule.NONE);
    }

    @Test
    void storesEveryRuleUnderACodeThatLeadsBack() {
        assertThat(BoardRule.values()).allSatisfy(rule -> assertThat(BoardRule.of(rule.code())).isEqualTo(rule));
        assertThat(BoardRule.CODE_DIVISION.code()).isEqualTo("code-division");
    }
}
