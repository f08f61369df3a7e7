package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.NextDayTest.difference;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import xinzhi.app.platform.Transactions;
import xinzhi.lists.format.Field;

/// Facts the city has learnt itself: a workbook goes out, comes back filled, and completes the rows without overwriting what came.
@ExtendWith(Office.Opened.class)
class SuppliedFactsTest {
    private static final String PROVINCE = "province-credit-centre";
    private static final String NUMBER = "(2025)苏0102执1号";
    private static final String COURT = "南京市玄武区人民法院";
    private static final String SAYS = """
        select concat_ws('|', l.printed_name, coalesce(l.document_number, '—'), coalesce(l.authority_name, '—'),
                         coalesce(array_to_string(l.missing, '、'), '全'), l.state)
        from roster.listing l
        order by l.printed_name
        """;

    private static Intake.Order whole(java.time.LocalDate day) {
        return new Intake.Order(DEBTORS, PROVINCE, true, day, "省名单.csv");
    }

    private static byte[] thin(Office office, ListRow... rows) {
        var format = office.format(DEBTORS);
        return new ListText(
                List.of("iname", "cardNum").stream().map(code -> format.fields().get(format.position(code))).toList(),
                Field::name, List.of(rows)).csv();
    }

    /// With columns for what may come later, empty.
    private static byte[] rich(Office office, ListRow... rows) {
        return ListText.of(office.format(DEBTORS), rows).csv();
    }

    private static SuppliedFacts.Source source(Office office) {
        return new SuppliedFacts.Source(DEBTORS, office.owner()
                .sql("select id from organisation.organisation where code = :code").param("code", PROVINCE)
                .query(Integer.class).single(), "record");
    }

    private static byte[] workbook(Office office) {
        return office.get(SuppliedFacts.class).make(office.centre(), source(office), Optional.empty()).orElseThrow()
                .bytes().toByteArray();
    }

    private static List<List<String>> cells(byte[] bytes) { return FilledWorkbook.cells(bytes); }

    private static int row(List<List<String>> cells, int firm) { return FilledWorkbook.row(cells, name(firm)); }

    private static byte[] filled(byte[] bytes, Map<String, String> typed) {
        return FilledWorkbook.of(bytes, name(1), typed);
    }

