package xinzhi.lists.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import xinzhi.lists.sample.Enterprise.Standing;

/// The invented city of a seed: enterprise number i is the same in every list made of it.
final class World {
    static final long CAPACITY = Codes.CAPACITY;

    private static final double INDIVIDUALS = 0.12;
    private static final double RUNNING = 0.88;
    private static final LocalDate FIRST_DAY = LocalDate.of(1996, 1, 1);
    private static final LocalDate UNIFIED_CODE_CAME = LocalDate.of(2015, 10, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 6, 30);
    private static final List<String> CAPITALS = List.of("10", "50", "100", "200", "300", "500", "1000", "2000",
            "5000", "10000", "58.8", "1268.5");

    private final long seed;
    private final long size;
    private final Stock stock = new Stock("words.txt");
    private final Codes codes;
    private final Names names = new Names(stock);
    private final List<List<String>> trades = stock.entries("trades");
    private final List<List<String>> shops = stock.entries("shops");
    private final List<String> types = stock.lines("enterprise types");
    private final List<String> roads = stock.words("roads");
    private final List<String> places = stock.words("places");
    private final String running = stock.lines("running").getFirst();
    private final List<List<String>> ended = stock.spread("ended", 1);

    private final Courses courses;

    World(long seed, long size) {
        this.seed = seed;
        this.size = size;
        codes = new Codes(seed);
        courses = new Courses(stock, size, this::plain);
    }

    Stock stock() { return stock; }

    Names names() { return names; }

    Dice dice(String purpose, long number) { return new Dice(seed, purpose, number); }

    OptionalLong idOf(String code) { return codes.idOf(code); }

    /// An enterprise of the register that a list speaks of; some are spoken of much more often than others.
    Enterprise subject(Dice dice) {
        double fraction = dice.fraction();
        return enterprise((long) (fraction * fraction * size));
    }

    Enterprise enterprise(long id) { return courses.of(plain(id), dice("course", id)); }

    private Enterprise plain(long id) {
        var dice = dice("enterprise", id);
        boolean individual = dice.chance(INDIVIDUALS);
        var board = dice.pick(Board.all());
        var division = dice.chance(0.1) ? dice.pick(board.otherDivisions()) : board.division();
        var established = between(dice, FIRST_DAY, LAST_DAY);
        var trade = dice.pick(individual ? shops : trades);
        var street = dice.pick(board.streets());
        var supervision = supervision(board);
        boolean cityRegistered = !individual && dice.chance(0.04);
        return new Enterprise(codes.unified(id, individual ? "92" : "91", cityRegistered ? "320100" : division),
                established.isBefore(UNIFIED_CODE_CAME) ? Codes.registrationNumber(division, id, individual) : "",
                individual ? names.shop(dice, board, trade.get(0)) : names.firm(dice, board, trade.get(0)),
                individual ? "个体工商户" : dice.pick(types), names.person(dice),
                individual ? String.valueOf(dice.between(1, 30)) : dice.pick(CAPITALS), established, board,
                cityRegistered ? "南京市市场监督管理局" : supervision, supervision, street, address(dice, board, street),
                trade.getLast(), standing(dice, established), Enterprise.Course.NONE);
    }

    static LocalDate between(Dice dice, LocalDate first, LocalDate last) {
        return first.plusDays(dice.below(last.toEpochDay() - first.toEpochDay() + 1));
    }

    private Standing standing(Dice dice, LocalDate established) {
        if (dice.chance(RUNNING)) {
            return new Standing(running, "", "");
        }
        var state = dice.pick(ended);
        var revoked = between(dice, established, LAST_DAY);
        var cancelled = revoked.plusDays(dice.between(90, 900));
        return switch (state.getLast()) {
            case "cancelled" -> new Standing(state.getFirst(), cancelled.toString(), "");
            case "revoked" -> new Standing(state.getFirst(), "", revoked.toString());
            case "both" -> new Standing(state.getFirst(), cancelled.toString(), revoked.toString());
            default -> new Standing(state.getFirst(), "", "");
        };
    }

    private String address(Dice dice, Board board, String street) {
        var house = "南京市" + board.name() + street + dice.pick(roads) + dice.between(1, 699) + "号";
        return dice.chance(0.6)
                ? house + dice.pick(places) + dice.between(1, 18) + "幢" + dice.between(101, 2808) + "室"
                : house;
    }

    private static String supervision(Board board) {
        return board.isNewArea() ? "南京江北新区管理委员会市场监督管理局" : "南京市" + board.name() + "市场监督管理局";
    }
}
