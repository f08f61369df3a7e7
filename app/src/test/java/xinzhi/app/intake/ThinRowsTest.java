package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.NextDayTest.difference;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import xinzhi.lists.format.Field;

/// Rows from above with little more than a name and a code (要素待补): taken into the ledger, and the same row still when its facts come.
@ExtendWith(Office.Opened.class)
class ThinRowsTest {
    private static final String PROVINCE = "province-credit-centre";
    private static final List<String> NAME_AND_CODE = List.of("iname", "cardNum");
    private static final String ITEMS = """
        select concat_ws('|', l.printed_name, coalesce(l.document_number, '—'), l.state, array_to_string(i.missing, '、'))
        from casework.item i
        join roster.listing l on l.id = i.listing_id
        order by l.id
        """;

    private static Intake.Order whole(LocalDate day) {
        return new Intake.Order(DEBTORS, PROVINCE, true, day, "省名单.csv");
    }

    private static byte[] thin(Office office, ListRow... rows) { return csv(office, DEBTORS, NAME_AND_CODE, rows); }

    private static byte[] csv(Office office, String list, List<String> codes, ListRow... rows) {
        var format = office.format(list);
        return new ListText(codes.stream().map(code -> format.fields().get(format.position(code))).toList(),
                Field::name,
                List.of(rows)).csv();
    }

    private static byte[] rich(Office office, ListRow... rows) {
        return ListText.of(office.format(DEBTORS), rows).csv();
    }

    private static String name(int n) { return ListRow.name(n); }

    @Test
    void entersTheLedgerWithWhatIsMissing(Office office) {
        var monday = office.takeIn(whole(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));

        assertThat(difference(monday)).isEqualTo("2 added, 0 changed, 0 unchanged, 0 returned, 0 absent");
        assertThat(office.texts(ITEMS)).containsExactlyInAnyOrder(name(1) + "|—|listed|caseCode、courtName",
                name(2) + "|—|listed|caseCode、courtName");
        assertThat(office.texts("select array_to_string(missing, ',') from roster.listing"))
                .containsOnly("caseCode,courtName");
    }

    @Test
    void isRefusedFromWhoeverHasTheFacts(Office office) {
        var court = office.handIn(Office.full(DEBTORS, MONDAY), thin(office, debtor(1, 1)));

        assertThat(court.state()).isEqualTo(DeliveryState.REFUSED);
        var blank = office.handIn(Office.full(DEBTORS, TUESDAY), rich(office, debtor(1, 1).with("caseCode", "")));
        assertThat(blank.counts().keyless()).isEqualTo(1);
    }

    @Test
    void comesWithItsNumberLaterAsAChange(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        var before = office.texts("select id || ' ' || listing_id from casework.item order by id");

        var tuesday = office.handIn(whole(TUESDAY), rich(office, debtor(1, 1), debtor(2, 2)));
        assertThat(difference(tuesday)).isEqualTo("0 added, 2 changed, 0 unchanged, 0 returned, 0 absent");
        assertThat(office.texts("select code || ' ' || row || ' ' || message from intake.finding where delivery = "
                + tuesday.id() + " order by row")).containsExactly(
                        "FACTS_CAME 2 与原来要素不全的一条是同一条记录，这次补上了(2025)苏0102执1号；按变更处理，不另立条目。",
                        "FACTS_CAME 3 与原来要素不全的一条是同一条记录，这次补上了(2025)苏0102执2号；按变更处理，不另立条目。");
        office.commit(tuesday);

        assertThat(office.texts("select id || ' ' || listing_id from casework.item order by id")).isEqualTo(before);
        assertThat(office.count("casework.item where missing is not null")).isZero();
        assertThat(office.count("casework.item_past where missing is not null")).isEqualTo(2);
        assertThat(difference(office.handIn(whole(WEDNESDAY), rich(office, debtor(2, 2), debtor(1, 1)))))
                .isEqualTo("0 added, 0 changed, 2 unchanged, 0 returned, 0 absent");
    }

