package xinzhi.app.organisation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import xinzhi.app.platform.Actor;

@Component
final class ContactQueries {
    private final JdbcClient db;

    ContactQueries(JdbcClient db) { this.db = db; }

    /// The latest first.
    List<Contact> list(int organisation) {
        return db.sql("""
            select id, name, post, telephone, valid_from, valid_to
            from organisation.contact
            where organisation = :organisation
            order by valid_to desc nulls first, valid_from desc, id desc
            """).param("organisation", organisation)
                .query((row, _) -> new Contact(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)))
                .list();
    }

    void add(int organisation, String name, String post, String telephone, LocalDate since, Actor by,
            OffsetDateTime at) {
        db
                .sql("""
                    insert into organisation.contact (organisation, name, post, telephone, valid_from, recorded_by, recorded_name,
                                                      recorded_at)
                    values (:organisation, :name, :post, :telephone, :since, :by, :byName, :at)
                    """)
                .param("organisation", organisation).param("name", name).param("post", post)
                .param("telephone", telephone).param("since", since).param("by", by.user()).param("byName", by.name())
                .param("at", at).update();
    }

    /// Whether there was such a contact to end.
    boolean end(int organisation, long contact, LocalDate last) { return db.sql("""
        update organisation.contact
        set valid_to = greatest(:last, valid_from)
        where id = :contact and organisation = :organisation and valid_to is null
        """).param("last", last).param("contact", contact).param("organisation", organisation).update() == 1; }
}
