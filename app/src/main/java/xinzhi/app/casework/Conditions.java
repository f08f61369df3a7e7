package xinzhi.app.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// The conditions of one search: our own texts with bound values, never a text from outside.
final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /// Adds `condition` with its value bound to `:name`, unless there is none.
    Conditions add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            texts.add(condition);
            values.put(name, value);
        }
        return this;
    }

    Conditions add(String condition) {
        texts.add(condition);
        return this;
    }

    /// A value bound in what the conditions are asked of.
    Conditions value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    String where() { return texts.isEmpty() ? "" : "where " + String.join("\n  and ", texts); }

    StatementSpec bound(JdbcClient db, String select) { return bind(db.sql(select + where())); }

    StatementSpec bind(StatementSpec statement) {
        values.forEach(statement::param);
        return statement;
    }
}
