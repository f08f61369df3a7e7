package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.TUESDAY;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Lists that only say something about a subject: kept with it, compared from day to day, no work for anybody.
@ExtendWith(Office.Opened.class)
class NotesTest {
    private static final String ABNORMAL = "operating-abnormality";

    @Test
    void opensNoItemForASignal(Office office) {
        var taken = office.takeIn(ABNORMAL, MONDAY, abnormal(1), abnormal(2));

        assertThat(taken.state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.count("casework.item")).isZero();
        assertThat(office.texts("select category from roster.listing")).containsExactly("未按期公示年度报告", "未按期公示年度报告");
    }

    @Test
    void foreseesNoWorkForAnyBoardBeforeASignalIsTakenIn(Office office) {
        assertThat(office.handIn(ABNORMAL, MONDAY, abnormal(1)).effect()).isEmpty();
        assertThat(office.handIn(DEBTORS, MONDAY, debtor(1, 11)).effect()).isNotEmpty();
    }

    @Test
    void keepsTheSignalWithTheSubjectOfTheCaseAndLeavesItsItemAlone(Office office) {
        office.takeIn(DEBTORS, MONDAY, debtor(1, 11));
        var before = office.text("select string_agg(i::text, '') from casework.item i");

        assertThat(office.takeIn(ABNORMAL, MONDAY, abnormal(1)).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.count("roster.listing")).isEqualTo(2);
        assertThat(office.count("registry.subject")).isEqualTo(1);
        assertThat(office.text("select string_agg(i::text, '') from casework.item i")).isEqualTo(before);
    }

    @Test
    void saysWhichSignalTheNextListNoLongerShows(Office office) {
        office.takeIn(ABNORMAL, MONDAY, abnormal(1), abnormal(2));
        office.takeIn(ABNORMAL, TUESDAY, abnormal(2));

        assertThat(office.texts("select state from roster.listing order by state")).containsExactly("absent", "listed");
        assertThat(office.count("casework.item_past")).isZero();
    }

    private static ListRow abnormal(int n) {
        return new ListRow(Map.of("EntName", ListRow.name(n), "UniSCID", ListRow.code(n), "SpeCause_CN", "未按期公示年度报告",
                "AbnTime", "2025-07-08", "DecOrg_CN", "南京市玄武区市场监督管理局"));
    }
}
