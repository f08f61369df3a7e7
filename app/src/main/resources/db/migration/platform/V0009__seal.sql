-- The journal is sealed (封存) after its transactions: never inside them, where a chained head would make everybody wait for everybody.
-- xid tells the sealer which transactions have ended; it is bookkeeping of this server and no part of what is sealed.
alter table platform.event add column xid xid8 not null default pg_current_xact_id();
-- 代录: the organisation for which somebody else entered the act.
alter table platform.event add column on_behalf text;
-- The canonical form knows texts only.
alter table platform.event add check (jsonb_typeof(facts) = 'object' and not jsonb_path_exists(facts, '$.* ? (@.type() != "string")'));
create index event_xid on platform.event (xid, id);

-- Blocks of the chain: which events in which order, the digest of each, and one digest over all that names the block before.
create table platform.seal_block (
    number    bigint      primary key check (number > 0),
    count     int         not null check (count > 0),
    events    bigint[]    not null,
    leaves    bytea       not null,   -- digests of the events one after the other
    root      text        not null check (root ~ '^[0-9a-f]{64}$'),
    algorithm text        not null check (algorithm in ('SM3', 'SHA-256')),
    previous  text        not null check (previous ~ '^[0-9a-f]{64}$'),
    sealed_at timestamptz not null,
    digest    text        not null unique check (digest ~ '^[0-9a-f]{64}$')
);
create index seal_block_sealed_at on platform.seal_block (sealed_at);

-- Heads of days (日封存值): the last block of a day that is over, signed; printed in circulars.
create table platform.seal_head (
    day        date        primary key,
    block      bigint      not null references platform.seal_block (number),
    digest     text        not null,
    signature  bytea       not null,
    public_key bytea       not null,
    signed_at  timestamptz not null
);

-- How far this server has sealed: everything at or before (xid, id). Only spares the sealer a search; the chain does not rest on it.
create table platform.seal_mark (
    one     boolean primary key default true check (one),
    cluster bigint  not null,
    xid     xid8    not null,
    id      bigint  not null
);
insert into platform.seal_mark (cluster, xid, id) select system_identifier, '0', 0 from pg_control_system();

-- What the nightly verification found.
create table platform.seal_check (
    id       bigint      generated always as identity primary key,
    at       timestamptz not null,
    millis   bigint      not null,
    intact   boolean     not null,
    blocks   bigint      not null,
    events   bigint      not null,
    unsealed bigint      not null,
    place    text,
    reason   text,
    check (intact = (place is null) and intact = (reason is null))
);

-- Only the system works on these: no duty and not the writer.
alter table platform.seal_block enable row level security;
alter table platform.seal_head enable row level security;
alter table platform.seal_mark enable row level security;
alter table platform.seal_check enable row level security;

-- What was written stays, for the owner too, unless the trigger is switched off by name.
create function platform.stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'event' then
        if to_jsonb(new) - 'xid' = to_jsonb(old) - 'xid' then
            return new;   -- a restored journal gets the transaction numbers of its new server
        end if;
    end if;
    raise exception '% of platform.% refused: what was recorded stays', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end
$$;
do $$
declare
    kept text;
begin
    foreach kept in array array['event', 'seal_block', 'seal_head'] loop
        execute format('create trigger stays before update or delete on platform.%I for each row execute function platform.stays()', kept);
        execute format('create trigger stays_whole before truncate on platform.%I for each statement execute function platform.stays()', kept);
    end loop;
end
$$;
