-- What a person judged of two subjects (人工认定): one enterprise, or not. Taken back by undoing, never by erasing.
create table registry.judgement (
    id            bigint      generated always as identity primary key,
    subject_id    bigint      not null check (subject_id > 0),
    registered_id bigint      not null check (registered_id > 0),
    verdict       text        not null check (verdict in ('same', 'different')),
    reason        text        not null check (reason <> ''),
    basis         text        not null,                -- of what was known of the two then
    judged_by     bigint      not null,
    judged_name   text        not null,
    judged_at     timestamptz not null,
    undone_by     bigint,
    undone_name   text,
    undone_at     timestamptz,
    undone_reason text        check (undone_reason <> ''),
    check (subject_id <> registered_id),
    check ((undone_by is null) = (undone_at is null) and (undone_by is null) = (undone_name is null)
           and (undone_by is null) = (undone_reason is null))
);
create unique index judgement_one_enterprise on registry.judgement (subject_id) where verdict = 'same' and undone_at is null;
create unique index judgement_once on registry.judgement (subject_id, registered_id) where undone_at is null;
create index judgement_registered on registry.judgement (registered_id);

grant select on registry.subject_number to xz_city, xz_centre;
create policy subject_number_city on registry.subject_number for select to xz_city using (true);
create policy subject_number_centre on registry.subject_number for select to xz_centre using (true);

-- Changes when anything changes that a person looks at to tell whether two subjects are one.
create function registry.basis(a bigint, b bigint) returns text language sql stable
    return (select hashtextextended(string_agg(concat_ws('|', s.id, s.name, s.unified_code, s.organisation_code, s.registration_number,
                                                         s.address, s.legal_representative, s.enterprise_type, s.in_register,
                                                         (select string_agg(n.normalised, ',' order by n.normalised)
                                                          from registry.subject_name n
                                                          where n.subject_id = s.id)), '/' order by s.id), 0)::text
            from registry.subject s
            where s.id in (a, b));

alter table registry.judgement enable row level security;
grant select, insert, update on registry.judgement to xz_writer;
create policy judgement_writer on registry.judgement to xz_writer using (true) with check (true);
grant select on registry.judgement to xz_city, xz_centre;
create policy judgement_city on registry.judgement for select to xz_city using (true);
create policy judgement_centre on registry.judgement for select to xz_centre using (true);
