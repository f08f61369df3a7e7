-- Accounts: enterprises, whoever manages accounts and whose, former passwords, second factor, limits on trying.
alter table organisation.account
    add subject          bigint references registry.subject (id),  -- 企业账号的主体; a stable root id, hence the key across modules
    add manages_accounts boolean not null default false,
    add identity         text check (length(identity) between 1 and 200),  -- as the city's identity provider names the person
    add password_set_at  timestamptz,                              -- null until the first sign-in after ages began to be kept
    drop constraint account_duty_check,
    drop constraint account_check,
    add constraint account_duty_check check (duty in ('administrator', 'city', 'centre', 'board', 'district_body', 'department',
                                                      'street', 'helper', 'enterprise')),
    add constraint account_works_for check (case duty
        when 'administrator' then organisation is null and subject is null
        when 'enterprise' then organisation is null and subject is not null
        else organisation is not null and subject is null
    end),
    add constraint account_managing check (not manages_accounts or duty <> 'enterprise');
create unique index account_identity on organisation.account (identity);

-- Hashes of passwords given up, so that none of the last comes back.
create table organisation.former_password (
    account   bigint      not null references organisation.account (id),
    hash      text        not null,
    given_up  timestamptz not null,
    primary key (account, given_up)
);

-- Second factor (动态口令): the key sealed by the vault; valid once confirmed by a code. A step is a half minute, used once.
create table organisation.second_factor (
    account      bigint      primary key references organisation.account (id),
    sealed_key   bytea       not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);
create table organisation.recovery_code (
    account bigint not null references organisation.account (id),
    digest  bytea  not null,
    used_at timestamptz,
    primary key (account, digest)
);

-- Tries of late, by whatever is limited: an address that signs in, an account that types codes.
create table organisation.tries (
    what  text        primary key,
    since timestamptz not null,
    n     int         not null
);

alter table organisation.former_password enable row level security;
alter table organisation.second_factor enable row level security;
alter table organisation.recovery_code enable row level security;
alter table organisation.tries enable row level security;
grant select, insert, delete on organisation.former_password to xz_writer;
grant select, insert, update, delete on organisation.second_factor, organisation.recovery_code, organisation.tries to xz_writer;
create policy former_password_writer on organisation.former_password to xz_writer using (true) with check (true);
create policy second_factor_writer on organisation.second_factor to xz_writer using (true) with check (true);
create policy recovery_code_writer on organisation.recovery_code to xz_writer using (true) with check (true);
create policy tries_writer on organisation.tries to xz_writer using (true) with check (true);

-- Whether whoever acts manages accounts. It reads the table its answer guards, hence with the owner's eyes.
create function organisation.manages_accounts()
    returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select coalesce(bool_or(a.active and (a.duty = 'administrator' or a.manages_accounts)), false)
    from organisation.account a
    where a.id = current_setting('xz.user')::bigint
$$;
revoke all on function organisation.manages_accounts() from public;
grant usage on schema organisation to xz_enterprise;
grant select on organisation.organisation to xz_enterprise;

-- Everybody sees their own account; managers those they may grant, no more (the program asks Grants, the database asks here).
-- What proves a password is for the writer and the sign-in functions alone.
revoke select on organisation.account from xz_administrator;
do $$
declare
    duty text;
