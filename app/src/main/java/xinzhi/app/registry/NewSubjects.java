package xinzhi.app.registry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the subjects nobody knew: one for each unified code, one for each organisation code, and one for every row without a code.
@Component
final class NewSubjects {
    /// Columns of a new subject after its id, kind and codes.
    private static final String COLUMNS = """
        registration_number, name, in_register, state, state_printed, enterprise_type, legal_representative,
        registration_authority, local_supervision, street, address, established_on, ended_on, content, delivery, known_from, form,
        end_reason, end_reason_printed, head_name, head_code, successor_name, successor_code, moved, moved_on, moved_to, moved_in_on, moved_from
        """;
    private static final String VALUES = """
        a.registration_number, a.name, :register, coalesce(a.register_state, 'unknown'), a.register_state_printed, a.enterprise_type,
        a.legal_representative, a.registration_authority, a.local_supervision, a.street, a.address, a.established_on, a.ended_on,
        case when :register then a.content end, :delivery, :at, a.form, a.end_reason, a.end_reason_printed, a.head_name, a.head_code,
        a.successor_name, a.successor_code, a.moved, a.moved_on, a.moved_to, a.moved_in_on, a.moved_from
        """;
    private static final String KIND = "case a.subject_kind when 'INDIVIDUAL_BUSINESS' then 'individual-business' else 'enterprise' end";
    private static final String NAME = """
        (subject_id, name, normalised, bigrams, current, candidate, kind, source, delivery, form)
        """;
    private static final String NAMED = "a.name, a.name_form, a.name_bigrams, true, a.name_candidate, 'own', :source, :delivery, "
            + NameForm.VERSION;
    private final JdbcClient db;

    NewSubjects(JdbcClient db) { this.db = db; }

    int byUnifiedCode(Arrival arrival, boolean fromRegister) {
        return make(arrival, fromRegister, "a.unified_code is not null");
    }

    int byOrganisationCode(Arrival arrival, boolean fromRegister) {
        return make(arrival, fromRegister,
                "a.unified_code is null and a.organisation_code is not null and r.clash is null");
    }

    private int make(Arrival arrival, boolean fromRegister, String which) {
        db.sql("create temp table made (id bigint, code text, name text) on commit drop").update();
        int made = with(arrival, fromRegister,
                """
                    with unknown as (
                        select distinct on (coalesce(a.unified_code, a.organisation_code)) a.*
                        from arriving a
                        join resolved r using (row_no)
                        where r.subject_id is null and r.resolution = 'new-from-list' and %s
                        order by coalesce(a.unified_code, a.organisation_code), a.row_no
                    ), entered as (
                        insert into registry.subject (kind, unified_code, organisation_code, %s)
                        select %s, a.unified_code, a.organisation_code, %s
                        from unknown a
                        returning id, coalesce(unified_code, organisation_code) as code, name
                    ), named as (
                        insert into registry.subject_name %s
                        select m.id, %s
                        from entered m
                        join unknown a on coalesce(a.unified_code, a.organisation_code) = m.code
                    )
                    insert into made select * from entered
                    """.formatted(
                        which, COLUMNS, KIND, VALUES, NAME, NAMED))
                .update();
        if (made > 0) {
            // Without knowing how many they are, the planner would go through all of them for every row.
            db.sql("analyze made").update();
            db.sql("""
                update resolved r
                set subject_id = m.id, differs = r.differs or m.name <> a.name
                from arriving a
                join made m on m.code = coalesce(a.unified_code, a.organisation_code)
                where r.row_no = a.row_no and r.subject_id is null and (r.clash is null or a.unified_code is not null)
                """)
                    .update();
        }
        db.sql("drop table made").update();
        return made;
    }

    /// Rows that name somebody without any code, or whose organisation code and registration number are two subjects': nothing says
    /// that two of them mean the same.
    void withoutCode(Arrival arrival, boolean fromRegister) {
        if (!db.sql("select exists (select from resolved where subject_id is null and resolution = 'new-from-list')")
                .query(Boolean.class).single()) {
            return;
        }
        db.sql("""
            update resolved
            set subject_id = nextval('registry.subject_id_seq')
            where subject_id is null and resolution = 'new-from-list'
            """).update();
        var unknown = "arriving a join resolved r using (row_no) left join registry.subject s on s.id = r.subject_id "
                + "where s.id is null and r.resolution = 'new-from-list'";
        with(arrival, fromRegister, """
            with made as (
                insert into registry.subject (id, kind, %s) overriding system value
                select r.subject_id, %s, %s
                from %s
                returning id
            )
            insert into registry.subject_name %s
            select r.subject_id, %s
            from made m
            join resolved r on r.subject_id = m.id
            join arriving a using (row_no)
            """.formatted(COLUMNS, KIND, VALUES, unknown, NAME, NAMED)).update();
    }

    private JdbcClient.StatementSpec with(Arrival arrival, boolean fromRegister, String sql) {
        return db.sql(sql).param("delivery", arrival.delivery()).param("at", arrival.at())
                .param("register", fromRegister).param("source", fromRegister ? "register" : "list");
    }
}
