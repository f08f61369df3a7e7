package xinzhi.app.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The sealed columns (加密列) of a module's tables: a bean of this type lets a change of keys seal them again.
@FunctionalInterface
public interface SealedColumns {
    /// Asked anew at every change of keys, so it may name tables that come and go.
    List<Column> list();

    /// @param table with its schema
    /// @param id    column that names the row
    /// @param place as given to [Vault#seal]
    /// @param index the keyed index of what is sealed, null without one
    record Column(String table, String id, String column, String place, @Nullable Index index) {
        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

        public Column {
            named(table);
            named(id);
            named(column);
        }

        public Column(String table, String id, String column, String place) { this(table, id, column, place, null); }

        private static void named(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(name);
            }
        }
    }

    /// @param place as given to [Vault#index]
    /// @param form  what is indexed of the text that is sealed; empty where it has no index
    record Index(String column, String place, Function<String, Optional<String>> form) {
        public Index {
            Column.named(column);
        }
    }
}
