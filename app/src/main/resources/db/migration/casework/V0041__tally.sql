-- How many items there are in every combination of what the ledger is counted by (台账计数): the page's total and its facets are read
-- here instead of from a million items. The database keeps it, statement by statement, in the transaction that changes the items.
-- A change is a row more, never an update: nobody waits for anybody. A job folds the rows of one combination into one. Decision 0031.
-- Whatever the ledger is to be counted or filtered by in future has to become a column of both tables, and of the function below.
create table casework.tally (
    list           text    not null,
    category       text    not null,
    stage          text    not null,
    board          int,
    department     int,
    register_state text,
    absent         boolean not null,
    thin           boolean not null,
    person         boolean not null,
    no_body        boolean not null,
    items          int     not null
);
-- The same by body and street, which are many: asked for only within one of them or within one board.
create table casework.tally_within (
    list           text    not null,
    category       text    not null,
    stage          text    not null,
    board          int,
    body           int,
    department     int,
    street         int,
    register_state text,
    absent         boolean not null,
    thin           boolean not null,
    person         boolean not null,
    items          int     not null
);
create index tally_within_board on casework.tally_within (board);
create index tally_within_body on casework.tally_within (body);
create index tally_within_department on casework.tally_within (department);
create index tally_within_street on casework.tally_within (street);

alter table casework.tally enable row level security;
alter table casework.tally_within enable row level security;
grant select on casework.tally to xz_city, xz_centre, xz_board, xz_department;
grant select on casework.tally_within to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street;
grant select, insert, delete on casework.tally, casework.tally_within to xz_writer;
-- The policies of the items, said of their counts. Helpers see items one by one, and count them so.
create policy tally_writer on casework.tally to xz_writer using (true) with check (true);
create policy tally_city on casework.tally for select to xz_city using (not person);
create policy tally_centre on casework.tally for select to xz_centre using (not person);
create policy tally_board on casework.tally for select to xz_board using (board = current_setting('xz.org')::int);
create policy tally_department on casework.tally for select to xz_department using (department = current_setting('xz.org')::int);
create policy tally_within_writer on casework.tally_within to xz_writer using (true) with check (true);
create policy tally_within_city on casework.tally_within for select to xz_city using (not person);
create policy tally_within_centre on casework.tally_within for select to xz_centre using (not person);
create policy tally_within_board on casework.tally_within for select to xz_board using (board = current_setting('xz.org')::int);
create policy tally_within_district_body on casework.tally_within for select to xz_district_body
    using (body = current_setting('xz.org')::int);
create policy tally_within_department on casework.tally_within for select to xz_department
    using (department = current_setting('xz.org')::int);
create policy tally_within_street on casework.tally_within for select to xz_street
    using (street = current_setting('xz.org')::int and not person);

create function casework.tally_items() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if tg_op = 'INSERT' then
        with within as (
            insert into casework.tally_within
            select list, category, stage, board, body, department, street, register_state, absent_since is not null, missing is not null, subject_id < 0, count(*)
            from after
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            returning *)
        insert into casework.tally
        select list, category, stage, board, department, register_state, absent, thin, person, body is null, sum(items)
        from within
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
    elsif tg_op = 'DELETE' then
        with within as (
            insert into casework.tally_within
            select list, category, stage, board, body, department, street, register_state, absent_since is not null, missing is not null, subject_id < 0, -count(*)
            from before
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            returning *)
        insert into casework.tally
        select list, category, stage, board, department, register_state, absent, thin, person, body is null, sum(items)
        from within
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
    else
        with within as (
            insert into casework.tally_within
            select list, category, stage, board, body, department, street, register_state, absent, thin, person, sum(n)
            from (
                select list, category, stage, board, body, department, street, register_state, absent_since is not null as absent,
                       missing is not null as thin, subject_id < 0 as person, count(*) as n
                from after
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
                union all
                select list, category, stage, board, body, department, street, register_state, absent_since is not null, missing is not null, subject_id < 0, -count(*)
                from before
                group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) changed
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
            having sum(n) <> 0
            returning *)
        insert into casework.tally
        select list, category, stage, board, department, register_state, absent, thin, person, body is null, sum(items)
        from within
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
        having sum(items) <> 0;
    end if;
    return null;
end
$$;
revoke all on function casework.tally_items() from public;
create trigger item_tally_added after insert on casework.item
    referencing new table as after for each statement execute function casework.tally_items();
create trigger item_tally_changed after update on casework.item
    referencing old table as before new table as after for each statement execute function casework.tally_items();
create trigger item_tally_removed after delete on casework.item
    referencing old table as before for each statement execute function casework.tally_items();

insert into casework.tally_within
select list, category, stage, board, body, department, street, register_state, absent_since is not null, missing is not null, subject_id < 0, count(*)
from casework.item
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
insert into casework.tally
select list, category, stage, board, department, register_state, absent, thin, person, body is null, sum(items)
from casework.tally_within
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;

-- A register snapshot changed the items subject by subject: each a statement, and now each a count. One statement for all of them instead.
drop trigger subject_register_state on registry.subject;
create or replace function casework.follow_register() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    -- Planned each time: a plan made for a handful of subjects would compare a hundred thousand with each other.
    execute 'update casework.item i
             set register_state = registry.word(a.in_register, a.state, a.moved)
             from after a
             join before b on b.id = a.id
             where i.subject_id = a.id
               and (a.state <> b.state or a.in_register <> b.in_register or a.moved is distinct from b.moved)';
    return null;
end
$$;
create trigger subject_register_state after update on registry.subject
    referencing old table as before new table as after for each statement execute function casework.follow_register();
