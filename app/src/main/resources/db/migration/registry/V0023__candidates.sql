-- Registered subjects an unlinked one may be (候选主体): found by name when either comes, shown to a person, never proof. 3: one number,
-- 2: one name, 1: one name without place and legal form.
create table registry.candidate (
    subject_id    bigint   not null,
    registered_id bigint   not null,
    strength      smallint not null check (strength between 1 and 3),
    primary key (subject_id, registered_id),
    check (subject_id <> registered_id)
);
alter table registry.candidate enable row level security;
grant select, insert, update on registry.candidate to xz_writer;
create policy candidate_writer on registry.candidate to xz_writer using (true) with check (true);
grant select on registry.candidate to xz_city, xz_centre;
create policy candidate_city on registry.candidate for select to xz_city using (true);
create policy candidate_centre on registry.candidate for select to xz_centre using (true);
