-- Natural persons are seen by the designating authority and the responsible board only. The sign of the subject's id tells a person.
alter policy item_city on casework.item using (subject_id > 0);
alter policy item_centre on casework.item using (subject_id > 0);
alter policy item_street on casework.item using (street = current_setting('xz.org')::int and subject_id > 0);
alter policy item_helper on casework.item using (subject_id > 0
    and id = any (array(select a.item_id from casework.assigned a where a.organisation = current_setting('xz.org')::int)));
alter policy item_past_city on casework.item_past using (subject_id > 0);
alter policy item_past_centre on casework.item_past using (subject_id > 0);
alter policy listing_city on roster.listing using (subject_id > 0);
alter policy listing_centre on roster.listing using (subject_id > 0);
alter policy listing_past_city on roster.listing_past using (subject_id > 0);
alter policy listing_past_centre on roster.listing_past using (subject_id > 0);

-- Events about an item follow the item for the city too. A condition of its own, so that whatever else is opened of the journal keeps it.
create policy event_follows_item on platform.event as restrictive for select to xz_city, xz_centre
    using (about_kind <> 'item' or exists (select from casework.item i where i.id = event.about_id));

-- The person, the personal fields of a row, and who looked at them: for those who see the item, streets and helpers excepted.
do $$
declare
    duty text;
begin
    foreach duty in array array['board', 'district_body', 'department'] loop
        execute format('create policy person_%1$s on registry.person for select to xz_%1$s
            using (exists (select from casework.item i where i.subject_id = person.id))', duty);
        execute format('create policy listing_personal_%1$s on roster.listing_personal for select to xz_%1$s
            using (exists (select from casework.item i where i.listing_id = listing_personal.listing_id))', duty);
        execute format('alter policy event_%1$s on platform.event
            using (about_kind in (''item'', ''person'') and exists (select from casework.item i
                where i.id = case about_kind when ''item'' then event.about_id else (event.facts ->> ''item'')::bigint end))', duty);
    end loop;
end
$$;

-- How many items of persons there are, for those who see none of them (只计数).
create table casework.persons_counted (
    list  text   not null,
    board int    not null,      -- 0 where there is none
    items bigint not null,
    primary key (list, board)
);
alter table casework.persons_counted enable row level security;
grant select on casework.persons_counted to xz_city, xz_centre;
grant select, insert, delete on casework.persons_counted to xz_writer;
create policy persons_counted_writer on casework.persons_counted to xz_writer using (true) with check (true);
create policy persons_counted_city on casework.persons_counted for select to xz_city using (true);
create policy persons_counted_centre on casework.persons_counted for select to xz_centre using (true);
