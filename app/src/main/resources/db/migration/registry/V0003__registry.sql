-- Subjects (信用主体): enterprises, branches, individual businesses. Register facts are public among those who serve; persons have no table here yet.
create schema if not exists registry;
grant usage on schema registry to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_writer;

create table registry.subject (
    id                     bigint  generated always as identity primary key,
    kind                   text    not null check (kind in ('enterprise', 'individual-business')),
    unified_code           text    check (length(unified_code) = 18),
    organisation_code      text    check (length(organisation_code) = 9),
    registration_number    text,
    name                   text    not null,
    in_register            boolean not null,
    state                  text    not null default 'unknown'
        check (state in ('unknown', 'active', 'revoked', 'revoked-deregistered', 'deregistered', 'cancelled', 'moved-out', 'other')),
    state_printed          text,
    enterprise_type        text,
    legal_representative   text,
    registration_authority text,
    local_supervision      text,
    street                 text,
    address                text,
    established_on         date,
    ended_on               date,
    content                jsonb,
    delivery               bigint  not null,
    known_from             timestamptz not null,
    check (unified_code is not null or organisation_code is not null)
);
create unique index subject_unified_code on registry.subject (unified_code);
create index subject_organisation_code on registry.subject (organisation_code);

-- What the register said before; same shape, with the end of its time.
create table registry.subject_past (
    like registry.subject,
    known_to timestamptz not null
);
create index subject_past_id on registry.subject_past (id, known_from);

-- Names a subject bears or bore; searched by any two neighbouring characters.
create table registry.subject_name (
    subject_id bigint  not null references registry.subject (id),
    name       text    not null,
    normalised text    not null,
    bigrams    text[]  not null,
    current    boolean not null,
    primary key (subject_id, normalised)
);
create index subject_name_bigrams on registry.subject_name using gin (bigrams);

do $$
declare
    duty text;
begin
    foreach duty in array array['xz_city', 'xz_centre', 'xz_board', 'xz_district_body', 'xz_department', 'xz_street', 'xz_helper'] loop
        execute format('grant select on registry.subject, registry.subject_past, registry.subject_name to %I', duty);
    end loop;
end
$$;
grant select, insert, update on registry.subject, registry.subject_name to xz_writer;
grant select, insert on registry.subject_past to xz_writer;
