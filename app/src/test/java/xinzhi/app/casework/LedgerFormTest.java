package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xinzhi.app.casework.LedgerSearch.Column;
import xinzhi.app.casework.LedgerSearch.Delivered;
import xinzhi.app.casework.LedgerSearch.Dimension;
import xinzhi.app.casework.LedgerSearch.Effect;
import xinzhi.app.casework.LedgerSearch.Flag;
import xinzhi.app.casework.LedgerSearch.Mark;
import xinzhi.app.casework.LedgerSearch.Order;
import xinzhi.app.casework.LedgerSearch.Span;

/// What the ledger understands of what the browser sends.
class LedgerFormTest {
    private static LedgerForm form(String... fieldsAndValues) {
        Map<String, String> v = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            v.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new LedgerForm(v.get("q"), v.get("board"), v.get("body"), v.get("street"), v.get("list"),
                v.get("category"), v.get("stage"), v.get("register"), v.get("flag"), v.get("decidedFrom"),
                v.get("decidedTo"), v.get("publishedFrom"), v.get("publishedTo"), v.get("publicityFrom"),
                v.get("publicityTo"), v.get("asOf"), v.get("delivered"), v.get("sort"), v.get("sortBy"), v.get("page"),
                v.get("choose"),
                v.get("drop"), null, null, null, null);
    }

    private static LedgerSearch search(String... fieldsAndValues) { return form(fieldsAndValues).search(); }

    @Test
    void seeksEverythingNewestFirstWhenNothingIsChosen() {
        assertThat(LedgerForm.EMPTY.search()).isEqualTo(LedgerSearch.ALL);
    }

    private static final String[] EVERYTHING = {"q", " 南京 ", "board", "7", "body", "b12", "street", "31", "list",
            "judgment-debtor", "category", "serious", "stage", "under-exit", "register", "revoked", "flag", "no-board",
            "decidedFrom", "2026-01-01", "decidedTo", "2026-06-30", "publishedFrom", "2026-02-01", "publishedTo",
            "2026-07-31", "publicityFrom", "2027-01-01", "publicityTo", "2027-06-30", "asOf", "2026-11-18", "delivered",
            "changed:12", "sort", "publicity_end,asc"};

    private static Span span(String from, String to) { return new Span(LocalDate.parse(from), LocalDate.parse(to)); }

    @Test
    void understandsEveryFilter() {
        assertThat(search(EVERYTHING)).isEqualTo(new LedgerSearch("南京",
                Map.of(Dimension.BOARD, "7", Dimension.BODY, "12", Dimension.STREET, "31", Dimension.LIST,
                        "judgment-debtor", Dimension.CATEGORY, "serious", Dimension.STAGE, "under-exit",
                        Dimension.REGISTER, "revoked"),
                span("2026-01-01", "2026-06-30"), span("2026-02-01", "2026-07-31"), span("2027-01-01", "2027-06-30"),
                Flag.NO_BOARD, LocalDate.of(2026, 11, 18), new Delivered(Effect.CHANGED, 12),
                new Order(Column.PUBLICITY_END, false)));
    }

    @Test
    void saysASearchSoThatItIsUnderstoodAgain() {
        assertThat(LedgerForm.of(search(EVERYTHING)).search()).isEqualTo(search(EVERYTHING));
        assertThat(LedgerForm.of(search("body", "d3")).search()).isEqualTo(search("body", "d3"));
    }

    @Test
    void takesADepartmentOrABody() {
        assertThat(search("body", "d3").value(Dimension.DEPARTMENT)).isEqualTo("3");
        assertThat(search("body", "d3").has(Dimension.BODY)).isFalse();
        assertThat(search("body", "b3").value(Dimension.BODY)).isEqualTo("3");
        assertThat(search("body", "3")).isEqualTo(LedgerSearch.ALL);
    }

    @Test
    void takesWhatItCannotReadForNothing() {
        assertThat(search("board", "-1", "body", "dx", "list", " ", "category", "", "stage", "gone", "decidedFrom",
                "2026-02-30", "decidedTo", "+99999999-01-01", "publicityFrom", "20260101", "publicityTo", "昨天", "sort",
                "colour,up,none,more", "choose", "board", "drop", "everything")).isEqualTo(LedgerSearch.ALL);
        assertThat(search("board", "99999999999", "choose", "colour:red")).isEqualTo(LedgerSearch.ALL);
    }

    @Test
    void aPressedFacetNarrowsThatDimensionAndKeepsTheOthers() {
        assertThat(search("board", "7", "choose", "stage:closed"))
                .isEqualTo(search("board", "7", "stage", "closed"));
        assertThat(search("board", "7", "choose", "board:8").value(Dimension.BOARD)).isEqualTo("8");
        assertThat(search("choose", "list:judgment-debtor").value(Dimension.LIST)).isEqualTo("judgment-debtor");
        assertThat(search("choose", "category:serious").value(Dimension.CATEGORY)).isEqualTo("serious");
        assertThat(search("choose", "street:31").value(Dimension.STREET)).isEqualTo("31");
        assertThat(search("choose", "register:none").value(Dimension.REGISTER)).isEqualTo("none");
        assertThat(search("choose", "flag:absent").flag()).isEqualTo(Flag.ABSENT);
    }

