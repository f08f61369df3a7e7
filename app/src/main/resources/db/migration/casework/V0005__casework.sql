-- Ledger items (台账条目): what the city does about a listing.
-- The tables that grow by the million carry no foreign keys across modules: checked row by row they cost as much as the rest of a
-- commit. Every commit proves them for its rows at once instead (decision 0006).
create schema if not exists casework;
grant usage on schema casework to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_writer;

create table casework.item (
    id              bigint      generated always as identity primary key,
    listing_id      bigint      not null unique,
    subject_id      bigint      not null,
    list            text        not null,
    category        text        not null check (category in ('serious', 'penalised')),
    stage           text        not null check (stage in ('issued', 'distributed', 'returned', 'surveyed', 'opinion-confirmed',
                                                          'under-exit', 'under-assistance', 'under-constraint', 'closed')),
    stage_since     timestamptz not null,
    returns         smallint    not null default 0 check (returns between 0 and 2),
    closure         text,
    board           int        ,
    board_rule      text        not null,
    board_evidence  text        not null,
    body            int        ,
    body_rule       text        not null,
    department      int        ,
    street          int        ,
    document_number text,
    document_key    text,
    authority_name  text,
    decision_date   date,
    publicity_end   date,
    amount_fen      bigint,
    absent_since    date,                  -- 最新全量名单未见: a flag, not an exit
    opened_by       bigint      not null,  -- delivery
    opened_at       timestamptz not null,
    known_from      timestamptz not null,
    check ((stage = 'closed') = (closure is not null)),
    check (stage in ('issued', 'closed') or board is not null)
);

create table casework.item_past (
    like casework.item,
    known_to timestamptz not null
);
create index item_past_id on casework.item_past (id, known_from);

-- Helpers and assisting organisations see what is assigned to them, one by one.
create table casework.assigned (
    organisation int    not null references organisation.organisation (id),
    item_id      bigint not null references casework.item (id),
    primary key (organisation, item_id)
);

-- The ledger is read in order of decision or of end of publicity; rows without the date stand at the far end.
create index item_decided on casework.item (coalesce(decision_date, '0001-01-01'), id);
create index item_ending on casework.item (coalesce(publicity_end, '9999-12-31'), id);
create index item_board_decided on casework.item (board, coalesce(decision_date, '0001-01-01'), id);
create index item_department_decided on casework.item (department, coalesce(decision_date, '0001-01-01'), id);
create index item_body_decided on casework.item (body, coalesce(decision_date, '0001-01-01'), id);
create index item_street_decided on casework.item (street, coalesce(decision_date, '0001-01-01'), id) where street is not null;
create index item_subject on casework.item (subject_id);
create index item_document on casework.item (document_key);

alter table casework.item enable row level security;
alter table casework.item_past enable row level security;
alter table casework.assigned enable row level security;
grant select on casework.item, casework.item_past to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper;
grant select on casework.assigned to xz_helper;
grant select, insert, update on casework.item to xz_writer;
grant select, insert on casework.item_past to xz_writer;
grant select, insert, delete on casework.assigned to xz_writer;

create policy item_writer on casework.item to xz_writer using (true) with check (true);
create policy item_city on casework.item for select to xz_city using (true);
create policy item_centre on casework.item for select to xz_centre using (true);
create policy item_board on casework.item for select to xz_board using (board = current_setting('xz.org')::int);
create policy item_district_body on casework.item for select to xz_district_body using (body = current_setting('xz.org')::int);
create policy item_department on casework.item for select to xz_department using (department = current_setting('xz.org')::int);
create policy item_street on casework.item for select to xz_street using (street = current_setting('xz.org')::int);
create policy item_helper on casework.item for select to xz_helper
    using (id = any (array(select a.item_id from casework.assigned a where a.organisation = current_setting('xz.org')::int)));

create policy assigned_writer on casework.assigned to xz_writer using (true) with check (true);
create policy assigned_helper on casework.assigned for select to xz_helper using (organisation = current_setting('xz.org')::int);

-- Whoever sees an item sees its past, its listing and the events about it; nobody else among the scoped duties does.
create policy item_past_writer on casework.item_past to xz_writer using (true) with check (true);
create policy item_past_city on casework.item_past for select to xz_city using (true);
create policy item_past_centre on casework.item_past for select to xz_centre using (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['board', 'district_body', 'department', 'street', 'helper'] loop
        execute format('create policy item_past_%1$s on casework.item_past for select to xz_%1$s
            using (exists (select from casework.item i where i.id = item_past.id))', duty);
        execute format('create policy listing_%1$s on roster.listing for select to xz_%1$s
            using (exists (select from casework.item i where i.listing_id = listing.id))', duty);
        execute format('create policy listing_past_%1$s on roster.listing_past for select to xz_%1$s
            using (exists (select from casework.item i where i.listing_id = listing_past.id))', duty);
        execute format('create policy event_%1$s on platform.event for select to xz_%1$s
            using (about_kind = ''item'' and exists (select from casework.item i where i.id = event.about_id))', duty);
    end loop;
end
$$;