    private static SuppliedFacts.Outcome supply(Office office, byte[] bytes) {
        try {
            return office.get(SuppliedFacts.class).supply(office.centre(), source(office), "省信用中心", "电话核实",
                    "补充表.xlsx", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Delivery taken(Office office, SuppliedFacts.Outcome outcome) {
        if (!(outcome instanceof SuppliedFacts.Outcome.Taken(var id))) {
            throw new AssertionError("not taken: " + outcome);
        }
        return office.settled(id);
    }

    private static Delivery supplied(Office office) {
        return taken(office, supply(office, filled(workbook(office), Map.of("执行案号", NUMBER, "执行法院", COURT))));
    }

    private static List<String> faults(SuppliedFacts.Outcome outcome) {
        return outcome instanceof SuppliedFacts.Outcome.Refused(var faults)
                ? faults.stream().map(fault -> fault.place() + "：" + fault.what()).toList()
                : List.of("taken");
    }

    private static List<SuppliedFact> facts(Office office) {
        long listing = office.owner().sql("select id from roster.listing where printed_name = :name")
                .param("name", name(1)).query(Long.class).single();
        return office.get(Transactions.class).read(office.centre(),
                () -> office.get(SuppliedFactQueries.class).ofListing(listing));
    }

    private static String name(int n) { return ListRow.name(n); }

    @Test
    void completesTheRowAsAChangeAndLeavesTheOthersThin(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        var items = office.texts("select id || ' ' || listing_id from casework.item order by id");

        var supplement = supplied(office);

        assertThat(difference(supplement)).startsWith("0 added, 1 changed, 0 unchanged, 0 returned, 0 absent");
        assertThat(office.count("roster.listing where missing is null")).isZero();
        office.commit(supplement);
        assertThat(office.texts(SAYS)).containsExactly(name(1) + "|" + NUMBER + "|" + COURT + "|全|listed",
                name(2) + "|—|—|caseCode、courtName|listed");
        assertThat(office.texts("select id || ' ' || listing_id from casework.item order by id")).isEqualTo(items);
        assertThat(office.count("casework.item where missing is not null")).isEqualTo(1);
        assertThat(office.count("roster.listing_past where document_number is null")).isEqualTo(1);
        assertThat(facts(office)).extracting(fact -> fact.field() + fact.supplier() + fact.basis() + fact.standing())
                .containsExactly("caseCode省信用中心电话核实IN_FORCE", "courtName省信用中心电话核实IN_FORCE");
    }

    @Test
    void staysInForceWhenTheSameThinListComesAgain(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        office.commit(supplied(office));

        var tuesday = office.handIn(whole(TUESDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        assertThat(difference(tuesday)).isEqualTo("0 added, 0 changed, 2 unchanged, 0 returned, 0 absent");
        office.commit(tuesday);
        var wednesday = office.takeIn(whole(WEDNESDAY), rich(office,
                debtor(1, 1).with("caseCode", "").with("courtName", ""),
                debtor(2, 2).with("caseCode", "").with("courtName", "")));

        assertThat(wednesday.counts().changed()).isLessThanOrEqualTo(2); // columns the thin list had not
        assertThat(office.texts(SAYS).getFirst()).startsWith(name(1) + "|" + NUMBER + "|" + COURT + "|全");
        assertThat(facts(office)).extracting(SuppliedFact::standing)
                .containsOnly(SuppliedFact.Standing.IN_FORCE);
    }

    @Test
    void isSupersededWhenTheListPrintsTheFactItself(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        office.commit(supplied(office));
        var items = office.texts("select id || ' ' || listing_id from casework.item order by id");

        var tuesday = office.handIn(whole(TUESDAY), rich(office, debtor(1, 1), debtor(2, 2)));

        assertThat(difference(tuesday)).isEqualTo("0 added, 2 changed, 0 unchanged, 0 returned, 0 absent");
        office.commit(tuesday);
        assertThat(office.texts("select id || ' ' || listing_id from casework.item order by id")).isEqualTo(items);
        assertThat(facts(office).getFirst().standing()).isEqualTo(SuppliedFact.Standing.SUPERSEDED);
        assertThat(office.get(SuppliedFacts.class).clear(office.centre(), facts(office).getFirst().id(), "错"))
                .isInstanceOf(SuppliedFacts.Outcome.Refused.class);
    }

    @Test
    void yieldsToTheSourceThatSaysOtherwise(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1)));
        office.commit(supplied(office));

        var tuesday = office.handIn(whole(TUESDAY), rich(office, debtor(1, 7)));

        assertThat(difference(tuesday)).isEqualTo("0 added, 1 changed, 0 unchanged, 0 returned, 0 absent");
        office.commit(tuesday);
        assertThat(office.texts(SAYS).getFirst()).contains("(2025)苏0102执7号");
        assertThat(facts(office).getFirst().standing()).isEqualTo(SuppliedFact.Standing.CONTRADICTED);
    }

    @Test
    void isTakenBackByAPersonWithAReasonAfterLaterLists(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        office.commit(supplied(office));
        office.takeIn(whole(TUESDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        var facts = office.get(SuppliedFacts.class);
        long court = facts(office).getLast().id();
        assertThat(faults(facts.clear(office.centre(), court, " "))).containsExactly("整个文件：没有写明撤销的事由，或者事由超过 500 字。");

        var back = taken(office, facts.clear(office.centre(), court, "法院写错了"));
        assertThat(difference(back)).startsWith("0 added, 1 changed, 0 unchanged, 0 returned, 0 absent");
        office.commit(back);
        assertThat(office.texts(SAYS).getFirst()).isEqualTo(name(1) + "|" + NUMBER + "|—|courtName|listed");
        var number = taken(office, facts.clear(office.centre(), facts(office).getFirst().id(), "案号写错了"));
        office.commit(number);

        assertThat(office.texts(SAYS).getFirst()).isEqualTo(name(1) + "|—|—|caseCode、courtName|listed");
        assertThat(facts(office)).extracting(SuppliedFact::standing).containsOnly(SuppliedFact.Standing.CLEARED);
        var wednesday = office.handIn(whole(WEDNESDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        assertThat(difference(wednesday)).isEqualTo("0 added, 0 changed, 2 unchanged, 0 returned, 0 absent");
    }

    @Test
    void goesWithTheWithdrawalOfItsDelivery(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        var before = office.texts(SAYS);
        var supplement = office.commit(supplied(office));

        office.withdraw(supplement);

        assertThat(office.texts(SAYS)).isEqualTo(before);
        assertThat(facts(office)).extracting(SuppliedFact::standing).containsOnly(SuppliedFact.Standing.NONE);
        assertThat(office.commit(supplied(office)).state()).isEqualTo(DeliveryState.COMMITTED);
    }

    @Test
    void refusesAMarkThatIsNotOurs(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        var book = workbook(office);
        var holdings = office.holdings();
        int line = row(cells(book), 1);
        var mark = cells(book).get(line).getFirst();
        var other = cells(book).get(row(cells(book), 2)).getFirst();
        var forged = other.split("-", -1)[0] + "-" + mark.split("-", -1)[1];

        assertThat(faults(supply(office, filled(book, Map.of("行标识（请勿改动）", forged, "执行法院", COURT)))))
                .containsExactly("工作表「要素补充表」第 " + (line + 1) + " 行：行标识缺失、被改动，或者不属于这份名单。");
        assertThat(faults(supply(office, filled(book, Map.of("行标识（请勿改动）", other, "执行法院", COURT)))).toString())
                .contains("同一条记录出现了两行");
        assertThat(office.holdings()).isEqualTo(holdings);
    }

    @Test
    void refusesAWorkbookOfAnotherList(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1)));
        var book = workbook(office);
        office.takeIn(new Intake.Order(DEBTORS, PROVINCE + Intake.Order.BY_SUBJECT, true, MONDAY, "省.csv"),
                thin(office, debtor(2, 2)));
        var bySubject = new SuppliedFacts.Source(DEBTORS, source(office).sender(), "subject");

        SuppliedFacts.Outcome outcome;
        try {
            outcome = office.get(SuppliedFacts.class).supply(office.centre(), bySubject, "省", "函", "a.xlsx",
                    new ByteArrayInputStream(filled(book, Map.of("执行法院", COURT))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(faults(outcome).toString()).contains("不属于这份名单");
        assertThat(faults(supply(office, thin(office, debtor(1, 1))))).containsExactly(
                "整个文件：这不是从本页下载的要素补充表，或者“行标识”一列被删掉了。");
    }

    @Test
    void refusesWhatStoodThereBeforeToBeChangedAndValuesThatCannotBe(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1)));
        var book = workbook(office);

        assertThat(faults(supply(office, filled(book, Map.of("被执行人姓名/名称", "南京别的有限公司", "执行法院", COURT)))))
                .containsExactly("工作表「要素补充表」第 4 行「被执行人姓名/名称」：原有的内容被改动了，补充表只补缺少的要素。");
        assertThat(faults(supply(office, book))).containsExactly("整个文件：没有补充任何要素。");
        assertThat(office.count("intake.supplied_fact")).isZero();
    }

    @Test
    void tellsTheSecondThatTheFirstIsAtWorkAndThenThatNothingIsMissing(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        var book = workbook(office);
        var first = taken(office, supply(office, filled(book, Map.of("执行案号", NUMBER))));
        var second = filled(book, Map.of("执行案号", "(2025)苏0102执9号"));

        assertThat(faults(supply(office, second)).toString()).contains("另有一份补充正在办理（第 " + first.id() + " 批）");
        office.commit(first);
        assertThat(faults(supply(office, second)).toString()).contains("「执行案号」：这项要素已经有了");
        assertThat(office.texts(SAYS).getFirst()).contains(NUMBER, "courtName");
    }

    @Test
    void isNotCommittedOverWhatTheSourceHasSaidMeanwhile(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1)));
        var supplement = supplied(office);
        office.takeIn(whole(TUESDAY), rich(office, debtor(1, 7)));

        var ended = office.commit(supplement);

        assertThat(ended.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(office.texts(SAYS).getFirst()).contains("(2025)苏0102执7号");
    }
}
