package xinzhi.app.intake;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import xinzhi.lists.read.HeadingMapping;

/// What the headings of a layout stand for when this sender uses it (表头对应), as somebody has said.
///
/// @param layout  digest of the headings in their order
/// @param columns in the order of the file
record Mapping(long id, String list, int sender, String layout, List<Column> columns, OffsetDateTime savedAt,
        String savedBy) {
    Mapping {
        columns = List.copyOf(columns);
    }

    /// @param heading as printed
    /// @param field   code of the field, empty for a column that is not read
    record Column(String heading, String field) {}

    HeadingMapping headings() { return headings(columns); }

    static HeadingMapping headings(List<Column> columns) {
        var fields = new HashMap<String, String>();
        columns.stream().filter(column -> !column.heading().isEmpty())
                .forEach(column -> fields.put(HeadingMapping.canonical(column.heading()), column.field()));
        return new HeadingMapping(fields);
    }
}
