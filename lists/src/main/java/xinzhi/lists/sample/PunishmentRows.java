package xinzhi.lists.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.SubjectKind;
import xinzhi.lists.sample.Authorities.Authority;
import xinzhi.lists.sample.Authorities.Offence;

/// Administrative punishments in the thirty columns of 2018 (双公示·行政处罚).
final class PunishmentRows implements ListRows {
    private static final List<String> CODES = List.of("CF_XDR_MC", "CF_XDR_LB", "CF_XDR_SHXYM", "CF_XDR_GSZC",
            "CF_XDR_ZZJG", "CF_XDR_SWDJ", "CF_XDR_SYDW", "CF_XDR_SHZZ", "CF_FRDB", "CF_FR_ZJLX", "CF_FR_ZJHM",
            "CF_XDR_ZJLX", "CF_XDR_ZJHM", "CF_WSH", "CF_WFXW", "CF_SY", "CF_YJ", "CF_CFLB", "CF_NR", "CF_NR_FK",
            "CF_NR_WFFF", "CF_NR_ZKDX", "CF_JDRQ", "CF_YXQ", "CF_GSJZQ", "CF_CFJG", "CF_CFJGDM", "CF_SJLY",
            "CF_SJLYDM", "BZ");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 10, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

    private final World world;
    private final Layout layout;
    private final Authorities authorities;
    private final double persons;
    private final String enterpriseKind;
    private final String individualKind;
    private final String personKind;

    PunishmentRows(ListFormat format, World world, double persons) {
        this.world = world;
        this.persons = persons / 10;
        layout = new Layout(format, CODES);
        authorities = new Authorities(world.stock());
        enterpriseKind = layout.printed(SubjectKind.ENTERPRISE, "法人及非法人组织");
        individualKind = layout.printed(SubjectKind.INDIVIDUAL_BUSINESS, "个体工商户");
        personKind = layout.printed(SubjectKind.PERSON, "自然人");
    }

    @Override
    public String[] next(long index, Docket docket) {
        var dice = world.dice("punishment", index);
        var firm = world.subject(dice);
        var authority = authorities.pick(firm.board(), dice);
        var offence = dice.pick(authority.offences());
        var decided = World.between(dice, FIRST_DAY, LAST_DAY);
        var series = authority.documentWord() + "〔" + decided.getYear() + "〕";
        var document = series + (docket.next(series) + 1) + "号";
        return dice.chance(persons)
                ? person(dice, Person.born(dice, world.names()), firm, authority, offence, decided, document)
                : enterprise(dice, firm, authority, offence, decided, document);
    }

    private String[] enterprise(Dice dice, Enterprise firm, Authority authority, Offence offence, LocalDate decided,
            String document) {
        int fine = fine(dice);
        return layout.row(firm.name(), firm.individual() ? individualKind : enterpriseKind, firm.code().value(),
                firm.registrationNumber(), firm.code().value().substring(8, 17), "", "", "", firm.representative(),
                Person.DOCUMENT, Person.maskedNumber(dice), "", "", document, offence.kind(),
                facts(dice, firm.name(), firm, offence, decided), offence.basis(), offence.penalty(),
                content(offence, fine), inWan(fine), forfeited(dice, offence), "", decided.toString(), "2099-12-31",
                publicUntil(dice, decided), authority.name(), authority.code().value(), authority.name(),
                authority.code().value(), "");
    }

    private String[] person(Dice dice, Person person, Enterprise place, Authority authority, Offence offence,
            LocalDate decided, String document) {
        int fine = fine(dice);
        return layout.row(person.name(), personKind, "", "", "", "", "", "", "", "", "", Person.DOCUMENT,
                person.number(), document, offence.kind(), facts(dice, person.name(), place, offence, decided),
                offence.basis(), offence.penalty(), content(offence, fine), inWan(fine), forfeited(dice, offence), "",
                decided.toString(), "2099-12-31", publicUntil(dice, decided), authority.name(),
                authority.code().value(), authority.name(), authority.code().value(), "");
    }

    @Override
    public long numberIn(String[] cells) { return Docket.numberIn(layout.get(cells, "CF_WSH")) - 1; }

    @Override
    public void revise(String[] cells, Dice dice) {
        var former = layout.get(cells, "CF_NR_FK");
        layout.set(cells, "CF_NR_FK", new BigDecimal(former.isEmpty() ? "0" : former).add(new BigDecimal("0.5"))
                .stripTrailingZeros().toPlainString());
        layout.set(cells, "BZ", "更正罚款金额");
    }

    private static String facts(Dice dice, String party, Enterprise place, Offence offence, LocalDate decided) {
        var day = decided.minusDays(dice.between(20, 160));
        return offence.facts().with(party, place.address(),
                day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日",
                String.valueOf(dice.between(2, 60)));
    }

    private static String content(Offence offence, int fine) { return offence.content().with(String.valueOf(fine)); }

    private static int fine(Dice dice) {
        double skewed = dice.fraction() * dice.fraction() * dice.fraction();
        return 500 * (1 + (int) (skewed * 600));
    }

    private static String forfeited(Dice dice, Offence offence) {
        return offence.penalty().contains("没收") ? inWan(dice.between(100, 90_000)) : "0";
    }

    private static String inWan(int yuan) { return BigDecimal.valueOf(yuan, 4).stripTrailingZeros().toPlainString(); }

    private static String publicUntil(Dice dice, LocalDate decided) {
        return decided.plusYears(dice.chance(0.8) ? 1 : 3).toString();
    }
}
