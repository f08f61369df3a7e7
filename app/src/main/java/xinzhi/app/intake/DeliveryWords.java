package xinzhi.app.intake;

import xinzhi.app.platform.Badge;
import xinzhi.app.platform.EvidenceStore;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;

/// How states and findings of deliveries look and read.
final class DeliveryWords {
    static final Words WORDS = Words.of("xinzhi.app.intake.words");

    private DeliveryWords() {}

    static Badge state(DeliveryState state) {
        var tone = switch (state) {
            case RECEIVED, READING, COMMITTING, WITHDRAWING -> Tone.INFO;
            case PREVIEWED -> Tone.WARN;
            case COMMITTED -> Tone.GOOD;
            case REFUSED, FAILED -> Tone.BAD;
            case EVIDENCE_ONLY, DISCARDED, WITHDRAWN -> Tone.PLAIN;
        };
        return new Badge(WORDS.of("state", state), tone);
    }

    /// Why the file as received cannot be read any more.
    static Delivery.Refusal refusal(EvidenceStore.Why why) {
        return new Delivery.Refusal("EVIDENCE_" + why, WORDS.of("evidence", why), WORDS.text("whole-file"),
                WORDS.text("evidence.remedy." + why));
    }

    static Badge severity(String severity) {
        return new Badge(WORDS.text("severity." + severity), severity.equals("WARN") ? Tone.INFO : Tone.BAD);
    }
}
