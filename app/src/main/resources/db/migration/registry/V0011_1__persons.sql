-- Natural persons (自然人). Their ids lie below zero, those of subjects above: wherever an id stands, in items, listings and what they
-- were, its sign says whether it is a person's. A policy needs neither join nor flag for it, and no flag can contradict the id (decision 0012).
alter table registry.subject add check (id > 0);
create sequence registry.person_id increment by -1 maxvalue -1 start with -1;
grant usage on sequence registry.person_id to xz_writer;

create table registry.person (
    id            bigint      primary key check (id < 0),
    name          bytea,                    -- sealed, place person.name
    number        bytea,                    -- sealed, place person.number
    number_index  bytea,                    -- keyed; only sound citizen numbers have one
    name_masked   text,
    number_masked text,
    erased_on     date,
    delivery      bigint      not null,
    known_from    timestamptz not null,
    check ((erased_on is null) = (name is not null and name_masked is not null)),
    check (erased_on is null or coalesce(number, number_index) is null and number_masked is null),
    check (number_index is null or number is not null)
);
create unique index person_number on registry.person (number_index);

-- Every duty may ask; whom it sees follows from the items it sees (see casework), and most see nobody.
alter table registry.person enable row level security;
grant select on registry.person to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper;
grant select, insert, update, maintain on registry.person to xz_writer;
create policy person_writer on registry.person to xz_writer using (true) with check (true);
