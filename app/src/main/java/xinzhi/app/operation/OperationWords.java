package xinzhi.app.operation;

import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;

/// How the state of the program reads.
final class OperationWords {
    static final Words WORDS = Words.of("xinzhi.app.operation.words");

    private OperationWords() {}

    static Badge badge(boolean well) {
        return well ? new Badge(WORDS.text("well"), Tone.GOOD) : new Badge(WORDS.text("not-well"), Tone.BAD);
    }

    /// Kinds of jobs come from every module; one without a word is shown by its name.
    static String job(String name) { return WORDS.textOr("job." + name, name); }
}
