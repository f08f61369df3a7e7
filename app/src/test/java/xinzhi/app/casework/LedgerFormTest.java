package xinzhi.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xinzhi.app.casework.LedgerSearch.Column;
import xinzhi.app.casework.LedgerSearch.Flag;
import xinzhi.app.casework.LedgerSearch.Mark;
import xinzhi.app.casework.LedgerSearch.Order;

/// What the ledger understands of what the browser sends.
class LedgerFormTest {
    private static LedgerForm form(String... fieldsAndValues) {
        Map<String, String> v = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            v.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return new LedgerForm(v.get("q"), v.get("board"), v.get("body"), v.get("list"), v.get("category"),
                v.get("stage"), v.get("decidedFrom"), v.get("decidedTo"), v.get("publicityFrom"), v.get("publicityTo"),
                v.get("sort"), v.get("sortBy"), v.get("page"), v.get("choose"), v.get("drop"));
    }

    private static LedgerSearch search(String... fieldsAndValues) { return form(fieldsAndValues).search(); }

    @Test
    void seeksEverythingNewestFirstWhenNothingIsChosen() {
        assertThat(LedgerForm.EMPTY.search()).isEqualTo(LedgerSearch.ALL);
    }

    @Test
    void understandsEveryFilter() {
        var search = search("q", " 南京 ", "board", "7", "body", "b12", "list", "judgment-debtor", "category", "serious",
                "stage", "under-exit", "decidedFrom", "2026-01-01", "decidedTo", "2026-06-30", "publicityFrom",
                "2027-01-01", "publicityTo", "2027-06-30", "sort", "publicity_end,asc,no-board");

        assertThat(search).isEqualTo(new LedgerSearch("南京", 7, null, 12, "judgment-debtor", "serious",
                StageCode.UNDER_EXIT, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 6, 30), Flag.NO_BOARD, new Order(Column.PUBLICITY_END, false)));
    }

    @Test
    void takesADepartmentOrABody() {
        assertThat(search("body", "d3").department()).isEqualTo(3);
        assertThat(search("body", "d3").body()).isNull();
        assertThat(search("body", "b3").body()).isEqualTo(3);
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
        assertThat(search("board", "7", "choose", "board:8").board()).isEqualTo(8);
        assertThat(search("choose", "list:judgment-debtor").list()).isEqualTo("judgment-debtor");
        assertThat(search("choose", "category:serious").category()).isEqualTo("serious");
        assertThat(search("choose", "flag:absent").flag()).isEqualTo(Flag.ABSENT);
    }

    @Test
    void aPressedDepartmentTakesTheBodysPlace() {
        var search = search("body", "b12", "choose", "department:3");

        assertThat(search.department()).isEqualTo(3);
        assertThat(search.body()).isNull();
    }

    @Test
    void aDroppedChipTakesOneFilterAway() {
        var all = new String[]{"q", "南京", "board", "7", "body", "b12", "list", "judgment-debtor", "category", "serious",
                "stage", "closed", "decidedFrom", "2026-01-01", "publicityTo", "2027-06-30", "sort",
                "decided,desc,absent"};

        assertThat(without(all, "q").text()).isEmpty();
        assertThat(without(all, "board").board()).isNull();
        assertThat(without(all, "body").body()).isNull();
        assertThat(without(all, "list").list()).isNull();
        assertThat(without(all, "category").category()).isNull();
        assertThat(without(all, "stage").stage()).isNull();
        assertThat(without(all, "decided").decidedFrom()).isNull();
        assertThat(without(all, "publicity").publicityTo()).isNull();
        assertThat(without(all, "flag").flag()).isNull();
        assertThat(without(all, "flag").board()).isEqualTo(7);
        assertThat(without(all, "all")).isEqualTo(LedgerSearch.ALL);
    }

    private static LedgerSearch without(String[] fields, String chip) {
        var more = java.util.Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = "drop";
        more[fields.length + 1] = chip;
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
        var search = search("sort", "publicity_end,asc,body-unknown");

        assertThat(search("sort", LedgerForm.state(search))).isEqualTo(search);
    }

    @Test
    void knowsAPageByItsMark() {
        assertThat(form("page", "2026-01-31,88,on").mark()).contains(new Mark(LocalDate.of(2026, 1, 31), 88, false));
        assertThat(form("page", "2026-01-31,88,back").mark()).contains(new Mark(LocalDate.of(2026, 1, 31), 88, true));
        for (var unreadable : new String[]{"first", "2026-01-31,88", "x,88,on", "2026-01-31,x,on", ""}) {
            assertThat(form("page", unreadable).mark()).as(unreadable).isEmpty();
        }
    }

    @Test
    void countsAgainOnlyWhenTheSelectionIsAnother() {
        assertThat(form("page", "first").sameSelection()).isTrue();
        assertThat(form("sortBy", "decided").sameSelection()).isTrue();
        assertThat(form("q", "南京").sameSelection()).isFalse();
    }
}
