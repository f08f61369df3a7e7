-- A list handed in by a system is released by nobody who stands behind it: neither whoever made the key nor who made one it replaces. The
-- constraint delivery_releaser_is_another knows the key alone, for a check looks into no other table.
create function intake.releaser_made_no_key() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if exists (
        with recursive k as (
            select id, made_by, replaces from organisation.sender_key where id = -new.received_by
            union all
            select o.id, o.made_by, o.replaces from organisation.sender_key o join k on o.id = k.replaces)
        select from k where made_by = new.released_by)
    then
        raise exception 'delivery_releaser_made_no_key: whoever made the key does not release what came by it'
            using errcode = 'check_violation', constraint = 'delivery_releaser_made_no_key';
    end if;
    return new;
end
$$;
create trigger delivery_releaser_made_no_key
    before insert or update of released_by, received_by on intake.delivery
    for each row when (new.released_by is not null and new.received_by < 0)
    execute function intake.releaser_made_no_key();
