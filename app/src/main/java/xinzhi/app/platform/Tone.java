package xinzhi.app.platform;

import java.util.Locale;

/// How strongly a short text speaks on a page: the colour says what the words say.
public enum Tone {
    PLAIN,
    INFO,
    GOOD,
    WARN,
    BAD;

    /// Name of the style class.
    public String css() { return name().toLowerCase(Locale.ROOT); }
}
