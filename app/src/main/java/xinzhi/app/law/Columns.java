package xinzhi.app.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From the columns of a list to facts (栏目与事实): the part of the law that knows what a source's fields mean.
public final class Columns {
    private final Map<String, List<Column>> lists = new LinkedHashMap<>();

    Columns(List<Column> columns) {
        columns.forEach(column -> lists.computeIfAbsent(column.list(), _ -> new ArrayList<>()).add(column));
    }

    /// The fields of this list that say anything.
    public Set<String> fields(String list) {
        return of(list).stream().map(Column::field).collect(Collectors.toUnmodifiableSet());
    }

    /// Begins to collect what is known of a record from what its row says; every field in its canonical form.
    public Facts.Collector read(String list, UnaryOperator<@Nullable String> row) {
        var facts = Facts.of(list);
        for (var column : of(list)) {
            column.read(row.apply(column.field()), facts);
        }
        return facts;
    }

    private List<Column> of(String list) { return lists.getOrDefault(list, List.of()); }
}
