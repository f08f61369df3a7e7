package xinzhi.app.platform;

import org.jspecify.annotations.Nullable;

/// One label with its value; a missing value is shown as a dash.
///
/// @param label what it is
/// @param value ready to show, null when missing
/// @param wide  a long text that takes a whole line
public record Fact(String label, @Nullable String value, boolean wide) {
    public Fact(String label, @Nullable String value) { this(label, value, false); }
}
