package xinzhi.app.registry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which subject a row speaks of: unified code first, then the registration number and the organisation code where exactly one subject
/// bears it, else a new subject. Never by name alone (rule C-32). Of several bearers of an organisation code the one known by nothing
/// else is meant, so that rows with that code alone make one subject and not one a day. A number that belongs to another subject than the
/// row's code says links nothing. Natural persons go their own way; a known row of theirs, or without any code, keeps whom it has.
@Component
final class Resolution {
    private static final String BEARER = """
        select case count(*) when 1 then min(s.id)
               else min(s.id) filter (where s.unified_code is null) end as id
        from registry.subject s
        where s.organisation_code = a.organisation_code
          and (s.unified_code is null or a.unified_code is null)
        """;
    private static final String BEARER_OF_NUMBER = """
        select case when count(*) = 1 and bool_and((s.unified_code is null or a.unified_code is null)
                                                   and coalesce(s.organisation_code = a.organisation_code, true)) then min(s.id) end as id,
               min(s.id) filter (where s.organisation_code <> a.organisation_code) as clash
        from registry.subject_number n
        join registry.subject s on s.id = n.subject_id
        where n.number = a.registration_key
        """;
    private final NewSubjects made;
    private final PersonResolution persons;
    private final Doubts doubts;
    private final JdbcClient db;

    Resolution(NewSubjects made, PersonResolution persons, Doubts doubts, JdbcClient db) {
        this.made = made;
        this.persons = persons;
        this.doubts = doubts;
        this.db = db;
    }

    /// @param fromRegister the rows are the register's own
    void run(Arrival arrival, boolean fromRegister) {
        if (!arrival.dry()) {
            // Two deliveries may bring the same new subject at once.
            db.sql("select pg_advisory_xact_lock(hashtext('registry.resolve'))").query((_, _) -> 0).list();
        }
        find(fromRegister);
        if (!fromRegister) {
            leaveKnownWithoutCode();
            followJudgements();
        }
        if (!arrival.dry()) {
            // Unified codes first: a row with the organisation code alone may speak of a subject made here.
            if (made.byUnifiedCode(arrival, fromRegister) > 0) {
                resolveByOrganisationCode();
            }
            made.byOrganisationCode(arrival, fromRegister);
            made.withoutCode(arrival, fromRegister);
            persons.run(arrival);
            if (!db.sql("select not exists (select from resolved where subject_id is null)").query(Boolean.class)
                    .single()) {
                throw new IllegalStateException("a row has no subject");
            }
            if (!fromRegister) {
                doubts.note(arrival);
            }
        }
    }

    /// Leaves `resolved`; differs, numbered: the row prints another name or number than the subject is known to bear;
    /// clash: by its number it would be another subject than by its organisation code.
    private void find(boolean fromRegister) {
        // The register says by the unified code whom it means; a number it gave twice would only mislead.
        var number = fromRegister ? "select null::bigint as id, null::bigint as clash where false" : BEARER_OF_NUMBER;
        db.sql("""
            create temp table resolved on commit drop as
            select a.row_no,
                   coalesce(u.id, n.id, o.id) as subject_id,
                   case when a.subject_kind = 'PERSON' then 'person-new'
                        when u.id is not null then 'unified-code'
                        when n.id is not null then 'registration-number'
                        when o.id is not null then 'organisation-code'
                        else 'new-from-list' end as resolution,
                   a.subject_kind <> 'PERSON' and (coalesce(u.name <> a.name, coalesce(n.id, o.id) is not null)
                                                   or a.other_names is not null) as differs,
                   a.registration_key is not null
                       and not coalesce(u.in_register and u.registration_number = a.registration_number, false) as numbered,
                   n.clash, null::bigint as own_id
            from arriving a
            left join registry.subject u on u.unified_code = a.unified_code
            left join lateral (%s and u.id is null) n on true
            left join lateral (%s and u.id is null and n.clash is null) o on true
            where a.subject_kind <> 'PERSON' or a.effect = 'added'
            """.formatted(
                number, BEARER)).update();
        db.sql("analyze resolved").update();
    }

    /// A known row that no code links keeps the subject its listing has: what changes in it makes nobody new.
    private void leaveKnownWithoutCode() { db.sql("""
        delete from resolved r
        using arriving a
        where r.row_no = a.row_no and a.effect <> 'added' and r.subject_id is null and a.unified_code is null
          and (a.organisation_code is null or r.clash is not null)
        """).update(); }

    /// Rows of a subject that a person judged to be a registered one stand under that one; own_id keeps whom they speak of by themselves.
    private void followJudgements() { db.sql("""
        update resolved r
        set own_id = r.subject_id, subject_id = j.registered_id
        from registry.judgement j
        where j.subject_id = r.subject_id and j.verdict = 'same' and j.undone_at is null
        """).update(); }

    private void resolveByOrganisationCode() { db.sql("""
        update resolved r
        set subject_id = o.id, resolution = 'organisation-code', differs = true
        from arriving a
        cross join lateral (%s) o
        where r.row_no = a.row_no and r.subject_id is null and r.clash is null and o.id is not null
        """.formatted(BEARER)).update(); }
}
