package xinzhi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One subject on one sheet: what every duty is told of it, and from where.
@ExtendWith(Premises.Opened.class)
class SubjectPageTest {
    private static Premises premises;
    private static Canaries canaries;
    private static String sheet = "";

    @BeforeAll
    static void enter(Premises opened) {
        premises = opened;
        canaries = opened.canaries();
        sheet = "/subjects/" + canaries.subject("金丝雀一");
    }

    @Test
    void tellsTheCityEveryListingAndTheSignalsToo() {
        try (var city = premises.as("city", "credit-office")) {
            var page = city.get(sheet).body();

            assertThat(page).contains("金丝雀一", "翠羽甲局", "翠羽乙局", "翠羽丙局", "翠羽丁局", Canaries.OF_SIGNALS, "不立条目")
                    .doesNotContain("翠羽戊");
        }
    }

    /// Signals and commitments besides, to boards, departments and streets.
    @ParameterizedTest
    @CsvSource({"board,XW,甲 丙,乙 丁,true", "board,JB,乙 丁,甲 丙,true", "district_body,jb-court,乙 丙,甲 丁,false",
            "department,market-regulation,甲 丁,乙 丙,true", "street,320102002,甲,乙 丙 丁,true",
            "helper,helper-two,乙,甲 丙 丁,false"})
    void tellsADutyOfItsOwnItemsOnly(String duty, String place, String own, String others, boolean signals) {
        try (var visitor = premises.as(duty, place)) {
            var page = visitor.get(sheet).body();

            assertThat(page).contains(songs(own));
            assertThat(page).doesNotContain(songs(others)).doesNotContain(Canaries.OF_PERSONS_SIGNALS);
            assertThat(page.contains(Canaries.OF_SIGNALS)).isEqualTo(signals);
        }
    }

    private static String[] songs(String words) {
        return List.of(words.split(" ")).stream().map(word -> "翠羽" + word).toArray(String[]::new);
    }

    @Test
    void saysNothingOfASubjectNoneOfWhoseItemsTheReaderSees() {
        try (var board = premises.as("board", "GL")) {
            assertThat(board.get(sheet).status()).isEqualTo(404);
            assertThat(board.get("/subjects/999999").status()).isEqualTo(404);
        }
    }

    @Test
    void standsBehindTheCodeInTheLedgerAndOnThePageOfAnItem() {
        try (var board = premises.as("board", "XW")) {
            assertThat(board.get("/ledger").body()).contains("href=\"" + sheet + "\"");
            assertThat(board.get("/items/" + canaries.birds().getFirst().item()).body())
                    .contains("href=\"" + sheet + "\"");
        }
    }

    @Test
    void callsANameFormerOnlyWhereTheRegisterSaysSoAndNotWhereAListPrintsAnother() {
        var id = canaries.subject("金丝雀一");
        People.asOwner(premises.program(),
                """
                    insert into registry.subject_name (subject_id, name, normalised, bigrams, current, candidate, kind, source, form)
                    values (%1$d, '鹪鹩旧号', '鹪鹩旧号', array['鹪鹩'], false, '鹪鹩旧号', 'former', 'register', 1),
                           (%1$d, '鹪鹩误印', '鹪鹩误印', array['鹪鹩'], false, '鹪鹩误印', 'printed', 'list', 1)
                    """.formatted(
                        id));
        try (var board = premises.as("board", "XW")) {
            assertThat(board.get(sheet).body()).contains("曾用名", "鹪鹩旧号").doesNotContain("鹪鹩误印");
        } finally {
            People.asOwner(premises.program(), "delete from registry.subject_name where name like '鹪鹩%'");
        }
    }

    @Test
    void anItemSaysWhyItsRowIsTakenToSpeakOfThisSubject() {
        try (var board = premises.as("board", "XW")) {
            assertThat(board.get("/items/" + canaries.birds().getFirst().item()).body())
                    .contains("归户依据", "统一社会信用代码一致");
        }
    }

    @Test
    void namesSenderAndDayOfEveryListOnceItsDeliveryIsCommitted() {
        var delivery = " where id = " + canaries.delivery();
        People.asOwner(premises.program(),
                "create table public.was as select id, state, refusal, failure from intake.delivery" + delivery,
                "update intake.delivery set state = 'committed', refusal = null, failure = null" + delivery,
                "update roster.listing set delivery = " + canaries.delivery() + " where authority_name = '翠羽甲局'");
        try (var board = premises.as("board", "XW")) {
            assertThat(board.get(sheet).body()).contains(" · 截至 ", " · 第 " + canaries.delivery() + " 批次")
                    .doesNotContain(Canaries.OF_DELIVERIES);
        } finally {
            // Others of these premises look at both as they were.
            People.asOwner(premises.program(),
                    "update intake.delivery d set state = w.state, refusal = w.refusal, failure = w.failure "
                            + "from public.was w where w.id = d.id",
                    "drop table public.was",
                    "update roster.listing set delivery = 1 where authority_name = '翠羽甲局'");
        }
    }

    @Test
    void showsAPersonMaskedToTheBoardAndToNobodyElse() {
        var person = canaries.birds().stream().filter(Canaries.Bird::person).findFirst().orElseThrow();
        try (var board = premises.as("board", "XW"); var city = premises.as("city", "credit-office")) {
            var page = board.get("/subjects/-1").body();

            assertThat(page).contains("黄**", person.song()).doesNotContain(person.sealed());
            assertThat(city.get("/subjects/-1").status()).isEqualTo(404);
        }
    }
}
