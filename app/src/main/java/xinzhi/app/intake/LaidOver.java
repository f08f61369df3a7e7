package xinzhi.app.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xinzhi.lists.check.Fingerprint;
import xinzhi.lists.check.Overlay;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.ListFormat;

/// The judgements one reading lays over its file, and which of them it needed.
final class LaidOver implements Overlay {
    private final Map<UUID, Correction> corrections = new HashMap<>();
    private final Map<Long, Map<Integer, String>> texts = new HashMap<>();
    private final Set<Long> used = new TreeSet<>();
    private final Map<Integer, Map<String, ValueFix>> fixes = new HashMap<>();
    private final Map<Long, Long> fixed = new TreeMap<>();

    LaidOver(ListFormat format, List<Correction> corrections, List<ValueFix> fixes) {
        var codes = format.fields().stream().map(Field::code).toList();
        for (var correction : corrections) {
            var cells = new HashMap<Integer, String>();
            correction.meant().forEach((field, text) -> {
                int position = codes.indexOf(field);
                if (position >= 0) {
                    cells.put(position, text);
                }
            });
            this.corrections.put(correction.address(), correction);
            texts.put(correction.id(), cells);
        }
        for (var fix : fixes) {
            int position = codes.indexOf(fix.field());
            // The list may have been amended since: what names a row or a person is never fixed.
            if (position >= 0 && FixableFields.has(format, format.fields().get(position))) {
                this.fixes.computeIfAbsent(position, _ -> new HashMap<>()).put(fix.printed(), fix);
            }
        }
    }

    static UUID uuid(Fingerprint print) { return new UUID(print.high(), print.low()); }

    @Override
    public boolean fixes(int position) { return fixes.containsKey(position); }

    @Override
    public @Nullable String fixed(int position, String printed) {
        var fix = fixes.getOrDefault(position, Map.of()).get(printed);
        if (fix == null) {
            return null;
        }
        fixed.merge(fix.id(), 1L, Long::sum);
        return fix.value();
    }

    /// How many values were read by which fix.
    Map<Long, Long> fixesUsed() { return Map.copyOf(fixed); }

    @Override
    public @Nullable Map<Integer, String> corrected(Fingerprint printed) {
        var correction = corrections.isEmpty() ? null : corrections.get(uuid(printed));
        if (correction == null) {
            return null;
        }
        used.add(correction.id());
        return texts.get(correction.id());
    }

    /// The correction of the row with this address; it must have one.
    long correction(Fingerprint address) {
        var correction = corrections.get(uuid(address));
        if (correction == null) {
            throw new IllegalStateException("nobody has corrected this row");
        }
        return correction.id();
    }

    /// The corrections some row was read by.
    Set<Long> used() { return Set.copyOf(used); }

    /// A correction was undone while the file was read by it: the file is to be read again.
    static final class Outdated extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }
}
