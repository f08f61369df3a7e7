-- Rows in conflict (冲突: one key, differing contents, I4), set aside like faulty ones, and what a person says of them (冲突认定): which
-- one holds. Addressed by coverage, key and the contents of all of them, so that the same rows tomorrow are settled by the same word.
create table intake.conflict_judgement (
    id          bigint      generated always as identity primary key,
    coverage    int         not null references intake.coverage (id),
    key         uuid        not null,
    contents    uuid[]      not null check (cardinality(contents) > 1),   -- sorted
    holds       uuid        not null,
    reason      text        not null check (reason <> ''),
    basis       text        not null check (basis <> ''),
    author      bigint      not null,
    author_name text        not null,
    at          timestamptz not null,
    undone_by   bigint,
    undone_name text,
    undone_at   timestamptz,
    check (holds = any (contents)),
    check (num_nulls(undone_by, undone_name, undone_at) in (0, 3))
);
create unique index conflict_judgement_one_at_a_time on intake.conflict_judgement (coverage, key, contents) where undone_at is null;

alter table intake.quarantined
    add content   uuid,                       -- of a row in conflict: what it says
    add twins     uuid[],                     -- and what all rows of its key say, sorted
    add judged_by bigint references intake.conflict_judgement (id);   -- the judgement by which one of them was read
create index quarantined_judged_by on intake.quarantined (judged_by) where judged_by is not null;
grant update (twins) on intake.quarantined to xz_writer;

alter table intake.conflict_judgement enable row level security;
grant select, insert on intake.conflict_judgement to xz_writer;
grant update (undone_by, undone_name, undone_at) on intake.conflict_judgement to xz_writer;
create policy conflict_judgement_writer on intake.conflict_judgement to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre'] loop
        execute format('grant select on intake.conflict_judgement to xz_%s', duty);
        execute format('create policy conflict_judgement_%1$s on intake.conflict_judgement for select to xz_%1$s using (true)', duty);
    end loop;
end
$$;
