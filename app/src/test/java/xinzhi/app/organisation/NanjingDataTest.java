package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.Body;
import xinzhi.app.organisation.CityData.DivisionCode;
import xinzhi.app.organisation.CityData.Level;
import xinzhi.app.organisation.CityData.RegistrationAuthority;
import xinzhi.app.organisation.CityData.Street;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.yaml.DataFile;

/// The city shipped with the program.
class NanjingDataTest {
    private final CityData nanjing = CityDataReader.read(DataFile.onClassPath("catalogue/nanjing/organisation.yaml"))
            .get();

    @Test
    void hasElevenDistrictsAndTheNewAreaWhichHasNoNationalCode() {
        assertThat(nanjing.boards()).hasSize(12);
        assertThat(nanjing.boards()).filteredOn(board -> board.division() == null).extracting(Board::name)
                .containsExactly("江北新区");
    }

    @Test
    void hasEveryStreetTownAndParkOfItsDistricts() {
        assertThat(nanjing.streets()).hasSize(143);
        assertThat(nanjing.boards()).allSatisfy(board -> assertThat(nanjing.streets()).extracting(Street::board)
                .contains(board.code()));
    }

    @Test
    void givesSevenStreetsOfTwoDistrictsToTheNewAreaAsRecalledOnly() {
        var streets = nanjing.streets().stream().filter(street -> street.board().equals("JB")).toList();

        assertThat(streets).extracting(Street::name).containsExactlyInAnyOrder("泰山街道", "顶山街道", "沿江街道", "盘城街道", "大厂街道",
                "葛塘街道", "长芦街道");
        assertThat(streets).extracting(Street::division).containsOnly("320111", "320116");
        assertThat(streets).extracting(Street::confidence).containsOnly(Confidence.RECALLED);
    }

    @Test
    void findsTheBoardOfAnAbolishedCounty() {
        assertThat(board("LH").former()).extracting(DivisionCode::code).containsExactly("320112", "320123");
    }

    private static final List<String> MAIN_LINES = List.of("credit-office", "court", "tax", "market-regulation",
            "emergency", "human-resources", "ecology", "urban-management", "housing", "transport", "fire",
            "culture-tourism", "health", "public-security", "finance", "statistics", "education", "civil-affairs",
            "justice", "planning", "water", "agriculture", "commerce", "science", "industry", "medical-insurance");

    @Test
    void hasABodyOfEveryMainLineForEveryBoard() {
        assertThat(nanjing.boards()).allSatisfy(board -> assertThat(MAIN_LINES).allSatisfy(line -> assertThat(
                nanjing.bodies()).as(board.name() + " " + line)
                .anyMatch(body -> board.code().equals(body.board()) && body.answersFor(line)
                        && body.period().until() == null)));
    }

