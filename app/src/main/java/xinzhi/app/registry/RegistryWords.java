package xinzhi.app.registry;

import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.Signals.Signal;

/// How the registry's own things read on a page.
final class RegistryWords {
    static final Words WORDS = Words.of("xinzhi.app.registry.words");

    private RegistryWords() {}

    static Badge inRegister(boolean inRegister) {
        return inRegister
                ? new Badge(WORDS.text("found.badge.in"), Tone.GOOD)
                : new Badge(WORDS.text("found.badge.out"), Tone.WARN);
    }

    static Badge strength(int strength) {
        return new Badge(WORDS.text("strength." + strength), strength > 1 ? Tone.WARN : Tone.INFO);
    }

    static Badge verdict(Judgement.Verdict verdict, boolean holds) {
        var tone = !holds ? Tone.PLAIN : switch (verdict) {
            case SAME -> Tone.GOOD;
            case DIFFERENT -> Tone.INFO;
        };
        return new Badge(WORDS.of("verdict", verdict), tone);
    }

    static Badge signal(Signal signal) {
        return new Badge(WORDS.of("signal", signal), signal.speaksFor ? Tone.GOOD : Tone.WARN);
    }

    static Badge kind(KnownName name) {
        return switch (name.kind()) {
            case OWN -> new Badge(WORDS.text(name.fromRegister() ? "kind.OWN" : "kind.OWN.list"), Tone.INFO);
            case FORMER, LATER, ALIAS, PRINTED -> new Badge(WORDS.of("kind", name.kind()), Tone.PLAIN);
        };
    }

    static Badge doubt(boolean number) {
        return new Badge(WORDS.text(number ? "doubt.badge.number" : "doubt.badge.name"), Tone.WARN);
    }

    static String doubt(PoolQueries.Doubt doubt) {
        return doubt.number()
                ? WORDS.text("doubt.number", doubt.printed(), String.valueOf(doubt.otherName()))
                : WORDS.text("doubt.name", doubt.printed());
    }
}
