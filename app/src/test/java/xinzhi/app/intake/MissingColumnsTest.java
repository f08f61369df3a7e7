package xinzhi.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static xinzhi.app.intake.ListRow.debtor;
import static xinzhi.app.intake.ListRow.punishment;
import static xinzhi.app.intake.NextDayTest.difference;
import static xinzhi.app.intake.Office.DEBTORS;
import static xinzhi.app.intake.Office.MONDAY;
import static xinzhi.app.intake.Office.PUNISHMENTS;
import static xinzhi.app.intake.Office.TUESDAY;
import static xinzhi.app.intake.Office.WEDNESDAY;
import static xinzhi.app.intake.Office.full;
import static xinzhi.app.intake.Office.part;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xinzhi.app.platform.Transactions;
import xinzhi.app.roster.Roster;
import xinzhi.lists.format.Field;

/// A file that lacks columns says nothing of them (I7): what is known stays, cell by cell; an empty cell says "empty".
@ExtendWith(Office.Opened.class)
class MissingColumnsTest {
    private static final ListRow FIRST = punishment(1, 11).with("CF_FR_ZJHM", "330106198001011234").with("BZ", "甲");
    private static final ListRow SECOND = punishment(2, 12).with("CF_FRDB", "赵代表").with("BZ", "乙");
    private static final ListRow THIRD = punishment(3, 13);

    /// What every listing says, what is sealed too, by code and document number.
    private static Map<String, Map<String, String>> says(Office office) {
        var ids = office.texts("select id::text from roster.listing where state = 'listed'").stream().map(Long::valueOf)
                .toList();
        var said = office.get(Transactions.class).write(office.centre(), in -> {
            in.begin();
            return office.get(Roster.class).says(ids);
        });
        var byKey = new TreeMap<String, Map<String, String>>();
        said.values().forEach(row -> byKey.put(key(row), row));
        return byKey;
    }

    private static String key(Map<String, String> row) {
        return row.getOrDefault("CF_XDR_SHXYM", row.get("cardNum")) + " "
                + row.getOrDefault("CF_WSH", row.get("caseCode"));
    }

    private static byte[] csvOf(Office office, String list, List<String> columns, ListRow... rows) {
        var fields = columns.stream().map(code -> field(office, list, code)).toList();
        return new ListText(fields, Field::name, List.of(rows)).csv();
    }

    private static Field field(Office office, String list, String code) {
        var format = office.format(list);
        return format.fields().get(format.position(code));
    }

    private static List<String> without(Office office, String list, String... codes) {
        return office.format(list).fields().stream().map(Field::code).filter(code -> !Set.of(codes).contains(code))
                .toList();
    }

    @Test
    void keepsWhatIsKnownOfAColumnThatIsNotThere(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var before = says(office);
        var columns = without(office, PUNISHMENTS, "BZ", "CF_FR_ZJHM", "CF_FRDB");

        var tuesday = office.takeIn(full(PUNISHMENTS, TUESDAY),
                csvOf(office, PUNISHMENTS, columns, FIRST.with("CF_NR", "罚款6000元"), SECOND));

        assertThat(difference(tuesday)).isEqualTo("0 added, 1 changed, 1 unchanged, 0 returned, 0 absent");
        java.util.Objects.requireNonNull(before.get(ListRow.code(1) + " 宁玄市监罚〔2025〕11号")).put("CF_NR", "罚款6000元");
        assertThat(says(office)).isEqualTo(before);
        assertThat(office.texts("select code from intake.finding where delivery = " + tuesday.id()))
                .contains("COLUMNS_KEPT");
    }

    @Test
    void emptiesACellThatIsThereAndEmpty(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var columns = without(office, PUNISHMENTS, "CF_FR_ZJHM");

        office.takeIn(full(PUNISHMENTS, TUESDAY), csvOf(office, PUNISHMENTS, columns, FIRST.with("BZ", ""), SECOND));

        var said = says(office).get(ListRow.code(1) + " 宁玄市监罚〔2025〕11号");
        assertThat(said).doesNotContainKey("BZ").containsEntry("CF_FR_ZJHM", "330106198001011234");
    }

