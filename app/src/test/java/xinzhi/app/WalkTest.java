package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xinzhi.lists.number.CitizenNumber;

/// Every duty walks through the whole program and comes to read what is its own, and nothing that is another's.
@ExtendWith(Premises.Opened.class)
class WalkTest {
    private static final Pattern BOARD_FACET = Pattern.compile("value=\"(?:board:)(\\d+)\"");
    private static final Pattern LIST_COUNT = Pattern
            .compile("value=\"list:[a-z-]+\"[^<]*<span[^>]*>[^<]*</span><b>(\\d+)</b>");
    private static final String NOBODYS_DOCUMENT = "金丝罚〔2026〕翠羽癸";
    private static final String NOBODYS_NUMBER = CitizenNumber.completing("32010219850101731").value();
    private static Premises premises;
    private static Canaries canaries;

    @BeforeAll
    static void enter(Premises opened) {
        premises = opened;
        canaries = opened.canaries();
    }

    @ParameterizedTest
    @CsvSource({"city,credit-office,5", "centre,credit-centre,5", "board,XW,4", "board,JB,3", "board,GL,0",
            "district_body,xw-market-regulation,3", "district_body,jb-court,3", "district_body,xw-court,0",
            "department,market-regulation,3", "department,court,3", "department,tax,0", "street,320102002,1",
            "street,320111001,1", "street,320102003,0", "helper,helper-one,1", "helper,helper-two,1"})
    void showsADutyWhatIsItsOwnAndNothingElse(String duty, String place, int seen) {
        var own = canaries.of(duty, place);
        assertThat(own).hasSize(seen);
        try (var visitor = premises.as(duty, place)) {
            var walk = Walk.of(visitor, canaries);

            // Who may read a person is told name and number in the answer to the purpose, and there alone.
            assertThat(walk.heard(canaries.forbidden(duty, place))).containsExactlyInAnyOrderElementsOf(
                    own.stream().flatMap(bird -> bird.sealed().stream().map(word -> word + " in POST /items/"
                            + bird.item() + "/personal [" + Walk.PURPOSE + "]")).toList());
            for (var bird : own) {
                assertThat(walk.placesOf(bird.song()).stream().filter(page -> page.startsWith("GET /subjects/")))
                        .as(bird.song()).hasSize(1);
                assertThat(walk.placesOf(bird.song())).as(bird.song()).contains("GET /ledger",
                        "GET /items/" + bird.item(), "POST /ledger/export", "POST /ledger [金丝罚〔2026〕] rows",
                        "POST /ledger/export [金丝罚〔2026〕]", "POST /ledger [" + bird.document() + "]");
                if (bird.person()) {
                    assertThat(walk.placesOf(bird.song())).contains("POST /ledger [" + bird.sealed().getLast() + "]");
                }
            }
            if (!Set.of("street", "helper").contains(duty)) {
                hearsWhatWasWhispered(walk, duty, own);
            }
            countsWhatItShows(visitor, duty, place, seen);
        }
    }

    /// What is forbidden to others stands where these may read it: a word that stood nowhere would prove nothing.
    private static void hearsWhatWasWhispered(Walk walk, String duty, List<Canaries.Bird> own) {
        for (var person : own.stream().filter(Canaries.Bird::person).toList()) {
            assertThat(walk.placesOf(person.look())).contains("GET /items/" + person.item());
        }
        if (duty.equals("city") || duty.equals("centre")) {
            assertThat(walk.placesOf(Canaries.OF_DELIVERIES)).contains("GET /deliveries", "POST /deliveries",
                    "GET /deliveries/" + canaries.delivery());
            assertThat(walk.placesOf(Canaries.OF_PROPOSALS)).contains("GET /organisations?tab=proposals");
            assertThat(walk.placesOf(Canaries.OF_AMENDMENTS)).contains("GET /catalogue/amendments/2");
            assertThat(walk.placesOf(Canaries.OF_HELPER_TWO))
                    .contains("GET /organisations/" + canaries.id("helper-two"));
        }
    }

