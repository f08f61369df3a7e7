package xinzhi.app.platform;

import org.jspecify.annotations.Nullable;

/// A short marked text, such as a stage or a flag.
///
/// @param text what it says
/// @param tone how strongly
/// @param hint the longer explanation shown on hovering, if any
public record Badge(String text, Tone tone, @Nullable String hint) {
    public Badge(String text, Tone tone) { this(text, tone, null); }
}
