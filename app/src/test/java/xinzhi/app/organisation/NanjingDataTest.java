package xinzhi.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.organisation.CityData.Board;
import xinzhi.app.organisation.CityData.Body;
import xinzhi.app.organisation.CityData.DivisionCode;
import xinzhi.app.organisation.CityData.RegistrationAuthority;
import xinzhi.app.organisation.CityData.Street;
import xinzhi.app.platform.Confidence;
import xinzhi.app.platform.DataFile;

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

    @Test
    void hasACourtATaxOfficeAndAMarketAuthorityForEveryBoard() {
        assertThat(nanjing.boards()).allSatisfy(board -> assertThat(nanjing.bodies())
                .filteredOn(body -> board.code().equals(body.board())).extracting(Body::line)
                .contains("court", "tax", "market-regulation", "emergency", "urban-management", "ecology",
                        "human-resources", "housing", "transport", "fire", "culture-tourism", "health"));
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
        assertThat(body("qh-market-regulation").succeeds()).contains("南京市秦淮区工商行政管理局", "南京市白下区工商行政管理局");
        assertThat(body("lh-court").succeeds()).contains("南京市六合县人民法院", "南京市大厂区人民法院");
        assertThat(body("city-tax").succeeds()).contains("南京市国家税务局", "南京市地方税务局");
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
