package xinzhi.lists.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import xinzhi.lists.sample.Enterprise.Course;

/// What befalls enterprises (存续经过): branches are opened, firms merge and move, shops change hands; registers write it as they will.
final class Courses {
    private static final double BRANCHES = 0.02;
    private static final double MOVED_IN = 0.01;
    private static final double HANDED_ON = 0.1;
    private static final LocalDate SAME_CODE_CAME = LocalDate.of(2022, 11, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private final List<List<String>> reasons;
    private final List<List<String>> shopReasons;
    private final List<String> elsewhere;
    private final List<String> branchTypes;
    private final long size;
    private final LongFunction<Enterprise> plain;

    /// @param plain an enterprise without its course
    Courses(Stock stock, long size, LongFunction<Enterprise> plain) {
        reasons = stock.spread("end reasons", 1);
        shopReasons = stock.spread("end reasons of shops", 1);
        elsewhere = stock.lines("moved to");
        branchTypes = stock.lines("branch types");
        this.size = size;
        this.plain = plain;
    }

    Enterprise of(Enterprise firm, Dice dice) {
        if (!firm.individual() && dice.chance(BRANCHES)) {
            var head = plain.apply(dice.below(size));
            if (!head.individual() && !isBranch(head) && !head.code().equals(firm.code())) {
                return firm.branch(head.name() + firm.board().stem() + "分公司", dice.pick(branchTypes))
                        .with(headed(head, dice));
            }
        }
        var named = isBranch(firm) ? firm.branch(firm.name(), dice.pick(branchTypes)) : firm;
        return named.with(course(firm, dice));
    }

    private static boolean isBranch(Enterprise firm) { return firm.name().endsWith("分公司"); }

    /// Most registers print name and code, some the name alone, some a code nobody has.
    private static Course headed(Enterprise head, Dice dice) {
        int way = dice.below(20);
        var code = way < 15 ? head.code().value() : way < 19 ? "" : "不详";
        return new Course(head.name(), code, "", "", "", "", "", "", "", "");
    }

    private Course course(Enterprise firm, Dice dice) {
        var state = firm.standing().state();
        if (state.startsWith("注销")) {
            return ended(firm, dice);
        }
        if (state.startsWith("迁出")) {
            var on = World.between(dice, firm.established(), LAST_DAY);
            return new Course("", "", "", "", "", on.toString(), destination(dice), "", "", "");
        }
        if (firm.individual() && dice.chance(HANDED_ON)) {
            return new Course("", "", "", "", "", "", "", "", "",
                    World.between(dice, SAME_CODE_CAME, LAST_DAY).toString());
        }
        return dice.chance(MOVED_IN)
                ? new Course("", "", "", "", "", "", "",
                        World.between(dice, firm.established(), LAST_DAY).toString(), dice.pick(elsewhere), "")
                : Course.NONE;
    }

    private String destination(Dice dice) {
        return dice.chance(0.6) ? "南京市" + dice.pick(Board.all()).name() + "市场监督管理局" : dice.pick(elsewhere);
    }

    private Course ended(Enterprise firm, Dice dice) {
        var reason = dice.pick(firm.individual() ? shopReasons : reasons);
        var successor = plain.apply(dice.below(size));
        boolean followed = reason.getLast().equals("followed") && !successor.individual()
                && !successor.code().equals(firm.code());
        return new Course("", "", reason.getFirst(), followed ? successor.name() : "",
                followed ? successor.code().value() : "", "", "", "", "", "");
    }
}
