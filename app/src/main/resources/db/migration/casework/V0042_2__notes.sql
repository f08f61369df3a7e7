-- A note about an enterprise is seen by the board, department or street that sees an item of it. What a note says of a person stays
-- where it was.
do $$
declare
    duty text;
begin
    foreach duty in array array['board', 'department', 'street'] loop
        execute format('create policy listing_note_%1$s on roster.listing for select to xz_%1$s
            using (subject_id > 0 and exists (select from roster.note_list n where n.list = listing.list)
                   and exists (select from casework.item i where i.subject_id = listing.subject_id))', duty);
    end loop;
end
$$;
