-- Where a value comes from (来源): of a committed delivery, whoever sees what it said may see which list it was, whose and of what day.
-- Nothing else of it: not who handed it in, not the file, not the counts.
do $$
declare
    duty text;
begin
    foreach duty in array array['board', 'district_body', 'department', 'street', 'helper'] loop
        execute format('grant usage on schema intake to xz_%s', duty);
        execute format('grant select (id, list, sender, whole, cut_off, state) on intake.delivery to xz_%s', duty);
        execute format('create policy delivery_source_%1$s on intake.delivery for select to xz_%1$s using (state = ''committed'')', duty);
    end loop;
end
$$;