    @Test
    void hasADepartmentForEveryLineWithABodyOfTheCityAtItsHead() {
        assertThat(nanjing.departments()).hasSizeGreaterThanOrEqualTo(40).extracting(CityData.Department::name)
                .contains("市信用办", "市法院", "市税务局", "市应急管理局", "市市场监督管理局", "市人社局", "市公共信用信息中心");
        assertThat(nanjing.bodies()).filteredOn(body -> body.level() == Level.CITY)
                .hasSizeGreaterThanOrEqualTo(nanjing.departments().size());
        assertThat(nanjing.bodies()).filteredOn(body -> body.level() == Level.PROVINCE)
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(nanjing.bodies()).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void claimsToHaveSeenNoNameOfABody() {
        assertThat(nanjing.bodies()).extracting(Body::confidence).containsOnly(Confidence.RECALLED);
        assertThat(nanjing.zones()).extracting(CityData.Zone::confidence).containsOnly(Confidence.RECALLED);
    }

    @Test
    void putsEveryBodyOfABoardBelowTheHeadOfItsLine() {
        var codes = nanjing.bodies().stream().map(Body::code).toList();

        assertThat(body("xw-court").parent()).isEqualTo("city-court");
        assertThat(body("city-court").parent()).isEqualTo("province-court");
        assertThat(nanjing.bodies()).filteredOn(body -> body.board() != null)
                .allSatisfy(body -> assertThat(codes).contains(body.parent()));
    }

    @Test
    void letsTheNewAreaHaveItsBodiesInItsOwnForm() {
        assertThat(body("jb-human-resources").name()).isEqualTo("南京江北新区管理委员会教育和社会保障局");
        assertThat(body("jb-human-resources").answersFor("education")).isTrue();
        assertThat(body("jb-credit-office").name()).isEqualTo("南京江北新区管理委员会经济发展局");
        assertThat(nanjing.bodies()).extracting(Body::code).doesNotContain("jb-education", "jb-food-drug");
        assertThat(nanjing.bodies()).filteredOn(body -> "JB".equals(body.board()))
                .allSatisfy(body -> assertThat(body.period().since()).isAfterOrEqualTo("2015-06-27"));
    }

    @Test
    void leadsFromEveryAbolishedBodyToOneThatIsThereInItsPlace() {
        var abolished = nanjing.bodies().stream().filter(body -> body.successor() != null).toList();

        assertThat(abolished).hasSizeGreaterThanOrEqualTo(70).allSatisfy(body -> {
            assertThat(body.period().until()).isNotNull();
            var successor = body(String.valueOf(body.successor()));
            assertThat(successor.line()).isEqualTo(body.line());
            assertThat(successor.board()).isEqualTo(body.board());
            assertThat(successor.period().until()).isNull();
        });
    }

    @Test
    void knowsTheDevelopmentZonesWithoutInventingPowers() {
        assertThat(nanjing.zones()).extracting(CityData.Zone::name).contains("南京经济技术开发区", "江宁经济技术开发区",
                "南京高新技术产业开发区");
        assertThat(nanjing.zones()).extracting(CityData.Zone::powers).containsOnlyNulls();
    }

    @Test
    void namesTheBodiesOfADistrictAndOfTheNewAreaEachInItsWay() {
        assertThat(body("xw-court").name()).isEqualTo("南京市玄武区人民法院");
        assertThat(body("jb-court").name()).isEqualTo("南京江北新区人民法院");
        assertThat(body("xw-ecology").name()).isEqualTo("南京市玄武生态环境局");
        assertThat(body("jb-market-regulation").name()).isEqualTo("南京江北新区管理委员会市场监督管理局");
        assertThat(body("city-court").name()).isEqualTo("南京市中级人民法院");
    }

    @Test
    void knowsTheAbolishedBodiesWhoseDecisionsADistrictBodyInherited() {
        assertThat(body("qh-industry-commerce").variants()).contains("南京市秦淮区工商行政管理局", "南京市白下区工商行政管理局");
        assertThat(body("lh-court").succeeds()).contains("南京市六合县人民法院", "南京市大厂区人民法院");
        assertThat(body("city-state-tax").successor()).isEqualTo("city-tax");
    }

    @Test
    void neverTakesTheGulouOfAnotherCityForItsOwn() {
        assertThat(board("GL").addressWords()).allSatisfy(word -> assertThat(word).contains("南京"));
        assertThat(nanjing.bodies()).filteredOn(body -> "GL".equals(body.board())).isNotEmpty()
                .allSatisfy(body -> assertThat(body.variants())
                        .allSatisfy(variant -> assertThat(variant).contains("南京")));
        assertThat(body("xw-court").variants()).contains("玄武区人民法院");
    }

    @Test
    void readsTheBoardFromTheRegistrationAuthorityExceptTheCitys() {
        assertThat(nanjing.registrationAuthorities()).contains(new RegistrationAuthority("南京市玄武区市场监督管理局", "XW"),
                new RegistrationAuthority("南京江北新区管理委员会行政审批局", "JB"),
                new RegistrationAuthority("南京市工商行政管理局白下区分局", "QH"),
                new RegistrationAuthority("南京市市场监督管理局", null));
    }

    @Test
    void hasEveryBodyAndLineTheListsSpeakOf() {
        var kinds = Catalogue.read("catalogue/national", "catalogue/nanjing").get().list();
        var bodies = nanjing.bodies().stream().map(Body::code).toList();
        var lines = nanjing.departments().stream().map(CityData.Department::line).toList();

        assertThat(kinds).allSatisfy(kind -> assertThat(lines).contains(kind.line()));
        assertThat(kinds).allSatisfy(kind -> assertThat(kind.senders()).isNotEmpty()
                .allSatisfy(scope -> assertThat(bodies).contains(scope.sender())));
    }

    @Test
    void inventsNoUnifiedCode() { assertThat(nanjing.bodies()).extracting(Body::unifiedCode).containsOnlyNulls(); }

    private Body body(String code) {
        return only(nanjing.bodies().stream().filter(body -> body.code().equals(code)).toList());
    }

    private Board board(String code) {
        return only(nanjing.boards().stream().filter(board -> board.code().equals(code)).toList());
    }

    private static <T> T only(List<T> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
