package xinzhi.lists.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// How the rows of one list are made, as `records.txt` describes it.
///
/// @param persons     share of natural persons, as a part of what is ordered
/// @param enterprises whether individual businesses are left out
/// @param numbered    the field that ends with a row's running number; empty where every subject stands once
/// @param digits      the most digits of that number
/// @param revised     the fields a correction may change: the first there is
/// @param codes       the fields that are filled, with their contents in `columns`
record RecordForm(String list, double persons, boolean enterprises, String numbered, int digits, LocalDate first,
        LocalDate last, List<String> revised, Phrase authority, Phrase authorityOfNewArea, List<String> codes,
        List<Phrase> columns, List<Reason> reasons) {

    private static final Stock STOCK = new Stock("records.txt");
    private static final Map<String, RecordForm> ALL = STOCK.entries("records").stream().map(RecordForm::of)
            .collect(Collectors.toUnmodifiableMap(RecordForm::list, Function.identity()));

    /// Why somebody stands in a list: the reason, and with it facts, legal basis and penalty.
    record Reason(String text, Phrase facts, String basis, Phrase penalty) {}

    static Map<String, RecordForm> all() { return ALL; }

    Phrase authorityIn(Board board) { return board.isNewArea() ? authorityOfNewArea : authority; }

    /// The short table some offices send instead: fewer columns under headings of their own.
    static Optional<ListFormat> shortOf(ListFormat format) {
        var section = format.id() + " short";
        if (!STOCK.has(section)) {
            return Optional.empty();
        }
        var columns = STOCK.entries(section);
        var fields = columns.stream()
                .map(part -> headed(format.fields().get(format.position(part.get(0))), part.get(1))).toList();
        var codes = columns.stream().map(List::getFirst).toList();
        return Optional.of(new ListFormat(format.id(), format.name(), fields,
                format.key().stream().filter(codes::contains).toList(),
                format.keyIfPrinted().stream().filter(codes::contains).toList(), format.subjectKinds()));
    }

    private static Field headed(Field field, String heading) {
        return new Field(field.code(), heading, field.type(), field.maxLength(), field.required(), field.personal(),
                field.role(), field.aliases(), field.values());
    }

    private static RecordForm of(List<String> part) {
        var list = part.get(0);
        var columns = STOCK.entries(list);
        var reasons = STOCK.entries(list + " reasons").stream()
                .map(r -> new Reason(r.get(0), new Phrase(r.get(1)), r.get(2), new Phrase(r.get(3)))).toList();
        return new RecordForm(list, Double.parseDouble(part.get(1)), part.get(2).equals("enterprises"), part.get(3),
                Integer.parseInt(part.get(4)), LocalDate.parse(part.get(5)), LocalDate.parse(part.get(6)),
                Arrays.asList(part.get(7).split(" ", -1)), new Phrase(part.get(8)), new Phrase(part.get(9)),
                columns.stream().map(List::getFirst).toList(),
                columns.stream().map(column -> new Phrase(column.get(1))).toList(), reasons);
    }
}