    @Test
    void isThinAgainWhenItsFactsAreTakenBack(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));
        var known = office.texts("select k::text from intake.known k order by 1");
        var items = office.texts(ITEMS);
        var tuesday = office.takeIn(whole(TUESDAY), rich(office, debtor(1, 1), debtor(3, 3)));
        assertThat(difference(tuesday)).isEqualTo("1 added, 1 changed, 0 unchanged, 0 returned, 1 absent");

        office.withdraw(tuesday);

        assertThat(office.texts(ITEMS)).isEqualTo(items);
        assertThat(office.texts("select k::text from intake.known k order by 1")).isEqualTo(known);
    }

    /// Which of two new cases the thin row was, nobody can say but a person.
    @Test
    void isLeftToAPersonWhereTwoRowsMayBeIt(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1)));

        var tuesday = office.handIn(whole(TUESDAY), rich(office, debtor(1, 1), debtor(1, 2)));

        assertThat(difference(tuesday)).isEqualTo("2 added, 0 changed, 0 unchanged, 0 returned, 1 absent");
        assertThat(tuesday.pairs()).extracting(pair -> pair.before() + pair.after()).containsExactly(
                "(2025)苏0102执1号", "(2025)苏0102执2号");
    }

    @Test
    void isNotGoneWhileTheRowThatCompletesItIsSetAside(Office office) {
        office.takeIn(whole(MONDAY), thin(office, debtor(1, 1)));

        var tuesday = office.takeIn(whole(TUESDAY),
                rich(office, debtor(1, 1).with("regDate", "2025-02-30"), debtor(2, 2)));

        assertThat(tuesday.counts().quarantined()).isEqualTo(1);
        assertThat(difference(tuesday)).isEqualTo("1 added, 0 changed, 0 unchanged, 0 returned, 0 absent");
        assertThat(office.texts(ITEMS)).contains(name(1) + "|—|listed|caseCode、courtName");
    }

    @Test
    void meansTheOneRecordItsSubjectHas(Office office) {
        office.takeIn(whole(MONDAY), rich(office, debtor(1, 1), debtor(2, 2)));

        var tuesday = office.takeIn(whole(TUESDAY), thin(office, debtor(1, 1), debtor(2, 2)));

        assertThat(difference(tuesday)).isEqualTo("0 added, 0 changed, 2 unchanged, 0 returned, 0 absent");
        assertThat(office.count("casework.item where missing is not null")).isZero();
    }

    @Test
    void isSetAsideWhereItsSubjectHasSeveralAndNothingIsCalledGone(Office office) {
        office.takeIn(whole(MONDAY), rich(office, debtor(1, 1), debtor(1, 2), debtor(3, 3)));

        var tuesday = office.takeIn(whole(TUESDAY), thin(office, debtor(1, 1)));

        assertThat(difference(tuesday)).isEqualTo("0 added, 0 changed, 0 unchanged, 0 returned, 0 absent");
        assertThat(tuesday.counts().keyless()).isEqualTo(1);
        assertThat(tuesday.counts().withheld()).isEqualTo(3);
        assertThat(office.texts("select message from intake.finding where code = 'KEY_AMBIGUOUS'"))
                .containsExactly("本文件没有写明执行案号，而该主体现有 2 条记录，分不清这一行说的是哪一条。");
        assertThat(office.count("intake.quarantined where delivery = " + tuesday.id())).isEqualTo(1);
    }

    /// The tax office's list tells two rows of one case nature apart by period and document, where it prints them.
    @Test
    void findsRowsThatAreToldApartByColumnsItLacks(Office office) {
        var row = new ListRow(Map.of("nsrmc", name(1), "nsrsbh", ListRow.code(1), "ajxz", "偷税", "ajsbrq", "2025年第1期",
                "documentNumber", "宁税稽失〔2025〕1号", "zywfss", "少列收入"));
        var other = new ListRow(
                Map.of("nsrmc", name(2), "nsrsbh", ListRow.code(2), "ajxz", "偷税", "ajsbrq", "2025年第1期"));
        var order = new Intake.Order("tax-violation", "city-tax", true, MONDAY, "税.csv");
        office.takeIn(order, ListText.of(office.format("tax-violation"), row, other).csv());

        var tuesday = office.takeIn(new Intake.Order("tax-violation", "city-tax", true, TUESDAY, "税.csv"),
                csv(office, "tax-violation", List.of("nsrsbh", "nsrmc", "ajxz", "zywfss"),
                        row.with("zywfss", "账外经营"), other));

        assertThat(difference(tuesday)).isEqualTo("0 added, 1 changed, 1 unchanged, 0 returned, 0 absent");
        assertThat(office.texts("select concat_ws('|', content ->> 'zywfss', content ->> 'ajsbrq', document_number) "
                + "from roster.listing")).containsExactlyInAnyOrder("账外经营|2025年第1期|宁税稽失〔2025〕1号", "2025年第1期");
        var wednesday = office.handIn(new Intake.Order("tax-violation", "city-tax", true, WEDNESDAY, "税.csv"),
                ListText.of(office.format("tax-violation"), row.with("zywfss", "账外经营"), other).csv());
        assertThat(difference(wednesday)).isEqualTo("0 added, 0 changed, 2 unchanged, 0 returned, 0 absent");
    }

    /// The province sums up by subject what the court says case by case.
    @Test
    void bySubjectOpensNoItemBesideTheCourtsAndNeverSpeaksAgainstThem(Office office) {
        office.takeIn(DEBTORS, MONDAY, debtor(1, 1), debtor(1, 2));
        var items = "select id || ' ' || listing_id || ' ' || coalesce(absent_since::text, '') from casework.item order by id";
        var ofTheCourt = office.texts(items);

        var monday = office.takeIn(bySubject(MONDAY), thin(office, debtor(1, 1), debtor(2, 2)));

        assertThat(difference(monday)).isEqualTo("2 added, 0 changed, 0 unchanged, 0 returned, 0 absent");
        assertThat(monday.effect().stream().mapToLong(effect -> effect.added()).sum()).isEqualTo(1);
        assertThat(office.texts("select printed_name from roster.listing where grain = 'subject'"))
                .containsExactlyInAnyOrder(name(1), name(2));
        assertThat(office.texts(items)).hasSize(3).containsAll(ofTheCourt);

        office.takeIn(bySubject(TUESDAY), thin(office, debtor(3, 3)));
        assertThat(office.texts(items)).containsAll(ofTheCourt);
        assertThat(
                office.texts("select l.printed_name from casework.item i join roster.listing l on l.id = i.listing_id "
                        + "where i.absent_since is not null"))
                .containsExactly(name(2));
    }

    @Test
    void bySubjectIsComparedWithItsLikeAlone(Office office) {
        office.takeIn(whole(MONDAY), rich(office, debtor(1, 1)));

        var monday = office.handIn(bySubject(MONDAY), thin(office, debtor(1, 1)));

        assertThat(difference(monday)).isEqualTo("1 added, 0 changed, 0 unchanged, 0 returned, 0 absent");
        assertThat(
                office.receive(new Intake.Order(DEBTORS, "city-court" + Intake.Order.BY_SUBJECT, true, MONDAY, "a.csv"),
                        thin(office, debtor(1, 1))))
                .isEqualTo(new Intake.Receipt.Refused(Intake.Reason.NOT_ITS_SENDER));
    }

    private static Intake.Order bySubject(LocalDate day) {
        return new Intake.Order(DEBTORS, PROVINCE + Intake.Order.BY_SUBJECT, true, day, "省名单.csv");
    }

    @Test
    void isMendedWithWhatItMayComeWithout(Office office) {
        var faulty = debtor(2, 2).with("regDate", "2025年02月30日");
        var monday = office.handIn(whole(MONDAY),
                csv(office, DEBTORS, List.of("iname", "cardNum", "regDate"), debtor(1, 1), faulty));
        assertThat(monday.counts().quarantined()).isEqualTo(1);

        assertThat(Mended.correct(office, office.centre(), Mended.only(office, monday), "regDate", "2025年02月28日"))
                .isEqualTo(new Corrections.Outcome.Done());

        assertThat(Mended.readAgain(office, monday).counts().accepted()).isEqualTo(2);
    }

    @Test
    void standsBesideItsTwinUnderTheKeyItIsKnownBy(Office office) {
        office.takeIn(whole(MONDAY), rich(office, debtor(1, 1), debtor(2, 2)));

        var tuesday = office.handIn(whole(TUESDAY), csv(office, DEBTORS, List.of("iname", "cardNum", "performance"),
                debtor(1, 1), debtor(1, 1).with("performance", "部分未履行"), debtor(2, 2)));

        assertThat(tuesday.counts().conflicts()).isEqualTo(2);
        assertThat(Mended.rows(office, tuesday)).hasSize(2).allMatch(QuarantinedRow::inConflict);
        var first = Mended.rows(office, tuesday).getFirst();
        assertThat(office.get(Conflicts.class).judge(office.centre(), tuesday.id(), first.number(),
                new Conflicts.Draft(first.number(), "第二行是旧稿", "省中心来函"))).isEqualTo(new Corrections.Outcome.Done());
        assertThat(Mended.readAgain(office, tuesday).counts().conflicts()).isZero();
    }
}
