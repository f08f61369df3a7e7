package xinzhi.app.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.SealedColumns;

/// What is sealed of persons, for a change of keys.
@Component
final class PersonColumns implements SealedColumns {
    private static final String PERSON = "registry.person";

    @Override
    public List<Column> list() {
        return List.of(new Column(PERSON, "id", "name", SealedPerson.NAME),
                new Column(PERSON, "id", "number", SealedPerson.NUMBER,
                        new Index("number_index", SealedPerson.NUMBER, PersonColumns::indexed)));
    }

    private static Optional<String> indexed(String number) {
        return Optional.of(new PersonNumber(number)).filter(PersonNumber::identifies).map(PersonNumber::text);
    }
}
