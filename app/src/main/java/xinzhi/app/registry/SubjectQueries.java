package xinzhi.app.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import xinzhi.app.platform.NotFound;
import xinzhi.lists.name.EndReason;
import xinzhi.lists.name.RegistrationState;
import xinzhi.lists.name.SubjectForm;

@Component
final class SubjectQueries {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
    };
    private final JdbcClient db;

    SubjectQueries(JdbcClient db) { this.db = db; }

    Subject get(long id) {
        return db
                .sql("""
                    select id, kind, unified_code, organisation_code, registration_number, name, in_register, state, state_printed,
                           enterprise_type, legal_representative, registration_authority, local_supervision, street, address,
                           established_on, ended_on, delivery, known_from, form, end_reason, end_reason_printed, moved, moved_on, moved_to,
                           unshown_since, moved_in_on, moved_from
                    from registry.subject
                    where id = :id
                    """)
                .param("id", id).query(SubjectQueries::toSubject).optional().orElseThrow(() -> new NotFound("subject"));
    }

    OwnSubject getOwn(long id) {
        return db
                .sql("""
                    select name, coalesce(unified_code, organisation_code), state_printed, enterprise_type, registration_authority,
                           established_on, address
                    from registry.subject
                    where id = :id
                    """)
                .param("id", id)
                .query((row, _) -> new OwnSubject(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getObject(6, LocalDate.class), row.getString(7)))
                .optional().orElseThrow(() -> new NotFound("subject"));
    }

    /// What the register said of them, as the writer.
    Map<Long, Map<String, String>> says(Collection<Long> ids) {
        var says = new HashMap<Long, Map<String, String>>();
        db.sql("select id, content from registry.subject where id = any(:ids) and content is not null")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    says.put(row.getLong(1), JsonMapper.shared().readValue(row.getString(2), FIELDS));
                });
        return says;
    }

    /// Names the subject bears or bore, and those lists printed, the present one first.
    List<KnownName> names(long id) {
        return db.sql("""
            select name, kind, source, current
            from registry.subject_name
            where subject_id = :id
            order by current desc, kind, name
            """).param("id", id).query((row, _) -> new KnownName(row.getString(1),
                KnownName.Kind.ofCode(row.getString(2)), "register".equals(row.getString(3)), row.getBoolean(4)))
                .list();
    }

    /// A subject found by what was typed.
    ///
    /// @param kind what kind of name was met, null for a code
    record Found(long id, String name, @Nullable String number, boolean inRegister, String matched,
            KnownName.@Nullable Kind kind) {}

    /// By the beginning of a code, else by part of any name; present names first.
    List<Found> search(String form, int most) {
        boolean code = form.matches("[0-9A-Z]{6,18}");
        return db
                .sql(code
                        ? """
                            select id, name, coalesce(unified_code, organisation_code, registration_number), in_register, name, null
                            from registry.subject
                            where unified_code >= :part and unified_code < :part || U&'\\FFFF'
                               or organisation_code >= :part and organisation_code < :part || U&'\\FFFF'
                               or id in (select subject_id from registry.subject_number where number = :part)
                            order by id
                            limit :most
                            """
                        : """
                            select s.id, s.name, coalesce(s.unified_code, s.organisation_code, s.registration_number), s.in_register, n.name, n.kind
                            from (select distinct on (subject_id) subject_id, name, kind, current
                                  from registry.subject_name
                                  where bigrams @> cast(:bigrams as text[]) and position(:part in normalised) > 0
                                  order by subject_id, current desc, kind) n
                            join registry.subject s on s.id = n.subject_id
                            order by n.current desc, s.in_register desc, s.id
                            limit :most
                            """)
                .params(code
                        ? Map.of("part", form, "most", most)
                        : Map.of("part", form, "most", most, "bigrams",
                                new NameForm(form, form).bigrams().toArray(String[]::new)))
                .query((row, _) -> {
                    var kind = row.getString(6);
                    return new Found(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4),
                            row.getString(5), kind == null ? null : KnownName.Kind.ofCode(kind));
                }).list();
    }

    List<Long> findByName(NameForm part, int most) {
        // The index narrows by pairs of characters; position() then sees whether they stand together.
        return db.sql("""
            select distinct subject_id
            from registry.subject_name
            where bigrams @> cast(:bigrams as text[]) and position(:part in normalised) > 0
            limit :most
            """)
                .param("bigrams", part.bigrams().toArray(String[]::new)).param("part", part.text()).param("most", most)
                .query((row, _) -> row.getLong(1)).list();
    }

    private static Subject toSubject(ResultSet row, int number) throws SQLException {
        return new Subject(row.getLong("id"), "individual-business".equals(row.getString("kind")),
                row.getString("unified_code"),
                row.getString("organisation_code"), row.getString("registration_number"), row.getString("name"),
                row.getBoolean("in_register"), RegistrationState.ofCode(row.getString("state")),
                row.getString("state_printed"),
                row.getString("enterprise_type"), row.getString("legal_representative"),
                row.getString("registration_authority"), row.getString("local_supervision"), row.getString("street"),
                row.getString("address"), row.getObject("established_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class), row.getLong("delivery"),
                row.getObject("known_from", OffsetDateTime.class), SubjectForm.ofCode(row.getString("form")),
                ending(row),
                move(row), row.getObject("moved_in_on", LocalDate.class), row.getString("moved_from"));
    }

    private static @Nullable Ending ending(ResultSet row) throws SQLException {
        var reason = row.getString("end_reason");
        return reason == null ? null : new Ending(EndReason.ofCode(reason), row.getString("end_reason_printed"));
    }

    private static @Nullable Move move(ResultSet row) throws SQLException {
        var moved = row.getString("moved");
        return moved == null
                ? null
                : new Move(Destinations.Range.ofCode(moved), row.getObject("moved_on", LocalDate.class),
                        row.getString("moved_to"), row.getObject("unshown_since", LocalDate.class));
    }
}
