-- Names by the kit's keys (名称比对键): beside the form that is compared, the candidate key (候选键), what kind of name it is and who said so.
-- `form` is the version of the forms; rows of another version are made anew when the program starts (decision 0023).
alter table registry.subject_name
    add column candidate text,
    add column kind      text     not null default 'own' check (kind in ('own', 'former', 'later', 'alias', 'printed')),
    add column source    text     not null default 'list' check (source in ('register', 'list')),
    add column delivery  bigint,
    add column form      smallint not null default 0;
create index subject_name_candidate on registry.subject_name (candidate);
create index subject_name_outdated on registry.subject_name (form) where form <> 1;
grant delete on registry.subject_name to xz_writer;

-- Sound registration numbers (工商注册号) the register gives or gave its subjects: a key of old, good where exactly one bears it.
create table registry.subject_number (
    number     text   not null check (length(number) = 15),
    subject_id bigint not null,
    primary key (number, subject_id)
);

-- What does not go together (存疑): kept and shown, never decided by the program.
create table registry.doubt (
    id           bigint      generated always as identity primary key,
    subject_id   bigint      not null,
    kind         text        not null check (kind in ('name-unlike', 'number-of-another')),
    printed_name text        not null,
    form         text        not null,
    other_id     bigint,                    -- the subject that bears the number
    delivery     bigint      not null,
    known_from   timestamptz not null,
    check ((kind = 'number-of-another') = (other_id is not null))
);
create unique index doubt_once on registry.doubt (subject_id, kind, form, coalesce(other_id, 0));

-- A list may name somebody without any number, and the register may not know the number: a subject all the same.
alter table registry.subject drop constraint subject_check;
grant usage on sequence registry.subject_id_seq to xz_writer;

-- Whether two names without place and legal form have enough in common to be one firm's: one within the other, or half of the pairs.
create function registry.alike(a text, b text) returns boolean language sql immutable parallel safe
    return strpos(a, b) > 0 or strpos(b, a) > 0 or 2 * (
        select count(*)
        from (select substr(a, i, 2) from generate_series(1, length(a) - 1) i
              intersect
              select substr(b, i, 2) from generate_series(1, length(b) - 1) i) shared) >= least(length(a), length(b)) - 1;

alter table registry.subject_number enable row level security;
alter table registry.doubt enable row level security;
grant select, insert on registry.subject_number, registry.doubt to xz_writer;
grant maintain on registry.subject_number to xz_writer;
create policy subject_number_writer on registry.subject_number to xz_writer using (true) with check (true);
create policy doubt_writer on registry.doubt to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre'] loop
        execute format('grant select on registry.doubt to xz_%s', duty);
        execute format('create policy doubt_%1$s on registry.doubt for select to xz_%1$s using (true)', duty);
    end loop;
end
$$;
