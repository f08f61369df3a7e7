package xinzhi.app.casework;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.registry.NameForm;
import xinzhi.app.registry.Registry;
import xinzhi.lists.number.DocumentNumber;

/// Understands what was typed into the search box: a code, a document number, or part of a name. Natural persons are found by
/// their whole number only, and by those who see them.
@Component
final class TextSearch {
    /// So many subjects are looked up one by one; where words are more common, the items are asked for them instead. None is left out.
    static final int MOST_SUBJECTS = 3000;
    /// No name and no number is longer; looking through longer words would only keep the program busy.
    static final int LONGEST = 200;
    private static final Pattern DOCUMENT = Pattern.compile("\\([0-9]{4}|[0-9]号\\z");
    private final Registry registry;
    private final JdbcClient db;

    TextSearch(Registry registry, JdbcClient db) {
        this.registry = registry;
        this.db = db;
    }

    /// What the words stand for.
    sealed interface Meaning {
        record Nothing() implements Meaning {}

        record TooShort() implements Meaning {}

        record Subjects(List<Long> ids) implements Meaning {}

        /// Every subject that bears or bore a name with this part in it: too many to name them.
        record CommonName(NameForm part) implements Meaning {}

        /// Documents whose number begins so.
        record Document(String key) implements Meaning {}
    }

    Meaning understand(String typed) {
        if (typed.length() > LONGEST) {
            return new Meaning.Subjects(List.of());
        }
        var form = NameForm.of(typed).text();
        if (form.isEmpty()) {
            return new Meaning.Nothing();
        }
        if (form.codePointCount(0, form.length()) < Registry.SHORTEST_SEARCH) {
            return new Meaning.TooShort();
        }
        if (form.matches("[0-9A-Z-]{6,20}")) {
            var code = form.replace("-", "");
            return new Meaning.Subjects(
                    Stream.concat(byCode(code).stream(), registry.findPersons(code).stream()).toList());
        }
        if (namesDocument(form)) {
            return new Meaning.Document(DocumentNumber.compared(typed));
        }
        var ids = registry.findByName(typed, MOST_SUBJECTS + 1);
        return ids.size() > MOST_SUBJECTS
                ? new Meaning.CommonName(NameForm.of(typed))
                : new Meaning.Subjects(ids);
    }

    /// Whether there is a year in brackets, or a number before 号 at the end. One look at each place: the words are anybody's.
    static boolean namesDocument(CharSequence form) { return DOCUMENT.matcher(form).find(); }

    private List<Long> byCode(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        return db
                .sql("""
                    select id from registry.subject where unified_code >= :code and unified_code < :code || U&'\\FFFF'
                    union
                    select id from registry.subject where organisation_code >= :code and organisation_code < :code || U&'\\FFFF'
                    limit :most
                    """)
                .param("code", upper).param("most", MOST_SUBJECTS).query((row, _) -> row.getLong(1)).list();
    }
}
