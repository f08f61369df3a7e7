package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import xinzhi.app.platform.Shell;
import xinzhi.lists.format.Field;

/// A layout nobody knows is read once somebody has said what its headings stand for, and from then on by itself.
@ExtendWith(Office.Opened.class)
class MappingTest {
    private static final Shell SHELL = new Shell("", "", List.of(), null, null, null, new Shell.Csrf("", "", ""));
    private static final Map<String, String> STRANGE = Map.of("iname", "当事者", "cardNum", "号牌", "caseCode", "案由编列");

    private static byte[] strange(Office office, ListRow... rows) {
        var list = ListText.of(office.format(DEBTORS), rows);
        return new ListText(list.columns(), field -> STRANGE.getOrDefault(field.code(), field.name()), list.rows())
                .csv();
    }

    /// As the columns stand in the file, unless something else is said of a field.
    private static List<String> chosen(Office office, Map<String, String> otherwise) {
        return office.format(DEBTORS).fields().stream().map(Field::code)
                .map(code -> otherwise.getOrDefault(code, code)).toList();
    }

    private static Mappings.Saved save(Office office, Delivery delivery, List<String> chosen) {
        var head = ((FileHeads.Looked.Seen) office.get(FileHeads.class).look(delivery.sha256())).head();
        return office.get(Mappings.class).save(office.centre(), delivery, head, chosen);
    }

    private static Delivery readAgain(Office office, Delivery delivery) {
        assertThat(office.intake().readAgain(office.centre(), delivery.id())).isEqualTo(new Intake.Act.Done());
        return office.settled(delivery.id());
    }

    private static long mappingOf(Office office, Delivery delivery) {
        return Long.parseLong(office.text("select coalesce(mapping, 0) from intake.delivery where id = "
                + delivery.id()));
    }

    private static Delivery mapped(Office office) {
        var refused = office.handIn(Office.full(DEBTORS, MONDAY), strange(office, debtor(1, 1), debtor(2, 2)));
        assertThat(refused.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(save(office, refused, chosen(office, Map.of()))).isInstanceOf(Mappings.Saved.Done.class);
        return readAgain(office, refused);
    }

    /// As after a crash of the database.
    private static void loseStage(Office office, Delivery delivery) {
        office.owner().sql("drop table intake.stage_%1$d, intake.stage_content_%1$d, intake.delta_%1$d"
                .formatted(delivery.id())).update();
    }

    @Test
    void readsAFileOfAnUnknownLayoutOnceItsHeadingsAreExplained(Office office) {
        var delivery = mapped(office);

        assertThat(delivery.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(delivery.counts().accepted()).isEqualTo(2);
        assertThat(delivery.refusal()).isNull();
        assertThat(office.events(delivery)).containsExactly("delivery-received", "delivery-refused", "mapping-saved",
                "delivery-read-again", "delivery-read");
        assertThat(office.commit(delivery).state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(office.text("select count(*) from roster.listing where printed_name = '" + ListRow.name(1) + "'"))
                .isEqualTo("1");
    }

    @Test
    void readsTheSameLayoutOfTheSameSenderByItselfTheNextDay(Office office) {
        office.commit(mapped(office));

        var tuesday = office.handIn(Office.full(DEBTORS, TUESDAY), strange(office, debtor(1, 1), debtor(3, 3)));

        assertThat(tuesday.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(tuesday.counts().added()).isEqualTo(1);
        assertThat(tuesday.counts().unchanged()).isEqualTo(1);
        assertThat(mappingOf(office, tuesday)).isPositive();
        var page = office.get(DeliveryView.class).page(SHELL, office.centre(), tuesday.id(), null, 0);
        assertThat(String.valueOf(java.util.Objects.requireNonNull(page.again()).mapping())).contains("李经办",
                "保存的表头对应读取", "第 1 版");
    }

    @Test
    void doesNotReadTheSameLayoutOfAnotherSenderByIt(Office office) {
        mapped(office);

        var other = office.handIn(new Intake.Order(DEBTORS, "city-credit-centre", true, TUESDAY, "x.csv"),
                strange(office, debtor(1, 1)));

        assertThat(other.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(mappingOf(office, other)).isZero();
    }

    @Test
    void aNewerOneReplacesTheOlderWhichStaysAndReadsItsOwnDeliveryAgain(Office office) {
        var monday = mapped(office);
        long first = mappingOf(office, monday);

        save(office, monday, chosen(office, Map.of("age", "")));
        var tuesday = office.handIn(Office.full(DEBTORS, TUESDAY), strange(office, debtor(1, 1), debtor(2, 2)));
        assertThat(mappingOf(office, tuesday)).isGreaterThan(first);

        loseStage(office, monday);
        var again = office.commit(monday);
        assertThat(again.state()).isEqualTo(DeliveryState.PREVIEWED);
        assertThat(mappingOf(office, again)).isEqualTo(first);
        assertThat(office.count("intake.mapping")).isEqualTo(2);
    }

    @Test
    void aDeliveryReadWithoutAMappingIsNotReadAnewByOneSavedSince(Office office) {
        var monday = office.handIn(DEBTORS, MONDAY, debtor(1, 1));
        assertThat(save(office, monday, chosen(office, Map.of("businessEntity", ""))))
                .isInstanceOf(Mappings.Saved.Done.class);

        loseStage(office, monday);

        assertThat(mappingOf(office, office.commit(monday))).isZero();
        assertThat(mappingOf(office, office.handIn(DEBTORS, WEDNESDAY, debtor(1, 1)))).isPositive();
    }

    @Test
    void refusesTwoColumnsForOneFieldAndAMissingKeyInWords(Office office) {
        var refused = office.handIn(Office.full(DEBTORS, MONDAY), strange(office, debtor(1, 1)));

        assertThat(words(save(office, refused, chosen(office, Map.of("age", "cardNum"))))).contains("出现在两列", "号牌");
        assertThat(words(save(office, refused, chosen(office, Map.of("caseCode", ""))))).contains("缺少", "案号");
        assertThat(words(save(office, refused, chosen(office, Map.of("age", "no-such-field"))))).contains("没有所选");
        assertThat(words(save(office, refused, List.of("iname")))).contains("重新打开");
        assertThat(office.count("intake.mapping")).isZero();
    }

    private static String words(Mappings.Saved saved) { return ((Mappings.Saved.Refused) saved).words(); }

    @Test
    void theMappingPageShowsWhatValuesLookLikeAndNoValue(Office office) {
        var refused = office.handIn(Office.full(DEBTORS, MONDAY), strange(office, debtor(1, 1)));

        var page = office.get(MappingView.class).page(SHELL, office.centre(), refused.id(), null, null);

        assertThat(page.columns()).extracting(MappingPage.Column::heading).contains("当事者", "号牌", "案由编列");
        assertThat(page.columns()).extracting(MappingPage.Column::shapes).contains("18 位代码");
        assertThat(page.toString()).doesNotContain(ListRow.name(1), ListRow.code(1), "赵代表");
        assertThat(page.again()).isTrue();
    }
}
