package xinzhi.app.platform;

/// One choice of a select box.
///
/// @param value    what the form sends
/// @param label    what the reader sees
/// @param selected whether it is the chosen one
public record Choice(String value, String label, boolean selected) {}
