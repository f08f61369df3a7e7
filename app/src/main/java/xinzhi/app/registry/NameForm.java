package xinzhi.app.registry;

import java.util.LinkedHashSet;
import java.util.List;
import xinzhi.lists.name.CandidateKey;
import xinzhi.lists.name.SubjectName;

/// A name as it stands beside the printed one (名称比对形式): the kit's key, by which it is compared and searched, and its candidate key.
///
/// @param candidate the weaker key; the strong one where nothing weaker tells firms apart
public record NameForm(String text, String candidate) {
    /// Of the rules by which names are brought to a form; to be moved with them, so that what is stored is made anew.
    static final int VERSION = 1;
    private static final NameForm NOTHING = new NameForm("", "");

    public static NameForm of(String printed) {
        return SubjectName.saysSomething(printed) ? of(SubjectName.of(printed)) : NOTHING;
    }

    static NameForm of(SubjectName name) {
        var keys = name.keys();
        var key = keys.key().text();
        return new NameForm(key, keys.candidate().map(CandidateKey::text).orElse(key));
    }

    /// Every two neighbouring characters, once: what the index knows of the name.
    public List<String> bigrams() {
        var points = text.codePoints().toArray();
        var found = new LinkedHashSet<String>();
        for (int i = 0; i + 1 < points.length; i++) {
            found.add(new String(points, i, 2));
        }
        return List.copyOf(found);
    }
}
