package xinzhi.lists.sample;

import xinzhi.lists.format.ListFormat;

/// The rows of one kind of list, as the office that issues it would write them.
sealed interface ListRows permits RegisterRows, PunishmentRows, DebtorRows {
    /// A new row; the docket makes its key one of its own.
    String[] next(long index, Docket docket);

    /// The number of the docket that a row was made with, -1 if it cannot be told.
    long numberIn(String[] cells);

    /// Changes the content of a row and leaves its key.
    void revise(String[] cells, Dice dice);

    static ListRows of(ListFormat format, World world, double persons) {
        return switch (format.id()) {
            case "enterprise-register" -> new RegisterRows(format, world);
            case "administrative-punishment" -> new PunishmentRows(format, world, persons);
            case "judgment-debtor" -> new DebtorRows(format, world, persons);
            default -> throw new IllegalArgumentException("no sample of list " + format.id());
        };
    }
}