begin
    foreach duty in array array['administrator', 'city', 'centre', 'board', 'district_body', 'department', 'street', 'helper', 'enterprise'] loop
        execute format('grant execute on function organisation.manages_accounts() to xz_%s', duty);
        execute format('grant select (id, name, full_name, one_time, duty, organisation, subject, active, locked_until, last_sign_in,
            created_at, manages_accounts, identity, password_set_at) on organisation.account to xz_%s', duty);
        execute format('grant select (account, confirmed_at) on organisation.second_factor to xz_%s', duty);
        execute format('create policy account_own_%1$s on organisation.account for select to xz_%1$s
            using (id = current_setting(''xz.user'')::bigint)', duty);
        execute format('create policy second_factor_%1$s on organisation.second_factor for select to xz_%1$s
            using (account in (select a.id from organisation.account a))', duty);
    end loop;
    foreach duty in array array['centre', 'district_body', 'street', 'helper'] loop
        execute format('create policy account_%1$s on organisation.account for select to xz_%1$s
            using ((select organisation.manages_accounts()) and organisation = current_setting(''xz.org'')::bigint)', duty);
    end loop;
end
$$;
drop policy account_administrator on organisation.account;
create policy account_administrator on organisation.account for select to xz_administrator
    using ((select organisation.manages_accounts()) and duty <> 'enterprise');   -- an enterprise's account tells that it is listed
create policy account_city on organisation.account for select to xz_city
    using ((select organisation.manages_accounts()) and duty <> 'administrator');
create policy account_board on organisation.account for select to xz_board
    using ((select organisation.manages_accounts()) and organisation in (
        select o.id from organisation.organisation o
        where o.id = current_setting('xz.org')::bigint
           or o.board = current_setting('xz.org')::bigint and o.kind in ('body', 'street')));
create policy account_department on organisation.account for select to xz_department
    using ((select organisation.manages_accounts()) and organisation in (
        select o.id from organisation.organisation o
        where o.id = current_setting('xz.org')::bigint
           or o.department = current_setting('xz.org')::bigint and o.kind = 'body'));

-- Events about an account follow the account. 0 is no account's: tries from one address, or with a name nobody bears.
create policy event_follows_account on platform.event as restrictive for select to xz_administrator
    using (about_kind <> 'account' or about_id = 0 or exists (select from organisation.account a where a.id = event.about_id));

-- The ways to an account for somebody who has no duty yet: by its name, and by the name the identity provider gives.
drop function organisation.account_for_sign_in(text);
create function organisation.account_for_sign_in(sought text)
    returns table (id bigint, name text, full_name text, password_hash text, one_time boolean, duty text, organisation bigint,
                   organisation_name text, active boolean, locked_until timestamptz, manages_accounts boolean,
                   password_set_at timestamptz, second_factor boolean)
    language sql stable security definer set search_path = pg_catalog
as $$
    select a.id, a.name, a.full_name, a.password_hash, a.one_time, a.duty, coalesce(a.organisation, a.subject),
           coalesce(o.name, s.name), a.active, a.locked_until, a.manages_accounts, a.password_set_at,
           exists (select from organisation.second_factor f where f.account = a.id and f.confirmed_at is not null)
    from organisation.account a
    left join organisation.organisation o on o.id = a.organisation
    left join registry.subject s on s.id = a.subject
    where a.name = lower(sought)
$$;
create function organisation.account_name_of_identity(sought text)
    returns text
    language sql stable security definer set search_path = pg_catalog
as $$
    select a.name from organisation.account a where a.identity = sought
$$;

-- As before; a success also begins the age of a password whose age was not kept yet.
create or replace function organisation.sign_in_tried(account bigint, succeeded boolean, tried_at timestamptz, allowed int, lock_for interval)
    returns void
    language sql volatile security definer set search_path = pg_catalog
as $$
    update organisation.account a
    set failures        = case when succeeded then 0 when a.failures + 1 >= allowed then 0 else a.failures + 1 end,
        locked_until    = case when succeeded then null when a.failures + 1 >= allowed then tried_at + lock_for else a.locked_until end,
        last_sign_in    = case when succeeded then tried_at else a.last_sign_in end,
        password_set_at = case when succeeded then coalesce(a.password_set_at, tried_at) else a.password_set_at end
    where a.id = account
$$;
revoke all on function organisation.account_for_sign_in(text) from public;
revoke all on function organisation.account_name_of_identity(text) from public;
grant execute on function organisation.account_for_sign_in(text) to xz_signing_in;
grant execute on function organisation.account_name_of_identity(text) to xz_signing_in;

-- Sessions of the release before hold an older picture of who is signed in: everybody signs in anew.
delete from platform.session;