    @Test
    void comparesALaterFullListOnAllItsColumns(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        office.takeIn(part(PUNISHMENTS, TUESDAY),
                csvOf(office, PUNISHMENTS, without(office, PUNISHMENTS, "BZ", "CF_FR_ZJHM"),
                        FIRST.with("CF_NR", "罚款6000元")));

        var wednesday = office.handIn(PUNISHMENTS, WEDNESDAY, FIRST.with("CF_NR", "罚款6000元"), SECOND);

        assertThat(difference(wednesday)).isEqualTo("0 added, 0 changed, 2 unchanged, 0 returned, 0 absent");
    }

    @Test
    void keepsWhatAnAbsentRowSaidWhenItReturnsInAFileWithoutAColumn(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        office.takeIn(PUNISHMENTS, TUESDAY, FIRST);

        var wednesday = office.takeIn(full(PUNISHMENTS, WEDNESDAY),
                csvOf(office, PUNISHMENTS, without(office, PUNISHMENTS, "BZ"), FIRST, SECOND));

        assertThat(difference(wednesday)).isEqualTo("0 added, 0 changed, 1 unchanged, 1 returned, 0 absent");
        assertThat(says(office).get(ListRow.code(2) + " 宁玄市监罚〔2025〕12号")).containsEntry("BZ", "乙");
    }

    @Test
    void takesBackAFileWithoutColumnsExactly(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var before = says(office);
        var tuesday = office.takeIn(full(PUNISHMENTS, TUESDAY), csvOf(office, PUNISHMENTS,
                without(office, PUNISHMENTS, "BZ", "CF_FR_ZJHM"), FIRST.with("CF_NR", "罚款6000元"), THIRD));
        assertThat(difference(tuesday)).isEqualTo("1 added, 1 changed, 0 unchanged, 0 returned, 1 absent");

        office.withdraw(tuesday);

        assertThat(says(office)).isEqualTo(before);
        assertThat(difference(office.handIn(PUNISHMENTS, WEDNESDAY, FIRST, SECOND)))
                .isEqualTo("0 added, 0 changed, 2 unchanged, 0 returned, 0 absent");
    }

    @Test
    void keepsWhatTheRegisterSaidOfAColumnThatIsNotThere(Office office) {
        office.takeIn(Office.REGISTER, MONDAY, ListRow.firm(1), ListRow.firm(2));
        var columns = without(office, Office.REGISTER, "LocalAdm", "EstDate", "Dom");

        var tuesday = office.takeIn(full(Office.REGISTER, TUESDAY),
                csvOf(office, Office.REGISTER, columns, ListRow.firm(1).with("LeRep", "钱代表"), ListRow.firm(2)));

        assertThat(difference(tuesday)).isEqualTo("0 added, 1 changed, 1 unchanged, 0 returned, 0 absent");
        assertThat(office.texts("""
            select concat_ws('|', legal_representative, local_supervision, established_on, address)
            from registry.subject where unified_code = '%s'
            """.formatted(ListRow.code(1)))).containsExactly("钱代表|南京市玄武区市场监督管理局|2016-05-04|南京市玄武区长江路1号");
    }

    /// A column somebody has said not to read says nothing either.
    @Test
    void keepsWhatIsKnownOfAColumnThatIsNotRead(Office office) {
        office.takeIn(PUNISHMENTS, MONDAY, FIRST, SECOND);
        var list = ListText.of(office.format(PUNISHMENTS), FIRST.with("BZ", "别的"), SECOND);
        var other = new ListText(list.columns(), f -> f.code().equals("BZ") ? "内部备忘" : f.name(), list.rows());

        var tuesday = office.takeIn(full(PUNISHMENTS, TUESDAY), other.csv());

        assertThat(difference(tuesday)).isEqualTo("0 added, 0 changed, 2 unchanged, 0 returned, 0 absent");
        assertThat(says(office).get(ListRow.code(1) + " 宁玄市监罚〔2025〕11号")).containsEntry("BZ", "甲");
    }

