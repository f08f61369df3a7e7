package xinzhi.lists.sample;

/// An invented natural person (自然人). Only masked numbers are ever made, in the form the courts print.
record Person(String name, String number, String age, String sex) {
    static final String DOCUMENT = "身份证";

    private static final int YEAR_OF_LISTS = 2026;

    static Person born(Dice dice, Names names) {
        int year = dice.between(1955, 2005);
        return new Person(names.person(dice), maskedNumber(dice, year), String.valueOf(YEAR_OF_LISTS - year),
                dice.chance(0.7) ? "男" : "女");
    }

    static String maskedNumber(Dice dice) { return maskedNumber(dice, dice.between(1955, 2000)); }

    private static String maskedNumber(Dice dice, int year) {
        return dice.pick(Board.all()).otherDivisions().getFirst() + year + "****" + dice.between(100, 999)
                + "0123456789X".charAt(dice.below(11));
    }
}
