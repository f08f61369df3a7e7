package xinzhi.app.catalogue;

import java.util.ArrayList;
import java.util.List;

/// The values of one record of the catalogue, as plain texts by the names of its properties.
interface RecordValues {
    /// None: absent; one: a text; any number: a list.
    List<String> values(String property);

    /// Of a list: what is taken out (before) and what is put in (after). Of a text: the whole.
    static List<String> after(List<String> now, Change change) {
        var values = new ArrayList<>(now);
        values.removeAll(change.before());
        change.after().stream().filter(value -> !values.contains(value)).forEach(values::add);
        return values;
    }
}
