package xinzhi.app.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what a register snapshot says over what was known; the former state goes to the past.
@Component
final class RegisterEntry {
    /// The columns that past and present have in common.
    private static final String COLUMNS = """
        id, kind, unified_code, organisation_code, registration_number, name, in_register, state, state_printed, enterprise_type,
        legal_representative, registration_authority, local_supervision, street, address, established_on, ended_on, content,
        delivery, known_from, form, end_reason, end_reason_printed, head_name, head_code, successor_name, successor_code, moved,
        moved_on, moved_to, moved_in_on, moved_from, unshown_since
        """;
    private static final String BLANKS = "' ' || U&'\\3000'";
    private static final String PAST = "insert into registry.subject_past (" + COLUMNS + ", known_to) select " + COLUMNS
            + ", :at from registry.subject where ";
    private final JdbcClient db;

    RegisterEntry(JdbcClient db) { this.db = db; }

    void write(Arrival arrival) {
        if (open() > 0) {
            db.sql(PAST + "id in (select subject_id from entering)").param("at", arrival.at()).update();
            reversals(arrival);
            state(arrival);
            names(arrival);
        }
        otherNames(arrival);
        numbers();
        operators(arrival);
        db.sql("drop table entering").update();
    }

    /// Rows that change what was known; a subject this very delivery made has no past yet. Two registers' files cross while somebody
    /// moves: that it left one is older word once the other has it.
    private int open() {
        int rows = db
                .sql("""
                    create temp table entering on commit drop as
                    select r.subject_id, a.*
                    from arriving a
                    join resolved r using (row_no)
                    join registry.subject s on s.id = r.subject_id
                    where r.resolution <> 'new-from-list'
                      and not (a.register_state = 'moved-out' and s.in_register and s.state <> 'moved-out' and s.moved_in_on is not null
                               and coalesce(a.moved_on <= s.moved_in_on, true)
                               and s.registration_authority is distinct from a.registration_authority)
                    """)
                .update();
        db.sql("analyze entering").update();
        return rows;
    }

    private void state(Arrival arrival) { db
            .sql("""
                update registry.subject s
                set kind = case a.subject_kind when 'INDIVIDUAL_BUSINESS' then 'individual-business' else 'enterprise' end,
                    unified_code = coalesce(s.unified_code, a.unified_code),
                    registration_number = a.registration_number, name = a.name, in_register = true,
                    state = a.register_state, state_printed = a.register_state_printed, enterprise_type = a.enterprise_type,
                    legal_representative = a.legal_representative, registration_authority = a.registration_authority,
                    local_supervision = a.local_supervision, street = a.street, address = a.address,
                    established_on = a.established_on, ended_on = a.ended_on, content = a.content, form = a.form,
                    end_reason = a.end_reason, end_reason_printed = a.end_reason_printed, head_name = a.head_name, head_code = a.head_code,
                    successor_name = a.successor_name, successor_code = a.successor_code, moved = a.moved, moved_on = a.moved_on,
                    moved_to = a.moved_to, moved_in_on = a.moved_in_on, moved_from = a.moved_from, unshown_since = null,
                    delivery = :delivery, known_from = :at
                from entering a
                where s.id = a.subject_id
                """)
            .param("delivery", arrival.delivery()).param("at", arrival.at()).update(); }

    /// That it had ended, or lost its licence, is taken back; a text nobody understands takes nothing back.
    private void reversals(Arrival arrival) {
        db.sql("""
            insert into registry.reversal (subject_id, before, after, cut_off, delivery, known_from)
            select s.id, s.state, a.register_state, :cutOff, :delivery, :at
            from entering a
            join registry.subject s on s.id = a.subject_id
            where s.state in ('deregistered', 'revoked-deregistered', 'cancelled')
                      and a.register_state in ('active', 'revoked', 'moved-out', 'other')
               or s.state = 'revoked' and a.register_state = 'active'
            """).param("cutOff", arrival.cutOff()).param("delivery", arrival.delivery())
                .param("at", arrival.at()).update();
    }

