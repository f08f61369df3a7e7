-- Keys by which a sending organisation's system hands in its lists (接口密钥). The key itself is shown once and kept nowhere: what stands
-- here is its SHA-256, which is enough, for a key is 256 random bits and cannot be guessed as a password can.
create table organisation.sender_key (
    id             bigint      generated always as identity primary key,
    handle         text        not null unique check (handle ~ '^[0-9A-Za-z]{8}$'),   -- its beginning, by which people name it
    digest         bytea       not null unique check (length(digest) = 32),
    name           text        not null check (length(name) between 1 and 60),
    organisation   int         not null references organisation.organisation (id),
    lists          text[]      not null check (lists <> '{}'),
    addresses      inet[]      not null default '{}',   -- from where it may come; empty for anywhere
    made_by        bigint      not null,
    made_name      text        not null,
    made_at        timestamptz not null,
    expires_on     date        not null,                -- the last day it holds
    replaces       bigint      unique references organisation.sender_key (id),
    revoked_by     bigint,
    revoked_name   text,
    revoked_at     timestamptz,
    last_used_at   timestamptz,
    last_used_from inet,
    check (num_nulls(revoked_by, revoked_name, revoked_at) in (0, 3))
);
create index sender_key_organisation on organisation.sender_key (organisation, id);

alter table organisation.sender_key enable row level security;
grant select, insert on organisation.sender_key to xz_writer;
grant update (expires_on, revoked_by, revoked_name, revoked_at, last_used_at, last_used_from) on organisation.sender_key to xz_writer;
create policy sender_key_writer on organisation.sender_key to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre'] loop
        execute format('grant select (id, handle, name, organisation, lists, addresses, made_by, made_name, made_at, expires_on, replaces,
            revoked_by, revoked_name, revoked_at, last_used_at, last_used_from) on organisation.sender_key to xz_%s', duty);
        execute format('create policy sender_key_%1$s on organisation.sender_key for select to xz_%1$s using (true)', duty);
    end loop;
end
$$;

-- Whoever acts by a key bears its number below zero, so that it is never taken for an account. It sees that key and no other, and nothing
-- at all once the key is revoked: every other policy of this duty asks here.
grant usage on schema organisation to xz_sender;
grant select (id, organisation, lists, revoked_at) on organisation.sender_key to xz_sender;
create policy sender_key_sender on organisation.sender_key for select to xz_sender
    using (id = -current_setting('xz.user')::bigint and organisation = current_setting('xz.org')::bigint and revoked_at is null);

-- The way to a key for somebody who has no duty yet.
create function organisation.sender_key_of(sought bytea, caller inet)
    returns table (id bigint, handle text, name text, organisation int, organisation_name text, lists text[], expires_on date,
                   revoked boolean, comes_from_here boolean)
    language sql stable security definer set search_path = pg_catalog
as $$
    select k.id, k.handle, k.name, k.organisation, o.name, k.lists, k.expires_on, k.revoked_at is not null,
           k.addresses = '{}' or caller <<= any (k.addresses)
    from organisation.sender_key k
    join organisation.organisation o on o.id = k.organisation
    where k.digest = sought
$$;
revoke all on function organisation.sender_key_of(bytea, inet) from public;
grant execute on function organisation.sender_key_of(bytea, inet) to xz_signing_in;
