package xinzhi.app.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Vault;

@Component
final class PersonQueries {
    private final JdbcClient db;
    private final Vault vault;

    PersonQueries(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    Optional<Person> find(long id) {
        return db.sql("select id, name_masked, number_masked, erased_on from registry.person where id = :id")
                .param("id", id)
                .query((row, _) -> new Person(row.getLong(1), row.getString(2), row.getString(3),
                        row.getObject(4, LocalDate.class)))
                .optional();
    }

    Optional<Person.Identity> open(long id) {
        return db.sql("select name, number from registry.person where id = :id and erased_on is null").param("id", id)
                .query((row, _) -> {
                    var number = row.getBytes(2);
                    return new Person.Identity(vault.openText(SealedPerson.NAME, row.getBytes(1)),
                            number == null ? null : vault.openText(SealedPerson.NUMBER, number));
                }).optional();
    }

    List<Long> findByNumber(PersonNumber number) {
        var index = SealedPerson.index(vault, number);
        return index == null
                ? List.of()
                : db.sql("select id from registry.person where number_index = :index").param("index", index)
                        .query((row, _) -> row.getLong(1)).list();
    }

    int erase(List<Long> persons, LocalDate on) { return db
            .sql("""
                update registry.person
                set name = null, number = null, number_index = null, name_masked = null, number_masked = null, erased_on = :on
                where id = any(:ids) and erased_on is null
                """)
            .param("on", on).param("ids", persons.toArray(Long[]::new)).update(); }
}
