-- The ledger tells those that moved within the city from those that left it: the register's word in the item follows both.
create or replace function casework.take_register_state() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    new.register_state := (select registry.word(s.in_register, s.state, s.moved) from registry.subject s where s.id = new.subject_id);
    return new;
end
$$;
create or replace function casework.follow_register() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    update casework.item
    set register_state = registry.word(new.in_register, new.state, new.moved)
    where subject_id = new.id;
    return null;
end
$$;
drop trigger subject_register_state on registry.subject;
create trigger subject_register_state after update of state, in_register, moved on registry.subject
    for each row when (new.state <> old.state or new.in_register <> old.in_register or new.moved is distinct from old.moved)
    execute function casework.follow_register();
