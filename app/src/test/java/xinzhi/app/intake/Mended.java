package xinzhi.app.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Shell;

/// The office at work on rows that were set aside.
final class Mended {
    static final String BAD_DAY = "2025-02-30";
    private static final Shell SHELL = new Shell("", "", List.of(), null, null, null, new Shell.Csrf("", "", ""));

    private Mended() {}

    /// A punishment with a day there is not.
    static ListRow faulty(int firm, int document) {
        return ListRow.punishment(firm, document).with("CF_JDRQ", BAD_DAY);
    }

    static Actor colleague(Office office) {
        var centre = office.centre();
        return new Actor(2, "王复核", centre.duty(), centre.organisation(), centre.organisationName());
    }

    static List<QuarantinedRow> rows(Office office, Delivery delivery) { return rows(office, delivery, null); }

    static List<QuarantinedRow> rows(Office office, Delivery delivery, @Nullable QuarantineState state) {
        return office.get(xinzhi.app.platform.Transactions.class).read(office.centre(),
                () -> office.get(QuarantineQueries.class).page(
                        new QuarantineFilter(delivery.id(), null, null, null, state), 0, 100));
    }

    static QuarantinedRow only(Office office, Delivery delivery) { return rows(office, delivery).getFirst(); }

    static Corrections.Outcome correct(Office office, Actor by, QuarantinedRow row, String field, String value) {
        return office.get(Corrections.class).correct(by, row.delivery(), row.number(),
                new Corrections.Draft(Map.of(field, value), "日期笔误", "电话核实"));
    }

    static Corrections.Outcome correct(Office office, QuarantinedRow row, String value) {
        return correct(office, office.centre(), row, "CF_JDRQ", value);
    }

    static Corrections.Outcome undo(Office office, QuarantinedRow row) {
        return office.get(Corrections.class).undo(office.centre(), row.delivery(), row.number());
    }

    static Delivery readAgain(Office office, Delivery delivery) {
        if (!(office.get(Rereading.class).readAgain(office.centre(),
                delivery.id()) instanceof Rereading.Outcome.Begun(var id))) {
            throw new AssertionError("not read again");
        }
        return office.settled(id);
    }

    static Rereading.Outcome askSupplement(Office office, Delivery delivery) {
        return office.get(Rereading.class).supplement(office.centre(), delivery.id());
    }

    static Delivery supplement(Office office, Delivery delivery) {
        if (!(askSupplement(office, delivery) instanceof Rereading.Outcome.Begun(var id))) {
            throw new AssertionError("no supplement");
        }
        return office.settled(id);
    }

    /// Everything the pages of a delivery's rows say.
    static String told(Office office, Delivery delivery) {
        var said = new StringBuilder(office.get(QuarantineView.class)
                .page(SHELL, office.centre(), QuarantineFilter.of(delivery.id()), 0).toString());
        for (var row : rows(office, delivery)) {
            said.append(office.get(QuarantinedRowView.class).page(SHELL, office.centre(), delivery.id(), row.number(),
                    null, List.of()));
        }
        return said.toString();
    }
}
