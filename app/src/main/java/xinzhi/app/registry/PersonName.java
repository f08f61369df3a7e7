package xinzhi.app.registry;

/// Name of a natural person (自然人姓名). Personal data: its text form is masked.
public record PersonName(String text) {
    private static final int MOST_STARS = 3;

    /// The first character and a star for each further one: 张*, 欧**, 阿*** . Compound surnames, foreign names and names with a dot go the
    /// same way; more than three stars are never shown, so that the length of a long name says nothing. One character alone is hidden.
    public String masked() {
        var points = text.strip().codePoints().toArray();
        if (points.length < 2) {
            return "*".repeat(points.length);
        }
        return new String(points, 0, 1) + "*".repeat(Math.min(points.length - 1, MOST_STARS));
    }

    @Override
    public String toString() { return masked(); }
}
