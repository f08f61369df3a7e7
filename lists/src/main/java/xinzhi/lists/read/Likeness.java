package xinzhi.lists.read;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Finding;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// How a file looks as a list of one kind (匹配情况).
///
/// @param needed      fields without which a row is not, or should not be, taken
/// @param description what the file is, for the user
/// @param sheets      every sheet
/// @param refusal     why it cannot be read as this list; null where it can
/// @param notes       what is to be said of it beforehand
/// @param titles      what stands over the headings: to look into, not to show
public record Likeness(ListFormat format, List<Field> needed, String description, List<SheetLook> sheets,
        @Nullable Finding refusal, List<Finding> notes, List<String> titles) {
    private static final double WEIGHT_OF_NEEDED = 0.6;

    public Likeness {
        needed = List.copyOf(needed);
        sheets = List.copyOf(sheets);
        notes = List.copyOf(notes);
        titles = List.copyOf(titles);
    }

    /// Whether its rows can be read as this list.
    public boolean readable() { return refusal == null; }

    /// The sheet that fits best.
    public SheetLook sheet() { return sheets.stream().max(BY_FIT).orElse(NONE); }

    /// Fields that are needed and have no column.
    public List<Field> missing() {
        var found = sheet().found();
        return needed.stream().filter(field -> !found.contains(field)).toList();
    }

    /// How well it fits, from 0 to 1: how much of what is needed is there, and how much of what is there is known.
    public double fit() {
        var sheet = sheet();
        double known = sheet.found().size();
        double there = known + sheet.unknown().size();
        if (known == 0 || needed.isEmpty()) {
            return 0;
        }
        double present = needed.size() - missing().size();
        return WEIGHT_OF_NEEDED * present / needed.size() + (1 - WEIGHT_OF_NEEDED) * known / there;
    }

    /// Without the titles: they may name a person.
    @Override
    public String toString() { return "Likeness[format=" + format.id() + ", refusal=" + refusal + "]"; }

    boolean isBetterThan(Likeness other) { return BY_FIT.compare(sheet(), other.sheet()) > 0; }

    private static final SheetLook NONE = new SheetLook(null, false, 0, "", List.of());
    private static final Comparator<SheetLook> BY_FIT = Comparator
            .comparingInt((SheetLook sheet) -> sheet.found().size()).thenComparingInt(sheet -> sheet.columns().size());
}
