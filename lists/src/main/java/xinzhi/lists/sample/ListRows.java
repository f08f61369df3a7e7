package xinzhi.lists.sample;

import java.util.HashMap;
import java.util.Map;
import xinzhi.lists.format.ListFormat;

/// The rows of one kind of list, as the office that issues it would write them.
sealed interface ListRows permits RegisterRows, PunishmentRows, DebtorRows, RecordRows {
    /// A new row; the docket makes its key one of its own.
    String[] next(long index, Docket docket);

    /// The number of the docket that a row was made with, -1 if it cannot be told.
    long numberIn(String[] cells);

    /// Changes the content of a row and leaves its key.
    void revise(String[] cells, Dice dice);

    /// Who writes the rows of which list.
    Map<String, Maker> MAKERS = makers();

    interface Maker {
        ListRows of(ListFormat format, World world, double persons);
    }

    private static Map<String, Maker> makers() {
        var makers = new HashMap<String, Maker>();
        RecordForm.all().forEach(
                (list, form) -> makers.put(list,
                        (format, world, persons) -> new RecordRows(form, format, world, persons)));
        makers.put("enterprise-register", (format, world, _) -> new RegisterRows(format, world));
        makers.put("administrative-punishment", PunishmentRows::new);
        makers.put("judgment-debtor", DebtorRows::new);
        return Map.copyOf(makers);
    }

    static ListRows of(ListFormat format, World world, double persons) {
        var maker = MAKERS.get(format.id());
        if (maker == null) {
            throw new IllegalArgumentException("no sample of list " + format.id());
        }
        return maker.of(format, world, persons);
    }
}
