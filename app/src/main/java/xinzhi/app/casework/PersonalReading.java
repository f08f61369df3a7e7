package xinzhi.app.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import xinzhi.app.catalogue.Catalogue;
import xinzhi.app.platform.Actor;
import xinzhi.app.platform.Fact;
import xinzhi.app.platform.Journal;
import xinzhi.app.platform.NotFound;
import xinzhi.app.platform.Transactions;
import xinzhi.app.platform.Words;
import xinzhi.app.registry.PersonName;
import xinzhi.app.registry.PersonNumber;
import xinzhi.app.registry.Registry;
import xinzhi.app.roster.Roster;

/// Shows what an item keeps sealed to somebody who says what for (查看个人信息): the reading and its event are one transaction.
@Component
final class PersonalReading {
    static final String EVENT = "person-unmasked";
    private static final Words WORDS = CaseWords.WORDS;
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z*-]{6,}");
    private static final int SHORTEST_PURPOSE = 4;
    private static final int LONGEST_PURPOSE = 200;
    private final ItemQueries items;
    private final Registry registry;
    private final Roster roster;
    private final Catalogue catalogue;
    private final Transactions transactions;
    private final Journal journal;

    PersonalReading(ItemQueries items, Registry registry, Roster roster, Catalogue catalogue,
            Transactions transactions, Journal journal) {
        this.items = items;
        this.registry = registry;
        this.roster = roster;
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.journal = journal;
    }

    /// What came of asking.
    sealed interface Outcome {
        /// @param facts for this one answer, never kept
        record Shown(List<Fact> facts) implements Outcome {}

        record PurposeMissing() implements Outcome {}

        record PurposeTooLong() implements Outcome {}
    }

    /// Whether the actor of this transaction may ask.
    boolean possible(Item item) {
        return roster.hasPersonal(item.listing()) || registry.findPerson(item.subject())
                .filter(person -> person.erasedOn() == null).isPresent();
    }

    Outcome open(Actor actor, long id, String purpose) {
        return transactions.write(actor, in -> {
            var item = items.get(id);
            if (!possible(item)) {
                throw new NotFound("personal data");
            }
            var said = purpose.strip();
            int length = said.codePointCount(0, said.length());
            if (length < SHORTEST_PURPOSE) {
                return new Outcome.PurposeMissing();
            }
            if (length > LONGEST_PURPOSE) {
                return new Outcome.PurposeTooLong();
            }
            var opened = opened(item);
            in.begin();
            journal.append(actor, EVENT, Journal.About.PERSON, item.subject(),
                    Map.of("item", Long.toString(id), "purpose", withoutPersons(said, opened), "fields",
                            String.join("、", opened.keySet())));
            return new Outcome.Shown(opened.entrySet().stream().map(e -> new Fact(e.getKey(), e.getValue())).toList());
        });
    }

    /// By label: who it is as the registry knows the person, then every sealed column of the row that says something else.
    private Map<String, String> opened(Item item) {
        var opened = new LinkedHashMap<String, String>();
        registry.openPerson(item.subject()).ifPresent(person -> {
            opened.put(WORDS.text("personal.name"), person.name());
            var number = person.number();
            if (number != null) {
                opened.put(WORDS.text("personal.number"), number);
            }
        });
        roster.openPersonal(item.listing()).ifPresent(fields -> {
            for (var field : catalogue.get(item.list()).format().fields()) {
                var value = fields.get(field.code());
                if (value != null && !opened.containsValue(value)) {
                    opened.put(field.name(), value);
                }
            }
        });
        return opened;
    }

    /// A purpose is free text, and the journal holds no personal data: what was opened is masked in it.
    private static String withoutPersons(String purpose, Map<String, String> opened) {
        var said = purpose;
        for (var value : opened.values()) {
            if (NUMBER.matcher(value).matches()) {
                said = said.replace(value, new PersonNumber(value).masked());
            }
        }
        var name = opened.get(WORDS.text("personal.name"));
        return name == null || name.isBlank() ? said : said.replace(name, new PersonName(name).masked());
    }
}
