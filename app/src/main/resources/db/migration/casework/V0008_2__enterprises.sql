-- What an enterprise sees: its own listings as the source says them, its own register facts, and which board answers for them.
-- Columns are granted one by one: nothing of how the city handles an item, no row of the source, no delivery.
grant usage on schema registry, roster, casework to xz_enterprise;
grant select (id, name, unified_code, organisation_code, state_printed, enterprise_type, registration_authority, established_on,
              address) on registry.subject to xz_enterprise;
grant select (id, list, grain, subject_id, printed_name, printed_code, document_number, authority_name, category, decision_date,
              publicity_date, publicity_end, state, state_since, known_from) on roster.listing to xz_enterprise;
grant select (id, listing_id, subject_id, list, board) on casework.item to xz_enterprise;
create policy listing_enterprise on roster.listing for select to xz_enterprise using (subject_id = current_setting('xz.org')::bigint);
create policy item_enterprise on casework.item for select to xz_enterprise using (subject_id = current_setting('xz.org')::bigint);

-- Subjects were open to whoever had a grant, for all of these serve; an enterprise sees itself alone.
alter table registry.subject enable row level security;
create policy subject_writing on registry.subject to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre', 'board', 'district_body', 'department', 'street', 'helper'] loop
        execute format('create policy subject_of_%1$s on registry.subject for select to xz_%1$s using (true)', duty);
    end loop;
end
$$;
create policy subject_enterprise on registry.subject for select to xz_enterprise using (id = current_setting('xz.org')::bigint);

-- Accounts of enterprises are managed by the city, and by the board that sees an item of theirs.
create policy account_board_enterprise on organisation.account for select to xz_board
    using ((select organisation.manages_accounts()) and duty = 'enterprise'
           and exists (select from casework.item i where i.subject_id = account.subject));
