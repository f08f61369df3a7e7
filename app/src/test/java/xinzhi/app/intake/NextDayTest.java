package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.firm;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.REGISTER;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The full list of the next day.
@ExtendWith(Office.Opened.class)
class NextDayTest {
    private static final ListRow SAME = punishment(1, 11);
    private static final ListRow BEFORE = punishment(2, 12);
    private static final ListRow AFTER = BEFORE.with("CF_NR_FK", "0.8");
    private static final ListRow GONE = punishment(3, 13);
    private static final ListRow FRESH = punishment(4, 14);
    private static final String OF_BEFORE = " where document_number = '宁玄市监罚〔2025〕12号'";
    private static final String OF_GONE = " where document_number = '宁玄市监罚〔2025〕13号'";

    @Test
    void tellsAddedChangedAbsentAndReturnedRowsApart(Office office) {
        var monday = office.takeIn(PUNISHMENTS, MONDAY, SAME, BEFORE, GONE);
        var tuesday = office.takeIn(PUNISHMENTS, TUESDAY, SAME, AFTER, FRESH);
        var wednesday = office.takeIn(PUNISHMENTS, WEDNESDAY, SAME, AFTER, FRESH, GONE);

        assertThat(difference(monday)).isEqualTo("3 added, 0 changed, 0 unchanged, 0 returned, 0 absent");
        assertThat(difference(tuesday)).isEqualTo("1 added, 1 changed, 1 unchanged, 0 returned, 1 absent");
        assertThat(difference(wednesday)).isEqualTo("0 added, 0 changed, 3 unchanged, 1 returned, 0 absent");
        assertThat(office.texts("select state || ' ' || state_since from roster.listing" + OF_GONE))
                .containsExactly("listed 2026-03-04");
    }

    @Test
    void writesNothingForARowThatHasNotChanged(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, BEFORE, GONE);
        var before = versionsOfTheUnchangedRow(office);

        office.takeIn(PUNISHMENTS, TUESDAY, SAME, AFTER, FRESH);

        assertThat(before).hasSize(4).isEqualTo(versionsOfTheUnchangedRow(office));
    }

    /// The transaction that wrote each: listing, item, known fingerprint, subject.
    private static java.util.List<String> versionsOfTheUnchangedRow(Office office) { return office.texts("""
        select unnest(array[l.xmin::text, i.xmin::text, k.xmin::text, s.xmin::text])
        from roster.listing l
        join casework.item i on i.listing_id = l.id
        join intake.known k on k.ref = l.id
        join registry.subject s on s.id = l.subject_id
        where l.document_number = '宁玄市监罚〔2025〕11号'
        """); }

    @Test
    void keepsWhatWasSaidBeforeWithTheTimeItCeasedToBeKnown(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, BEFORE);
        office.takeIn(PUNISHMENTS, TUESDAY, SAME, AFTER);

        assertThat(office.texts("""
            select p.amount_fen || ' ' || l.amount_fen || ' ' || (p.known_to = l.known_from) || ' '
                   || (p.known_from < p.known_to) || ' ' || (p.delivery < l.delivery)
            from roster.listing_past p
            join roster.listing l using (id)
            """)).containsExactly("500000 800000 true true true");
        assertThat(office.texts("""
            select p.amount_fen || ' ' || i.amount_fen || ' ' || (p.known_to = i.known_from)
            from casework.item_past p
            join casework.item i using (id)
            """)).containsExactly("500000 800000 true");
    }

    @Test
    void takesAbsenceForAFlagAndNoExit(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, GONE);
        office.takeIn(PUNISHMENTS, TUESDAY, SAME);

        assertThat(office.texts("select state || ' ' || state_since from roster.listing" + OF_GONE))
                .containsExactly("absent 2026-03-03");
        assertThat(office.texts("select stage || ' ' || absent_since || ' ' || (closure is null) from casework.item"
                + OF_GONE)).containsExactly("distributed 2026-03-03 true");
    }

    @Test
    void takesTheFlagAwayWhenTheRowReturns(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, GONE);
        office.takeIn(PUNISHMENTS, TUESDAY, SAME);
        office.takeIn(PUNISHMENTS, WEDNESDAY, SAME, GONE);

        assertThat(office.count("casework.item where absent_since is not null")).isZero();
        assertThat(office.count("casework.item")).isEqualTo(2);
    }

    @Test
    void doesNotReportARowStillAbsentAsAbsentAgain(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, GONE);
        office.takeIn(PUNISHMENTS, TUESDAY, SAME);
        var wednesday = office.takeIn(PUNISHMENTS, WEDNESDAY, SAME);

        assertThat(difference(wednesday)).isEqualTo("0 added, 0 changed, 1 unchanged, 0 returned, 0 absent");
        assertThat(office.texts("select absent_since::text from casework.item" + OF_GONE))
                .containsExactly("2026-03-03");
    }

    @Test
    void leavesBoardAndStageOfAChangedRowToTheCity(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, SAME, BEFORE);
        office.owner()
                .sql("""
                    update casework.item
                    set stage = 'surveyed', board = (select id from organisation.organisation where kind = 'board' and name = '高淳区')
                    """)
                .update();

        office.takeIn(PUNISHMENTS, TUESDAY, SAME, AFTER.with("CF_CFJG", "南京市市场监督管理局"));

        assertThat(office.texts("""
            select i.stage || ' ' || o.name || ' ' || i.amount_fen || ' ' || i.authority_name
            from casework.item i
            join organisation.organisation o on o.id = i.board
            """ + OF_BEFORE)).containsExactly("surveyed 高淳区 800000 南京市市场监督管理局");
    }

    @Test
    void followsTheRegisterAndRemembersItsFormerWords(Office office) {
        office.takeIn(REGISTER, MONDAY, firm(1), firm(2));
        office.takeIn(REGISTER, TUESDAY, firm(1).with("EntName", "南京新名贸易有限公司").with("RegState", "吊销，未注销"));

        assertThat(office.texts("select name || ' ' || state || ' ' || in_register from registry.subject order by id"))
                .containsExactly("南京新名贸易有限公司 revoked true", "南京甲2号贸易有限公司 active false");
        assertThat(office.texts("select name || ' ' || current from registry.subject_name where subject_id ="
                + " (select min(id) from registry.subject) order by current"))
                .containsExactly("南京甲1号贸易有限公司 false", "南京新名贸易有限公司 true");
        assertThat(office.texts("select p.name || ' ' || (p.known_to = s.known_from) from registry.subject_past p"
                + " join registry.subject s using (id) where s.in_register")).containsExactly("南京甲1号贸易有限公司 true");
    }

    @Test
    void putsTheRegistersWordsInThePlaceOfTheLists(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, punishment(1, 11).with("CF_XDR_MC", "南京甲一号贸易公司"));
        office.takeIn(REGISTER, MONDAY, firm(1));

        assertThat(office.texts("select name || ' ' || state || ' ' || in_register from registry.subject"))
                .containsExactly("南京甲1号贸易有限公司 active true");
        assertThat(office.texts("select printed_name from roster.listing")).containsExactly("南京甲一号贸易公司");
    }

    static String difference(Delivery delivery) {
        var c = delivery.counts();
        return "%d added, %d changed, %d unchanged, %d returned, %d absent".formatted(c.added(), c.changed(),
                c.unchanged(),
                c.returned(), c.absent());
    }
}
