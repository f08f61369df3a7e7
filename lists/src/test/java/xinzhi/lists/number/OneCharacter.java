package xinzhi.lists.number;

/// A slip of the pen: the same text with another character at one place.
final class OneCharacter {
    private OneCharacter() {}

    static String changed(String text, int place, char other) {
        var changed = new StringBuilder(text);
        changed.setCharAt(place, other);
        return changed.toString();
    }
}
