-- Organisations with their time, place and line; the dated map of streets; names with their time; contacts; proposals.
alter table organisation.organisation
    add valid_from date,
    add valid_to   date,                                                 -- the last day
    add successor  int references organisation.organisation (id),        -- 承继单位
    add parent     int references organisation.organisation (id),        -- 条线上级
    add level      text check (level in ('province', 'city', 'board', 'elsewhere')),
    add outside    boolean not null default false,                       -- above the city or elsewhere: counted in a column of its own
    add division   text,                                                 -- 行政区, whoever holds the street
    add confidence text check (confidence in ('verified', 'recalled', 'local-choice')),
    add origin     text not null default 'shipped' check (origin in ('shipped', 'page')),
    add check (valid_to >= valid_from),
    add check (successor <> id and parent <> id),
    add check (not outside or board is null);
create index organisation_board on organisation.organisation (board) where board is not null;

-- A name may lead to one body at one time and to another later; the city's own names stand beside those that were shipped.
alter table organisation.body_name
    drop constraint body_name_pkey,
    add primary key (name, organisation),
    add valid_from     date,
    add valid_to       date,
    add inherited      boolean not null default false,                   -- the name of an abolished body
    add origin         text    not null default 'shipped' check (origin in ('shipped', 'page')),
    add effective_from date,                                             -- from which day the program goes by it
    add withdrawn      date;                                             -- shipped data gave the name to somebody else

-- 街道归属: which board holds a street on a day.
create table organisation.street_board (
    street     int  not null references organisation.organisation (id),
    board      int  not null references organisation.organisation (id),
    valid_from date not null,
    valid_to   date,
    confidence text not null check (confidence in ('verified', 'recalled', 'local-choice')),
    primary key (street, valid_from),
    check (valid_to >= valid_from)
);
grant select on organisation.street_board
    to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_writer, xz_administrator;
grant insert, update, delete on organisation.street_board to xz_writer;

-- 联系人: office data of the administration, not personal data of subjects. Facts with a time, never overwritten.
create table organisation.contact (
    id            bigint      generated always as identity primary key,
    organisation  int         not null references organisation.organisation (id),
    name          text        not null check (length(name) between 1 and 40),
    post          text        not null check (length(post) <= 40),
    telephone     text        not null check (length(telephone) between 1 and 40),
    valid_from    date        not null,
    valid_to      date,
    recorded_by   bigint      not null,
    recorded_name text        not null,
    recorded_at   timestamptz not null,
    check (valid_to >= valid_from)
);
create index contact_organisation on organisation.contact (organisation);
alter table organisation.contact enable row level security;
grant select on organisation.contact
    to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_administrator;
grant select, insert, update on organisation.contact to xz_writer;
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre', 'board', 'district_body', 'department', 'street', 'administrator'] loop
        execute format('create policy contact_%1$s on organisation.contact for select to xz_%1$s using (true)', duty);
    end loop;
end
$$;
create policy contact_helper on organisation.contact for select to xz_helper using (organisation = current_setting('xz.org')::int);
create policy contact_writer on organisation.contact to xz_writer using (true) with check (true);

-- 变更提议: a name, a body or a helper that is not there yet. Proposed by one, approved by another, in force from a day.
create table organisation.proposal (
    id             bigint      generated always as identity primary key,
    kind           text        not null check (kind in ('name', 'body', 'helper')),
    name           text        not null check (length(name) between 2 and 100),
    organisation   int         references organisation.organisation (id),  -- whose name it is; what came of it
    line           text,
    board          int         references organisation.organisation (id),
    reason         text        not null check (length(reason) between 1 and 200),
    effective_from date        not null,
    proposed_by    bigint      not null,
    proposed_name  text        not null,
    proposed_at    timestamptz not null,
    state          text        not null default 'proposed' check (state in ('proposed', 'approved', 'refused')),
    decided_by     bigint,
    decided_name   text,
    decided_at     timestamptz,
    check ((state = 'proposed') = (decided_by is null)),
    check ((state = 'proposed') = (decided_at is null)),
    check (state <> 'approved' or decided_by <> proposed_by),
    check (kind <> 'name' or organisation is not null),
    check (kind <> 'body' or line is not null)
);
create unique index proposal_open on organisation.proposal (name) where state = 'proposed';
alter table organisation.proposal enable row level security;
grant select on organisation.proposal to xz_city, xz_centre, xz_administrator;
grant select, insert, update on organisation.proposal to xz_writer;
create policy proposal_city on organisation.proposal for select to xz_city using (true);
create policy proposal_centre on organisation.proposal for select to xz_centre using (true);
create policy proposal_administrator on organisation.proposal for select to xz_administrator using (true);
create policy proposal_writer on organisation.proposal to xz_writer using (true) with check (true);

-- Items whose printed authority nobody knows yet: counted by name, and filled when the name becomes known.
create index item_body_unknown on casework.item (authority_name) where body is null;
