package xinzhi.app.intake;

import java.util.Map;

/// How many rows in good order a file had, and how many of them fill each field (填写率).
record Fill(long rows, Map<String, Long> fields) {
    static final Fill NONE = new Fill(0, Map.of());

    Fill {
        fields = Map.copyOf(fields);
    }

    /// Whole percent; 0 where nothing is known.
    int percent(String field) { return rows == 0 ? 0 : (int) (fields.getOrDefault(field, 0L) * 100 / rows); }

    /// Whether the field is filled less often than there, by more than so many points.
    boolean below(Fill other, String field, int points) {
        long here = fields.getOrDefault(field, 0L) * other.rows();
        long there = other.fields().getOrDefault(field, 0L) * rows;
        return (there - here) * 100 > points * rows * other.rows();
    }
}