    /// The name before, if the register itself gave it, is a former name (曾用名); one a list gave was only printed there.
    private void names(Arrival arrival) {
        db.sql("""
            update registry.subject_name n
            set current = false, kind = case n.source when 'register' then 'former' else 'printed' end
            from entering a
            where n.subject_id = a.subject_id and n.current and n.normalised <> a.name_form
            """)
                .update();
        db.sql("""
            insert into registry.subject_name (subject_id, name, normalised, bigrams, current, candidate, kind, source, delivery, form)
            select a.subject_id, a.name, a.name_form, a.name_bigrams, true, a.name_candidate, 'own', 'register', :delivery, %1$d
            from entering a
            on conflict (subject_id, normalised) do update
            set current = true, name = excluded.name, kind = 'own', source = 'register', delivery = excluded.delivery
            where not subject_name.current or subject_name.name <> excluded.name or subject_name.source <> 'register'
            """.formatted(
                NameForm.VERSION)).param("delivery", arrival.delivery()).update();
    }

    private void otherNames(Arrival arrival) { db
            .sql("""
                insert into registry.subject_name (subject_id, name, normalised, bigrams, current, candidate, kind, source, delivery, form)
                select r.subject_id, o.name, o.form, o.bigrams, false, o.candidate, o.kind, 'register', :delivery, %1$d
                from resolved r
                join arriving a using (row_no)
                cross join lateral jsonb_to_recordset(a.other_names) as o(kind text, name text, form text, candidate text, bigrams text[])
                where r.differs
                on conflict do nothing
                """.formatted(
                    NameForm.VERSION))
            .param("delivery", arrival.delivery()).update(); }

    private void numbers() { db.sql("""
        insert into registry.subject_number (number, subject_id)
        select a.registration_key, r.subject_id
        from arriving a
        join resolved r using (row_no)
        where a.registration_key is not null and r.numbered
        on conflict do nothing
        """).update(); }

    /// Another operator of an individual business follows the one before; what was decided before stays with that one.
    private void operators(Arrival arrival) {
        db.sql("""
            update registry.operator o
            set followed_on = :cutOff
            from entering a
            where o.subject_id = a.subject_id and o.followed_on is null and a.form = 'individual-business'
              and translate(o.name, %1$s, '') <> translate(coalesce(a.legal_representative, o.name), %1$s, '')
            """.formatted(BLANKS)).param("cutOff", arrival.cutOff()).update();
        db.sql("""
            insert into registry.operator (subject_id, name, shown_on, since, delivery)
            select r.subject_id, a.legal_representative, :cutOff, a.operator_since, :delivery
            from arriving a
            join resolved r using (row_no)
            where a.form = 'individual-business' and a.legal_representative <> ''
              and (r.resolution = 'new-from-list' or r.subject_id in (select subject_id from entering))
            on conflict (subject_id) where followed_on is null do nothing
            """).param("cutOff", arrival.cutOff()).param("delivery", arrival.delivery()).update();
    }

    /// The register no longer shows them. Of one it said had moved that says nothing new: it stays the register's word until another
    /// register has it (practice 17).
    int markAbsent(Arrival arrival, List<Long> subjects) {
        var ids = subjects.toArray(Long[]::new);
        db.sql(PAST + "id = any(:ids) and in_register and unshown_since is null").param("at", arrival.at())
                .param("ids", ids).update();
        return db.sql("""
            update registry.subject
            set in_register = state = 'moved-out',
                unshown_since = case when state = 'moved-out' then cast(:cutOff as date) end, known_from = :at
            where id = any(:ids) and in_register and unshown_since is null
            """).param("cutOff", arrival.cutOff()).param("at", arrival.at()).param("ids", ids).update();
    }
}
