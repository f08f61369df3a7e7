package xinzhi.lists.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;
import xinzhi.lists.format.Role;
import xinzhi.lists.format.SubjectKind;

/// The rows of a list described by a [RecordForm]: whom and what it speaks of is drawn, the form says how it is put.
final class RecordRows implements ListRows {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final String CORRECTED = "（已更正）";

    private final World world;
    private final ListFormat format;
    private final RecordForm form;
    private final Layout layout;
    private final double persons;
    private final Field revised;

    RecordRows(RecordForm form, ListFormat format, World world, double persons) {
        this.form = form;
        this.format = format;
        this.world = world;
        this.persons = persons * form.persons();
        layout = new Layout(format, form.codes());
        revised = form.revised().stream().flatMap(code -> format.fields().stream().filter(f -> f.code().equals(code)))
                .findFirst().orElseThrow();
    }

    @Override
    public String[] next(long index, Docket docket) {
        var dice = world.dice(form.list(), index);
        long running = form.numbered().isEmpty() ? docket.next(form.list()) : -1;
        var firm = running < 0 ? subject(dice) : world.enterprise(running);
        var facts = new HashMap<String, String>();
        tellWhom(facts, dice, firm);
        tellWhen(facts, dice);
        tellAuthority(facts, firm.board());
        tellWhy(facts, dice);
        number(facts, running < 0 ? docket.next(numbered(facts, "")) : running);
        return layout.row(form.columns().stream().map(column -> fill(column, facts)).toArray(String[]::new));
    }

    @Override
    public long numberIn(String[] cells) {
        return form.numbered().isEmpty()
                ? world.idOf(cells[format.position(Role.SUBJECT_CODE).orElseThrow()]).orElse(-1)
                : Docket.numberIn(layout.get(cells, form.numbered()), form.digits()) - 1;
    }

    @Override
    public void revise(String[] cells, Dice dice) {
        var former = layout.get(cells, revised.code());
        layout.set(cells, revised.code(), switch (revised.type()) {
            case DATE -> LocalDate.parse(former).plusMonths(6).toString();
            case CHOICE -> revised.values().get((revised.values().indexOf(former) + 1) % revised.values().size());
            case TEXT, AMOUNT_WAN, UNIFIED_CODE, ORGANISATION_CODE, SUBJECT_CODE, CITIZEN_NUMBER ->
                former.endsWith(CORRECTED)
                        ? former.substring(0, former.length() - CORRECTED.length())
                        : former + CORRECTED;
        });
    }

    private Enterprise subject(Dice dice) {
        var firm = world.subject(dice);
        while (form.enterprises() && firm.individual()) {
            firm = world.subject(dice);
        }
        return firm;
    }

    private void tellWhom(Map<String, String> facts, Dice dice, Enterprise firm) {
        boolean person = dice.chance(persons);
        var born = Person.born(dice, world.names());
        var code = firm.code().value();
        var kind = firm.individual()
                ? layout.printed(SubjectKind.INDIVIDUAL_BUSINESS, "个体工商户")
                : layout.printed(SubjectKind.ENTERPRISE, "法人及非法人组织");
        facts.put("name", person ? born.name() : firm.name());
        facts.put("code", person ? born.number() : code);
        facts.put("kind", person ? layout.printed(SubjectKind.PERSON, "自然人") : kind);
        facts.put("organisation", person ? "" : code.substring(8, 17));
        facts.put("registration", person ? "" : firm.registrationNumber());
        facts.put("representative", person ? "" : firm.representative());
        facts.put("sex", person ? "" : born.sex());
        facts.put("document", person ? "" : Person.DOCUMENT);
        facts.put("mask", person ? "" : Person.maskedNumber(dice));
        facts.put("other", world.names().person(dice));
        facts.put("otherSex", dice.chance(0.5) ? "女" : "男");
        facts.put("otherMask", Person.maskedNumber(dice));
        facts.put("address", firm.address());
        facts.put("registered", firm.registrationAuthority());
        facts.put("supervised", firm.localSupervision());
    }

    private void tellWhen(Map<String, String> facts, Dice dice) {
        var decided = World.between(dice, form.first(), form.last());
        int quarter = (decided.getMonthValue() + 2) / 3;
        facts.put("decided", decided.toString());
        facts.put("compact", DateTimeFormatter.BASIC_ISO_DATE.format(decided));
        facts.put("year", String.valueOf(decided.getYear()));
        facts.put("quarter", String.valueOf(quarter));
        facts.put("period", decided.getYear() + "年第" + quarter + "季度");
        facts.put("published", decided.plusDays(dice.between(10, 40)).toString());
        facts.put("until1", decided.plusYears(1).toString());
        facts.put("until3", decided.plusYears(3).toString());
        facts.put("day", PRINTED.format(decided.minusDays(dice.between(60, 200))));
        int began = decided.getYear() - dice.between(2, 5);
        facts.put("span", began + "年1月1日至" + (began + 1) + "年12月31日");
    }

    private void tellAuthority(Map<String, String> facts, Board board) {
        facts.put("board", board.name());
        facts.put("short", board.shortName());
        facts.put("division", board.division());
        var name = fill(form.authorityIn(board), facts);
        facts.put("authority", name);
        facts.put("authorityCode", Authorities.codeOf(name, board).value());
    }

    private void tellWhy(Map<String, String> facts, Dice dice) {
        var reason = dice.pick(form.reasons());
        facts.put("figure", String.valueOf(dice.between(11, 60)));
        facts.put("sum", String.valueOf(1000L * dice.between(1001, 9000)));
        facts.put("reason", reason.text());
        facts.put("basis", reason.basis());
        facts.put("facts", fill(reason.facts(), facts));
        facts.put("penalty", fill(reason.penalty(), facts));
    }

    /// The numbered field as it reads with this running number, or without one: the series it belongs to.
    private String numbered(Map<String, String> facts, String number) {
        facts.put("number", number);
        facts.put("plate", number);
        facts.put("serial", number);
        return fill(form.columns().get(form.codes().indexOf(form.numbered())), facts);
    }

    private static void number(Map<String, String> facts, long running) {
        facts.put("number", String.valueOf(running + 1));
        facts.put("plate", String.format(Locale.ROOT, "%05d", running + 1));
        facts.put("serial", String.format(Locale.ROOT, "%06d", running + 1));
    }

    private static String fill(Phrase phrase, Map<String, String> facts) {
        return phrase.with(slot -> Objects.requireNonNull(facts.get(slot), slot));
    }
}