    @Test
    void aPressedDepartmentTakesTheBodysPlace() {
        var search = search("body", "b12", "choose", "department:3");

        assertThat(search.value(Dimension.DEPARTMENT)).isEqualTo("3");
        assertThat(search.has(Dimension.BODY)).isFalse();
    }

    @Test
    void aDroppedChipTakesOneFilterAway() {
        assertThat(without("q").text()).isEmpty();
        for (var dimension : List.of(Dimension.BOARD, Dimension.BODY, Dimension.STREET, Dimension.LIST,
                Dimension.CATEGORY, Dimension.STAGE, Dimension.REGISTER)) {
            var left = without(dimension.field());
            assertThat(left.has(dimension)).as(dimension.field()).isFalse();
            assertThat(left.chosen()).hasSize(search(EVERYTHING).chosen().size() - 1);
        }
        assertThat(without("decided").decided()).isEqualTo(Span.OPEN);
        assertThat(without("published").published()).isEqualTo(Span.OPEN);
        assertThat(without("publicity").ending()).isEqualTo(Span.OPEN);
        assertThat(without("flag").flag()).isNull();
        assertThat(without("asOf").asOf()).isNull();
        assertThat(without("delivered").delivered()).isNull();
        assertThat(without("flag").value(Dimension.BOARD)).isEqualTo("7");
        assertThat(without("all")).isEqualTo(LedgerForm.of(search("sort", "publicity_end,asc")).search());
    }

    private static LedgerSearch without(String chip) {
        var more = Arrays.copyOf(EVERYTHING, EVERYTHING.length + 2);
        more[EVERYTHING.length] = "drop";
        more[EVERYTHING.length + 1] = chip;
        return search(more);
    }

    @Test
    void aHeadingPressedAgainTurnsTheOrderRound() {
        assertThat(search("sort", "decided,desc,", "sortBy", "decided").order())
                .isEqualTo(new Order(Column.DECIDED, false));
        assertThat(search("sort", "decided,asc,", "sortBy", "decided").order())
                .isEqualTo(new Order(Column.DECIDED, true));
    }

    @Test
    void anotherHeadingBeginsWithWhatIsMostUrgent() {
        assertThat(search("sort", "decided,desc,", "sortBy", "publicityEnd").order())
                .isEqualTo(new Order(Column.PUBLICITY_END, false));
        assertThat(search("sort", "publicity_end,asc,", "sortBy", "decided").order())
                .isEqualTo(new Order(Column.DECIDED, true));
        assertThat(search("sort", "decided,asc,", "sortBy", "colour").order())
                .isEqualTo(new Order(Column.DECIDED, false));
    }

    @Test
    void theOrderSurvivesTheWayThroughTheBrowser() {
        var search = search("sort", "publicity_end,asc");

        assertThat(search("sort", LedgerForm.state(search))).isEqualTo(search);
    }

    @Test
    void knowsAPageByItsMark() {
        assertThat(form("page", "88,on,2026-01-31").mark()).contains(new Mark("2026-01-31", 88, false));
        assertThat(form("page", "88,back,2026-01-31").mark()).contains(new Mark("2026-01-31", 88, true));
        for (var unreadable : new String[]{"first", "88,2026-01-31", "88,on,x", "x,on,2026-01-31", "88,on,2026-02-30",
                "88,on,0000-01-01", ""}) {
            assertThat(form("page", unreadable).mark()).as(unreadable).isEmpty();
        }
    }

    @Test
    void aMarkFitsTheOrderOfItsPage() {
        assertThat(form("sort", "amount,desc", "page", "88,on,-1").mark()).contains(new Mark("-1", 88, false));
        assertThat(form("sort", "amount,desc", "page", "88,on,2026-01-31").mark()).isEmpty();
        assertThat(form("sort", "name,asc", "page", "88,on,甲,乙公司").mark()).contains(new Mark("甲,乙公司", 88, false));
    }

    /// Rows without a day stand at the far end, and have pages too.
    @Test
    void aPageMayBeginAtARowWithoutTheDay() {
        assertThat(form("page", "88,on,0001-01-01").mark()).contains(new Mark("0001-01-01", 88, false));
        assertThat(form("sort", "publicity_end,asc", "page", "88,on,9999-12-31").mark())
                .contains(new Mark("9999-12-31", 88, false));
    }

    @Test
    void theAddressOfAFigureSaysWhichRowsAndNeverAWord() {
        var linked = form("delivered", "added:12", "board", "7", "q", "南京", "page", "88,on,2026-01-31").linked()
                .orElseThrow();

        assertThat(linked.search()).isEqualTo(search("delivered", "added:12", "board", "7"));
        assertThat(linked.mark()).isEmpty();
        assertThat(form("q", "南京").linked()).isEmpty();
        assertThat(form("delivered", "gone:1", "board", "x").linked()).isEmpty();
    }

    @Test
    void countsAgainOnlyWhenTheSelectionIsAnother() {
        assertThat(form("page", "first").sameSelection()).isTrue();
        assertThat(form("sortBy", "decided").sameSelection()).isTrue();
        assertThat(form("q", "南京").sameSelection()).isFalse();
    }
}
