package xinzhi.app.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import xinzhi.app.platform.seal.Finding;

/// Says in words what a verification found.
final class SealWords {
    private static final Words WORDS = Words.of("xinzhi.app.platform.seals");

    private SealWords() {}

    static Seals.Verdict verdict(Finding finding) {
        return switch (finding) {
            case Finding.Intact(var blocks, var events, var unsealed, var unsigned, var signed, var keys) ->
                new Seals.Verdict.Intact(blocks, events, unsealed, unsigned, signed, keys);
            case Finding.Broken broken ->
                new Seals.Verdict.Broken(place(broken), WORDS.of("fault", broken.fault()), broken.blocks(),
                        broken.events());
        };
    }

    /// The note on checking every bundle has.
    static Map<String, byte[]> note(String fingerprint) {
        return Map.of(WORDS.text("note.name"), WORDS.text("note", fingerprint).getBytes(StandardCharsets.UTF_8));
    }

    private static String place(Finding.Broken broken) {
        var place = new ArrayList<String>();
        var day = broken.day();
        if (day != null) {
            place.add(WORDS.text("place.day", Shown.formalDay(day)));
        }
        if (broken.block() != null) {
            place.add(WORDS.text("place.block", broken.block()));
        }
        if (broken.event() != null) {
            place.add(WORDS.text("place.event", broken.event()));
        }
        if (broken.file() != null) {
            place.add(WORDS.text("place.file", broken.file()));
        }
        return place.isEmpty() ? WORDS.text("place.whole") : String.join(WORDS.text("place.and"), place);
    }
}