    @ParameterizedTest
    @CsvSource({"centre,credit-centre,credit-centre", "board,XW,xw xw-market-regulation 320102002",
            "department,court,court jb-court", "district_body,jb-court,jb-court", "street,320102002,320102002",
            "helper,helper-one,helper-one"})
    void showsAManagerTheAccountsOfItsScopeAndNothingElse(String duty, String place, String accounts) {
        var managed = Stream.of(accounts.split(" ")).map("wren-"::concat).toList();
        try (var visitor = premises.manager(duty, place)) {
            var walk = Walk.of(visitor, canaries);

            for (var name : canaries.accounts().keySet()) {
                var heard = walk.heard(List.of(name));
                if (managed.contains(name)) {
                    assertThat(heard).contains(name + " in GET /users",
                            name + " in GET /users/" + canaries.accounts().get(name));
                } else {
                    assertThat(heard).isEmpty();
                }
            }
            assertThat(walk.heard(canaries.foreignTo(duty, place).stream().map(Canaries.Bird::song).toList()))
                    .isEmpty();
        }
    }

    private static void countsWhatItShows(Visitor visitor, String duty, String place, int seen) {
        var facets = visitor.post("/ledger/facets", Map.of()).body();
        var counted = LIST_COUNT.matcher(facets);
        assertThat(counted.find() ? Integer.parseInt(counted.group(1)) : 0).isEqualTo(seen);
        assertThat(BOARD_FACET.matcher(facets).results().map(hit -> hit.group(1)).collect(Collectors.toSet()))
                .isEqualTo(canaries.of(duty, place).stream().map(bird -> bird.nest().board())
                        .map(board -> board.isEmpty() ? "0" : String.valueOf(canaries.id(board)))
                        .collect(Collectors.toSet()));
        var rows = visitor.post("/ledger", Map.of(), "HX-Request", "true").body();
        assertThat(Pattern.compile("href=\"/items/\\d+\"").matcher(rows).results().count()).isEqualTo(seen);
        assertThat(rows.contains("共 " + seen + " 条")).isEqualTo(seen > 0);
        for (var bird : canaries.birds()) {
            assertThat(visitor.get("/items/" + bird.item()).status()).as(bird.song())
                    .isEqualTo(bird.belongsTo(duty, place) ? 200 : 404);
        }
    }

    @ParameterizedTest
    @CsvSource({"administrator,''", "enterprise,金丝雀一", "enterprise,金丝雀二"})
    void showsWhoHasNoLedgerNothingOfIt(String duty, String place) {
        try (var visitor = premises.as(duty, place)) {
            var walk = Walk.of(visitor, canaries);

            assertThat(walk.heard(canaries.forbidden(duty, place))).isEmpty();
            if (duty.equals("administrator")) {
                assertThat(walk.heard(List.of("金丝雀", "黄**"))).isEmpty();
                assertThat(walk.placesOf("wren-helper-two")).contains("GET /users");
            }
        }
    }

    /// Neither rows nor counts nor files tell whether what was sought is another's or does not exist.
    @ParameterizedTest
    @CsvSource({"city,credit-office", "centre,credit-centre", "board,XW", "district_body,jb-court", "department,court",
            "street,320102002", "helper,helper-two"})
    void tellsNobodyBySearchingWhatAnotherHas(String duty, String place) {
        try (var visitor = premises.as(duty, place)) {
            var noDocument = found(visitor, NOBODYS_DOCUMENT);
            var noNumber = found(visitor, NOBODYS_NUMBER);
            var noName = found(visitor, "黄鹂癸");
            for (var bird : canaries.birds()) {
                boolean own = bird.belongsTo(duty, place);
                assertThat(found(visitor, bird.document()).equals(noDocument)).as(bird.song()).isEqualTo(!own);
                if (bird.person()) {
                    assertThat(found(visitor, bird.sealed().getLast()).equals(noNumber)).as(bird.song())
                            .isEqualTo(!own);
                    assertThat(found(visitor, bird.sealed().getFirst())).isEqualTo(noName);
                }
            }
        }
    }

