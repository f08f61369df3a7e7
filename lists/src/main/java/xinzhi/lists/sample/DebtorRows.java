package xinzhi.lists.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.sample.Board.Court;

/// Judgment debtors as the courts publish them (失信被执行人): a row for every case.
final class DebtorRows implements ListRows {
    private static final List<String> CODES = List.of("iname", "cardNum", "businessEntity", "caseCode", "gistId",
            "gistUnit", "courtName", "areaName", "partyTypeName", "age", "sexy", "duty", "performance",
            "performedPart", "unperformPart", "disruptTypeName", "regDate", "publishDate");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("yyyy年MM月dd日", Locale.ROOT);
    private static final String NOTHING_DONE = "全部未履行";
    private static final String PARTLY_DONE = "部分未履行";

    private final World world;
    private final Layout layout;
    private final double persons;
    private final List<Court> elsewhere;
    private final List<Phrase> duties;
    private final List<String> disruptions;
    private final String enterpriseKind;
    private final String personKind;

    DebtorRows(ListFormat format, World world, double persons) {
        this.world = world;
        this.persons = persons;
        layout = new Layout(format, CODES);
        var stock = world.stock();
        elsewhere = Stream.of("city courts", "city courts", "outside courts").flatMap(s -> stock.entries(s).stream())
                .map(part -> new Court(part.get(0), part.get(1), part.get(2))).toList();
        duties = stock.lines("duties").stream().map(Phrase::new).toList();
        disruptions = stock.lines("disruptions");
        enterpriseKind = layout.printed(SubjectKind.ENTERPRISE, "1");
        personKind = layout.printed(SubjectKind.PERSON, "0");
    }

    @Override
    public String[] next(long index, Docket docket) {
        var dice = world.dice("debtor", index);
        var firm = world.subject(dice);
        if (dice.chance(persons)) {
            var person = Person.born(dice, world.names());
            return row(dice, docket, firm.board(), person.name(), person.number(), "", personKind, person.age(),
                    person.sex());
        }
        var code = firm.code().value();
        return row(dice, docket, firm.board(), firm.name(), dice.chance(0.2) ? code.substring(8, 17) : code,
                firm.representative(), enterpriseKind, "", "");
    }

    private String[] row(Dice dice, Docket docket, Board board, String name, String number, String representative,
            String kind, String age, String sex) {
        var court = dice.chance(0.15) ? dice.pick(elsewhere) : board.court();
        var filed = World.between(dice, FIRST_DAY, LAST_DAY);
        var series = "(" + filed.getYear() + ")" + court.mark() + "执";
        var judged = "(" + filed.minusDays(200).getYear() + ")" + court.mark() + "民初" + dice.between(1, 9999) + "号";
        long sum = 1000L * dice.between(8, 9000);
        boolean partly = dice.chance(0.2);
        var duty = dice.pick(duties).with(String.valueOf(sum), PRINTED.format(filed.minusDays(90)));
        return layout.row(name, number, representative, series + (docket.next(series) + 1) + "号", judged, court.name(),
                court.name(), court.province(), kind, age, sex, duty, partly ? PARTLY_DONE : NOTHING_DONE,
                partly ? "已履行" + sum / 5 + "元" : "", partly ? "未履行" + (sum - sum / 5) + "元" : "", disruptions(dice),
                PRINTED.format(filed), PRINTED.format(filed.plusDays(dice.between(20, 140))));
    }

    @Override
    public long numberIn(String[] cells) { return Docket.numberIn(layout.get(cells, "caseCode")) - 1; }

    @Override
    public void revise(String[] cells, Dice dice) {
        boolean nothingDone = layout.get(cells, "performance").equals(NOTHING_DONE);
        layout.set(cells, "performance", nothingDone ? PARTLY_DONE : NOTHING_DONE);
        layout.set(cells, "performedPart", nothingDone ? "已履行" + 1000 * dice.between(1, 900) + "元" : "");
    }

    private String disruptions(Dice dice) {
        var first = dice.pick(disruptions);
        return dice.chance(0.1) && !first.equals(disruptions.getFirst()) ? disruptions.getFirst() + "," + first : first;
    }
}
