package xinzhi.app.platform.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An event of the journal with everything that is sealed of it.
///
/// @param onBehalf the organisation for which it was entered (代录)
/// @param facts    texts by name, in the order of the names' UTF-8 bytes
record EventRecord(long id, Instant at, long actor, String actorName, String duty, long organisation, String kind,
        String aboutKind, long aboutId, @Nullable String onBehalf, SortedMap<String, String> facts) {
    private static final String FORM = "xinzhi.event.1";
    private static final Comparator<String> BY_BYTES = (a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b));

    static SortedMap<String, String> sorted(Map<String, String> facts) {
        var sorted = new TreeMap<String, String>(BY_BYTES);
        sorted.putAll(facts);
        return sorted;
    }

    Fields canonical() {
        var fields = new Fields(FORM).number(id).time(at).number(actor).text(actorName).text(duty).number(organisation)
                .text(kind).text(aboutKind).number(aboutId).text(onBehalf).number(facts.size());
        facts.forEach((name, value) -> fields.text(name).text(value));
        return fields;
    }

    private static byte[] utf8(String text) { return text.getBytes(StandardCharsets.UTF_8); }
}
