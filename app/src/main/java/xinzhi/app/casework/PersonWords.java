package xinzhi.app.casework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xinzhi.app.platform.Badge;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Tone;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.Person;
import xinzhi.app.roster.Listing;
import xinzhi.lists.format.Field;
import xinzhi.lists.format.Role;

/// How a natural person stands on the screen: masked, or as somebody whose data has ended.
final class PersonWords {
    private static final Words WORDS = CaseWords.WORDS;

    private PersonWords() {}

    static String name(@Nullable String masked) {
        return masked == null || masked.isEmpty() ? WORDS.text("person.erased") : masked;
    }

    static Badge badge() { return new Badge(WORDS.text("flag.PERSON"), Tone.PLAIN, WORDS.text("flag-hint.PERSON")); }

    /// What is known of the person beyond the list: next to nothing, and masked.
    static List<Fact> facts(Person person) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(WORDS.text("personal.name"), name(person.maskedName())));
        facts.add(new Fact(WORDS.text("personal.number"), person.maskedNumber()));
        return facts;
    }

    /// What stands for a column that is kept sealed.
    static @Nullable String sealed(Field field, Listing listing) {
        if (field.role() == Role.SUBJECT_NAME) {
            return name(listing.printedName());
        }
        return field.role() == Role.PERSON_NUMBER || field.role() == Role.SUBJECT_CODE
                ? listing.printedCode()
                : WORDS.text("personal.sealed");
    }
}
