-- Who answers for what: boards, departments, designating bodies, streets; and who signs in.
create schema if not exists organisation;
grant usage on schema organisation to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_writer, xz_administrator, xz_signing_in;

-- Public facts about the administration itself: every duty may read them.
create table organisation.organisation (
    id         int  generated always as identity primary key,
    code       text not null unique,
    kind       text not null check (kind in ('city', 'centre', 'board', 'department', 'body', 'street', 'helper')),
    name       text not null,
    short_name text not null,
    line       text,                       -- 条线, the code of its line of duty
    board      int references organisation.organisation (id),
    department int references organisation.organisation (id),  -- the line department a body answers to
    position   int  not null default 0,
    check (kind <> 'street' or board is not null)
);
create table organisation.body_name (
    name         text not null,            -- as normalised for comparing
    organisation int  not null references organisation.organisation (id),
    printed      text not null,
    primary key (name)
);
grant select on organisation.organisation, organisation.body_name
    to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_writer, xz_administrator;

create table organisation.account (
    id              bigint      generated always as identity primary key,
    name            text        not null check (name = lower(name) and length(name) between 2 and 40),
    full_name       text        not null,
    password_hash   text        not null,
    one_time        boolean     not null,
    duty            text        not null check (duty in ('administrator', 'city', 'centre', 'board', 'district_body', 'department', 'street', 'helper')),
    organisation    int         references organisation.organisation (id),
    active          boolean     not null default true,
    failures        int         not null default 0,
    locked_until    timestamptz,
    last_sign_in    timestamptz,
    created_at      timestamptz not null,
    check ((duty = 'administrator') = (organisation is null))
);
create unique index account_name on organisation.account (name);
alter table organisation.account enable row level security;
grant select on organisation.account to xz_administrator, xz_writer;
grant insert, update on organisation.account to xz_writer;
create policy account_administrator on organisation.account for select to xz_administrator using (true);
create policy account_writer on organisation.account to xz_writer using (true) with check (true);

-- The only way to an account for somebody who has no duty yet.
create function organisation.account_for_sign_in(sought text)
    returns table (id bigint, name text, full_name text, password_hash text, one_time boolean, duty text,
                   organisation int, organisation_name text, active boolean, locked_until timestamptz)
    language sql stable security definer set search_path = pg_catalog
as $$
    select a.id, a.name, a.full_name, a.password_hash, a.one_time, a.duty, a.organisation, o.name, a.active, a.locked_until
    from organisation.account a
    left join organisation.organisation o on o.id = a.organisation
    where a.name = lower(sought)
$$;

-- Counts a failed sign-in and locks the account at the limit; a success clears both.
create function organisation.sign_in_tried(account bigint, succeeded boolean, tried_at timestamptz, allowed int, lock_for interval)
    returns void
    language sql volatile security definer set search_path = pg_catalog
as $$
    update organisation.account a
    set failures     = case when succeeded then 0 when a.failures + 1 >= allowed then 0 else a.failures + 1 end,
        locked_until = case when succeeded then null when a.failures + 1 >= allowed then tried_at + lock_for else a.locked_until end,
        last_sign_in = case when succeeded then tried_at else a.last_sign_in end
    where a.id = account
$$;
revoke all on function organisation.account_for_sign_in(text) from public;
revoke all on function organisation.sign_in_tried(bigint, boolean, timestamptz, int, interval) from public;
grant execute on function organisation.account_for_sign_in(text) to xz_signing_in;
grant execute on function organisation.sign_in_tried(bigint, boolean, timestamptz, int, interval) to xz_signing_in;
grant insert, update on organisation.organisation, organisation.body_name to xz_writer;
