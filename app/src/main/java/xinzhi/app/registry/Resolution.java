package xinzhi.app.registry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which subject a row speaks of: unified code first, then the organisation code where exactly one subject bears it, else a new
/// subject. Never by name alone (rule C-32). Of several bearers the one known by nothing else is meant, so that rows with the
/// organisation code alone make one subject and not one a day. Natural persons go their own way; a known row of theirs keeps whom it has.
@Component
final class Resolution {
    private static final String BEARER = """
        select case count(*) when 1 then min(s.id)
               else min(s.id) filter (where s.unified_code is null) end as id
        from registry.subject s
        where s.organisation_code = a.organisation_code
          and (s.unified_code is null or a.unified_code is null)
        """;
    private final PersonResolution persons;
    private final JdbcClient db;

    Resolution(PersonResolution persons, JdbcClient db) {
        this.persons = persons;
        this.db = db;
    }

    /// @param fromRegister the rows are the register's own
    void run(Arrival arrival, boolean fromRegister) {
        if (!arrival.dry()) {
            // Two deliveries may bring the same new subject at once.
            db.sql("select pg_advisory_xact_lock(hashtext('registry.resolve'))").query((_, _) -> 0).list();
        }
        db.sql("""
            create temp table resolved on commit drop as
            select a.row_no,
                   coalesce(u.id, o.id) as subject_id,
                   case when a.subject_kind = 'PERSON' then 'person-new'
                        when u.id is not null then 'unified-code'
                        when o.id is not null then 'organisation-code'
                        else 'new-from-list' end as resolution
            from arriving a
            left join registry.subject u on u.unified_code = a.unified_code
            left join lateral (%s and u.id is null) o on true
            where a.subject_kind <> 'PERSON' or a.effect = 'added'
            """.formatted(BEARER)).update();
        db.sql("analyze resolved").update();
        if (!arrival.dry()) {
            // Unified codes first: a row with the organisation code alone may speak of a subject made here.
            if (makeNew(arrival, fromRegister, "a.unified_code is not null") > 0) {
                resolveByOrganisationCode();
            }
            makeNew(arrival, fromRegister, "a.unified_code is null");
            persons.run(arrival);
            if (!db.sql("select not exists (select from resolved where subject_id is null)").query(Boolean.class)
                    .single()) {
                throw new IllegalStateException("a row has no subject");
            }
        }
    }

    private void resolveByOrganisationCode() { db.sql("""
        update resolved r
        set subject_id = o.id, resolution = 'organisation-code'
        from arriving a
        cross join lateral (%s) o
        where r.row_no = a.row_no and r.subject_id is null and o.id is not null
        """.formatted(BEARER)).update(); }

    private int makeNew(Arrival arrival, boolean fromRegister, String which) {
        int made = db
                .sql("""
                    with unknown as (
                        select distinct on (coalesce(a.unified_code, a.organisation_code)) a.*
                        from arriving a
                        join resolved r using (row_no)
                        where r.subject_id is null and r.resolution = 'new-from-list' and %s
                        order by coalesce(a.unified_code, a.organisation_code), a.row_no
                    ), made as (
                        insert into registry.subject (kind, unified_code, organisation_code, registration_number, name, in_register,
                                                      state, state_printed, enterprise_type, legal_representative,
                                                      registration_authority, local_supervision, street, address, established_on,
                                                      ended_on, content, delivery, known_from)
                        select case a.subject_kind when 'INDIVIDUAL_BUSINESS' then 'individual-business' else 'enterprise' end,
                               a.unified_code, a.organisation_code, a.registration_number, a.name, :register,
                               coalesce(a.register_state, 'unknown'), a.register_state_printed, a.enterprise_type,
                               a.legal_representative, a.registration_authority, a.local_supervision, a.street, a.address,
                               a.established_on, a.ended_on, case when :register then a.content end, :delivery, :at
                        from unknown a
                        returning id, unified_code, organisation_code
                    ), named as (
                        insert into registry.subject_name (subject_id, name, normalised, bigrams, current)
                        select m.id, a.name, a.name_form, a.name_bigrams, true
                        from made m
                        join unknown a on coalesce(a.unified_code, a.organisation_code) = coalesce(m.unified_code, m.organisation_code)
                    )
                    select count(*) from made
                    """.formatted(
                        which))
                .param("delivery", arrival.delivery()).param("at", arrival.at()).param("register", fromRegister)
                .query(Integer.class).single();
        if (made > 0) {
            db.sql("""
                update resolved r
                set subject_id = s.id
                from arriving a
                join registry.subject s on coalesce(s.unified_code, s.organisation_code) = coalesce(a.unified_code, a.organisation_code)
                where r.row_no = a.row_no and r.subject_id is null and s.delivery = :delivery
                """)
                    .param("delivery", arrival.delivery()).update();
        }
        return made;
    }
}
