package xinzhi.lists.sample;

import java.util.List;

/// Invents names of people and firms.
final class Names {
    private final List<String> surnames;
    private final List<String> given;
    private final List<String> firstMarks;
    private final List<String> secondMarks;

    Names(Stock stock) {
        surnames = stock.words("surnames");
        given = stock.words("given");
        firstMarks = stock.words("first marks");
        secondMarks = stock.words("second marks");
    }

    String person(Dice dice) { return dice.pick(surnames) + dice.pick(given); }

    /// A firm's name: city, mark, trade and form, in the orders and with the brackets that occur.
    String firm(Dice dice, Board board, String trade) {
        var mark = mark(dice);
        int style = dice.below(100);
        if (style < 64) {
            return "南京" + mark + trade + "有限公司";
        } else if (style < 72) {
            return mark + trade + "（南京）有限公司";
        } else if (style < 75) {
            return mark + trade + "(南京)有限公司";
        } else if (style < 87) {
            return "江苏" + mark + trade + "有限公司";
        } else if (style < 92) {
            return "南京" + mark + trade + "有限责任公司";
        } else if (style < 95) {
            return "南京" + mark + trade + "股份有限公司";
        }
        return "江苏" + mark + trade + "集团有限公司南京" + board.stem() + "分公司";
    }

    String shop(Dice dice, Board board, String trade) {
        return (dice.chance(0.5) ? "南京市" : "") + board.name() + mark(dice) + trade;
    }

    private String mark(Dice dice) {
        return dice.pick(firstMarks) + dice.pick(secondMarks) + (dice.chance(0.25) ? dice.pick(secondMarks) : "");
    }
}
