package xinzhi.app.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables one delivery is staged in: unlogged, made while it is read, dropped when it has ended. Lost in a crash of the
/// database, they are read again from the evidence.
record Stage(long delivery) {
    /// One row of the file each: key, content, verdict. `row_no` counts over the whole file.
    String rows() { return "intake.stage_" + delivery; }

    /// What the rows say, for those that may be new; what is personal of it, sealed.
    String contents() { return "intake.stage_content_" + delivery; }

    /// What is different from the current list.
    String delta() { return "intake.delta_" + delivery; }

    static final List<String> ROW_COLUMNS = List.of("row_no", "sheet", "line", "verdict", "key", "content");
    static final List<String> CONTENT_COLUMNS = List.of("row_no", "subject_kind", "name", "name_form", "name_bigrams",
            "printed_code", "unified_code", "organisation_code", "registration_number", "legal_representative",
            "document_number", "document_key", "authority_name", "authority_code", "category", "decision_date",
            "publicity_date", "publicity_end", "amount_fen", "register_state", "register_state_printed",
            "enterprise_type",
            "registration_authority", "local_supervision", "street", "address", "established_on", "ended_on",
            "content", "person_name", "person_number", "person_index", "person_index_before",
            "number_division", "sealed", "name_candidate", "other_names", "registration_key", "form", "end_reason",
            "end_reason_printed", "head_name", "head_code", "successor_name", "successor_code", "moved", "moved_on",
            "moved_to", "moved_in_on", "moved_from", "operator_since", "missing");

    void create(JdbcClient db) {
        drop(db);
        db.sql("""
            create unlogged table %s (row_no int not null, sheet smallint not null, line int not null, verdict smallint not null,
                                      key uuid, content uuid) with (autovacuum_enabled = false)
            """
                .formatted(rows())).update();
        db.sql("""
            create unlogged table %s (
                row_no int not null, subject_kind text not null, name text not null, name_form text not null,
                name_bigrams text[] not null, printed_code text, unified_code text, organisation_code text,
                registration_number text, legal_representative text, document_number text, document_key text,
                authority_name text, authority_code text, category text, decision_date date, publicity_date date,
                publicity_end date, amount_fen bigint, register_state text, register_state_printed text, enterprise_type text,
                registration_authority text, local_supervision text, street text, address text, established_on date,
                ended_on date, content jsonb not null, person_name bytea, person_number bytea, person_index bytea, person_index_before bytea,
                number_division text, sealed bytea, name_candidate text, other_names jsonb, registration_key text, form text,
                end_reason text, end_reason_printed text, head_name text, head_code text, successor_name text, successor_code text,
                moved text, moved_on date, moved_to text, moved_in_on date, moved_from text, operator_since date,
                missing text[]) with (autovacuum_enabled = false)
            """
                .formatted(contents())).update();
    }

    void drop(JdbcClient db) { db.sql("drop table if exists " + rows() + ", " + contents() + ", " + delta()).update(); }

    /// Makes the delivery's new, changed and returned rows the relation `arriving` of this session.
    void openArriving(JdbcClient db) { db.sql("""
        create or replace temp view arriving as
        select d.effect, d.ref, d.key, d.content as fingerprint, c.*
        from %s d
        join %s c using (row_no)
        where d.effect in ('added', 'changed', 'returned')
        """.formatted(delta(), contents())).update(); }

    void closeArriving(JdbcClient db) { db.sql("drop view pg_temp.arriving").update(); }
}
