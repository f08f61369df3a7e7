package xinzhi.lists.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.format.ListFormat;

/// Reads rows (读入) as printed or, where people have said what is meant, as they said; what they said is checked like any file.
/// A sound row costs its check, and a look for a correction where there are any.
public final class RowReader {
    private final RowCheck check;
    private final Overlay overlay;
    private final int[] fixed;

    public RowReader(ListFormat format, FingerprintKey secret, Overlay overlay) {
        this.check = new RowCheck(format, secret);
        this.overlay = overlay;
        this.fixed = IntStream.range(0, format.fields().size()).filter(overlay::fixes).toArray();
    }

    public ReadRow read(RawRow printed) {
        var asPrinted = check.check(printed);
        var laid = fixes(printed);
        var row = laid == null ? asPrinted : check.check(printed.with(laid));
        // A row sound by itself may be in conflict with another one, and corrected for that.
        if (row.verdict() != Verdict.ACCEPTED || asPrinted.verdict() == Verdict.ACCEPTED) {
            var correction = overlay.corrected(asPrinted.content());
            if (correction != null) {
                var all = laid == null ? new HashMap<Integer, String>() : laid;
                all.putAll(correction);
                return new ReadRow(printed, check.check(printed.with(all)), asPrinted.content(), all.keySet(), true);
            }
        }
        return new ReadRow(printed, row, asPrinted.content(), laid == null ? Set.of() : laid.keySet(), false);
    }

    private @Nullable Map<Integer, String> fixes(RawRow printed) {
        Map<Integer, String> laid = null;
        for (int position : fixed) {
            var text = printed.shown(position);
            var value = text == null ? null : overlay.fixed(position, text.strip());
            if (value != null) {
                laid = laid == null ? new HashMap<>() : laid;
                laid.put(position, value);
            }
        }
        return laid;
    }
}