    /// Any subset of columns in any order, whole or in part: it changes exactly the cells it prints, and the full list after it
    /// finds nothing changed.
    @ParameterizedTest
    @CsvSource({"administrative-punishment, 1", "administrative-punishment, 2", "administrative-punishment, 3",
            "administrative-punishment, 4", "administrative-punishment, 5", "administrative-punishment, 6",
            "judgment-debtor, 7", "judgment-debtor, 8", "judgment-debtor, 9", "judgment-debtor, 10"})
    void changesExactlyTheCellsItPrints(String list, long seed, Office office) {
        var dice = new Random(seed);
        var firms = rows(list, dice);
        office.takeIn(list, MONDAY, firms.toArray(ListRow[]::new));
        var expected = says(office);
        boolean whole = dice.nextBoolean();
        var columns = someColumns(office, list, dice);
        var sent = new ArrayList<ListRow>();
        var next = new LinkedHashMap<String, ListRow>();
        firms.forEach(row -> next.put(key(row.cells()), row));
        for (var row : firms) {
            if (!whole && dice.nextInt(3) == 0) {
                continue;
            }
            var changed = changed(list, row, dice);
            sent.add(changed);
            var merged = new HashMap<>(row.cells());
            var said = java.util.Objects.requireNonNull(expected.get(key(row.cells())));
            for (var code : columns) {
                var before = row.cell(code);
                var now = changed.cell(code);
                if (!before.equals(now)) {
                    merged.put(code, now);
                    if (now.isEmpty()) {
                        said.remove(code);
                    } else {
                        said.put(code, now);
                    }
                }
            }
            next.put(key(row.cells()), new ListRow(merged));
        }
        Collections.shuffle(sent, dice);

        var order = whole ? full(list, TUESDAY) : part(list, TUESDAY);
        var delivery = office.takeIn(order, csvOf(office, list, columns, sent.toArray(ListRow[]::new)));

        assertThat(delivery.state()).isEqualTo(DeliveryState.COMMITTED);
        assertThat(says(office)).isEqualTo(expected);
        var again = office.handIn(list, WEDNESDAY, next.values().toArray(ListRow[]::new));
        assertThat(difference(again)).isEqualTo(
                "0 added, 0 changed, %d unchanged, 0 returned, 0 absent".formatted(firms.size()));
    }

    private static final Map<String, List<String>> FREE = Map.of(PUNISHMENTS,
            List.of("BZ", "CF_NR", "CF_SY", "CF_FRDB", "CF_FR_ZJHM", "CF_FR_ZJLX", "CF_XDR_GSZC"), DEBTORS,
            List.of("performance", "duty", "gistId", "gistUnit", "businessEntity", "areaName", "age"));

    private static List<ListRow> rows(String list, Random dice) {
        var rows = new ArrayList<ListRow>();
        for (int i = 1; i <= 30; i++) {
            var row = list.equals(PUNISHMENTS) ? punishment(i % 12 + 1, 100 + i) : debtor(i % 12 + 1, 100 + i);
            for (var code : FREE.getOrDefault(list, List.of())) {
                row = dice.nextBoolean() ? row.with(code, "值" + dice.nextInt(1000)) : row;
            }
            rows.add(row);
        }
        return rows;
    }

    private static ListRow changed(String list, ListRow row, Random dice) {
        var changed = row;
        for (var code : FREE.getOrDefault(list, List.of())) {
            boolean needed = code.equals("CF_NR") || code.equals("CF_SY");
            changed = switch (dice.nextInt(4)) {
                case 0 -> changed.with(code, "新" + dice.nextInt(1000));
                case 1 -> needed ? changed : changed.with(code, "");
                default -> changed;
            };
        }
        return changed;
    }

    /// The key, most of what is required, and any of the rest, in any order.
    private static List<String> someColumns(Office office, String list, Random dice) {
        var format = office.format(list);
        var columns = new ArrayList<String>();
        for (var field : format.fields()) {
            boolean stays = format.key().contains(field.code())
                    || (field.required() && !field.code().equals("CF_NR") && !field.code().equals("CF_SY"));
            if (stays || dice.nextBoolean()) {
                columns.add(field.code());
            }
        }
        Collections.shuffle(columns, dice);
        return columns;
    }
}
