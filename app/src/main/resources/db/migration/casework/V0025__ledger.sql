-- The day of publicity and the register's word stand in the item, as board and body do: counted over a million items, a join with the
-- register would cost more than all the rest. How they are kept true: decision 0024.
alter table casework.item add publicity_date date, add register_state text;
alter table casework.item_past add publicity_date date, add register_state text;
-- An item goes to its past as a whole row, with what ended it behind: those columns have to stay the last.
alter table casework.item_past rename known_to to known_until;
alter table casework.item_past rename withdrawn to withdrawn_before;
alter table casework.item_past add known_to timestamptz, add withdrawn bigint;
update casework.item_past i
set known_to = known_until, withdrawn = withdrawn_before,
    publicity_date = (select p.publicity_date from roster.listing_past p
                      where p.id = i.listing_id and p.known_from <= i.known_from and p.known_to > i.known_from
                      limit 1);
alter table casework.item_past alter known_to set not null, drop known_until, drop withdrawn_before;

update casework.item i
set publicity_date = l.publicity_date, register_state = case when s.in_register then s.state when s.id is not null then 'none' end
from roster.listing l
left join registry.subject s on s.id = l.subject_id
where l.id = i.listing_id;

-- An item that comes without the register's word takes it, and so does one that is given to another subject.
create function casework.take_register_state() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    new.register_state := (select case when s.in_register then s.state else 'none' end from registry.subject s where s.id = new.subject_id);
    return new;
end
$$;
create trigger item_register_state before insert on casework.item
    for each row when (new.register_state is null and new.subject_id > 0) execute function casework.take_register_state();
create trigger item_other_subject before update of subject_id on casework.item
    for each row when (new.subject_id <> old.subject_id) execute function casework.take_register_state();

-- Whoever changes the register's word changes it for the items too.
create function casework.follow_register() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    update casework.item
    set register_state = case when new.in_register then new.state else 'none' end
    where subject_id = new.id;
    return null;
end
$$;
create trigger subject_register_state after update of state, in_register on registry.subject
    for each row when (new.state <> old.state or new.in_register <> old.in_register) execute function casework.follow_register();
revoke all on function casework.take_register_state(), casework.follow_register() from public;

-- The ledger as of a day: a past row is seen by whoever it belonged to then. Looking an item up for each of a million past rows would
-- also take minutes.
create index item_past_known on casework.item_past (known_to);
alter policy item_past_board on casework.item_past using (board = current_setting('xz.org')::int);
alter policy item_past_district_body on casework.item_past using (body = current_setting('xz.org')::int);
alter policy item_past_department on casework.item_past using (department = current_setting('xz.org')::int);
alter policy item_past_street on casework.item_past using (street = current_setting('xz.org')::int and subject_id > 0);
alter policy item_past_helper on casework.item_past using (subject_id > 0
    and id = any (array(select a.item_id from casework.assigned a where a.organisation = current_setting('xz.org')::int)));
