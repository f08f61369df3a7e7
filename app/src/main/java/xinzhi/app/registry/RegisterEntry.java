package xinzhi.app.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what a register snapshot says over what was known; the former state goes to the past.
@Component
final class RegisterEntry {
    private final JdbcClient db;

    RegisterEntry(JdbcClient db) { this.db = db; }

    void write(Arrival arrival) {
        keepPast(arrival);
        db.sql("""
            update registry.subject s
            set kind = case a.subject_kind when 'INDIVIDUAL_BUSINESS' then 'individual-business' else 'enterprise' end,
                unified_code = coalesce(s.unified_code, a.unified_code),
                registration_number = a.registration_number, name = a.name, in_register = true,
                state = a.register_state, state_printed = a.register_state_printed, enterprise_type = a.enterprise_type,
                legal_representative = a.legal_representative, registration_authority = a.registration_authority,
                local_supervision = a.local_supervision, street = a.street, address = a.address,
                established_on = a.established_on, ended_on = a.ended_on, content = a.content,
                delivery = :delivery, known_from = :at
            from arriving a
            join resolved r using (row_no)
            where s.id = r.subject_id and r.resolution <> 'new-from-list'
            """)
                .param("delivery", arrival.delivery()).param("at", arrival.at()).update();
        names(arrival);
        numbers();
    }

    /// The name before, if the register itself gave it, is a former name (曾用名); one a list gave was only printed there.
    private void names(Arrival arrival) {
        db.sql("""
            update registry.subject_name n
            set current = false, kind = case n.source when 'register' then 'former' else 'printed' end
            from arriving a
            join resolved r using (row_no)
            where r.resolution <> 'new-from-list' and n.subject_id = r.subject_id and n.current and n.normalised <> a.name_form
            """)
                .update();
        db.sql("""
            insert into registry.subject_name (subject_id, name, normalised, bigrams, current, candidate, kind, source, delivery, form)
            select r.subject_id, a.name, a.name_form, a.name_bigrams, true, a.name_candidate, 'own', 'register', :delivery, %1$d
            from arriving a
            join resolved r using (row_no)
            where r.resolution <> 'new-from-list'
            on conflict (subject_id, normalised) do update
            set current = true, name = excluded.name, kind = 'own', source = 'register', delivery = excluded.delivery
            where not subject_name.current or subject_name.name <> excluded.name or subject_name.source <> 'register'
            """.formatted(
                NameForm.VERSION)).param("delivery", arrival.delivery()).update();
        db.sql("""
            insert into registry.subject_name (subject_id, name, normalised, bigrams, current, candidate, kind, source, delivery, form)
            select r.subject_id, o.name, o.form, o.bigrams, false, o.candidate, o.kind, 'register', :delivery, %1$d
            from resolved r
            join arriving a using (row_no)
            cross join lateral jsonb_to_recordset(a.other_names) as o(kind text, name text, form text, candidate text, bigrams text[])
            where r.differs
            on conflict do nothing
            """.formatted(
                NameForm.VERSION)).param("delivery", arrival.delivery()).update();
    }

    private void numbers() { db.sql("""
        insert into registry.subject_number (number, subject_id)
        select a.registration_key, r.subject_id
        from arriving a
        join resolved r using (row_no)
        where a.registration_key is not null and r.numbered
        on conflict do nothing
        """).update(); }

    /// A subject this very delivery made has no past yet.
    private void keepPast(Arrival arrival) { db.sql("""
        insert into registry.subject_past
        select s.*, :at
        from registry.subject s
        join resolved r on r.subject_id = s.id
        where r.resolution <> 'new-from-list'
        """).param("at", arrival.at()).update(); }

    int markAbsent(List<Long> subjects) {
        return db.sql("update registry.subject set in_register = false where id = any(:ids) and in_register")
                .param("ids", subjects.toArray(Long[]::new)).update();
    }
}