    private static List<String> found(Visitor visitor, String words) {
        var form = Map.of("q", words);
        return List.of(visitor.post("/ledger", form), visitor.post("/ledger", form, "HX-Request", "true"),
                visitor.get("/ledger"), visitor.post("/ledger/facets", form), visitor.post("/ledger/export", form))
                .stream().map(answer -> Walk.withoutTyped(FileText.of(answer.bytes()), words))
                .map(text -> withoutNumbers(text).replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "")).toList();
    }

    @Test
    void keepsAViewForWhoChoseItAndNotForTheNextAtTheSameBrowser() {
        var bird = canaries.birds().getFirst();
        try (var browser = premises.as("board", "XW")) {
            browser.post("/ledger", Map.of("q", bird.document(), "board", String.valueOf(canaries.id("XW"))));
            assertThat(browser.get("/ledger").body()).contains("value=\"" + bird.document() + "\"");

            browser.post("/sign-out", Map.of());
            browser.signIn(premises.account("board", "JB", false), People.PASSWORD);

            assertThat(browser.get("/ledger").body()).contains("翠羽乙").doesNotContain(bird.song());
        }
    }

    @Test
    void opensAPersonToTheBoardWithAPurposeAndToNobodyBesideIt() {
        var person = canaries.birds().stream().filter(Canaries.Bird::person).findFirst().orElseThrow();
        var form = Map.of("purpose", Walk.PURPOSE);
        var door = "/items/" + person.item() + "/personal";
        try (var board = premises.as("board", "XW");
                var street = premises.as("street", "320102002");
                var helper = premises.as("helper", "helper-one");
                var other = premises.as("board", "JB")) {
            assertThat(board.post(door, form).body()).contains(person.sealed());
            for (var visitor : List.of(street, helper, other)) {
                visitor.get("/ledger");
                var answer = visitor.post(door, form);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.body()).doesNotContain(person.sealed()).doesNotContain(person.song(), "黄*");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"金丝雀一,4", "金丝雀二,1"})
    void showsAnEnterpriseItsOwnListingsWithoutHowTheyAreHandled(String enterprise, int seen) {
        try (var visitor = premises.as("enterprise", enterprise)) {
            var page = visitor.get("/my").body();

            for (var bird : canaries.birds()) {
                assertThat(page.contains(bird.song() + "局")).as(bird.song())
                        .isEqualTo(bird.enterprise().equals(enterprise));
            }
            assertThat(Pattern.compile("金丝罚〔2026〕翠羽").matcher(page).results().count()).isEqualTo(seen);
            // Nothing of the source row, of the evidence for the board, of who handled it.
            assertThat(page.replaceAll("〕翠羽.|翠羽.局", "")).doesNotContain("翠羽", "经办", Canaries.OF_SIGNALS);
        }
    }

    @Test
    void tellsNobodyWhetherAnotherScopesItemExists() {
        try (var visitor = premises.as("board", "XW")) {
            var foreign = visitor.get("/items/" + canaries.foreignTo("board", "XW").getFirst().item());
            var none = visitor.get("/items/999999");

            assertThat(foreign.status()).isEqualTo(none.status()).isEqualTo(404);
            assertThat(withoutNumbers(foreign.body())).isEqualTo(withoutNumbers(none.body()));
        }
    }

    private static String withoutNumbers(String page) {
        return page.replaceAll("<code>[0-9a-f]{8}</code>", "").replaceAll("value=\"[^\"]+\"", "")
                .replaceAll("hx-headers:inherited='[^']+'", "");
    }
}
