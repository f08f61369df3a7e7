-- Large selections leave as files made in the background (导出): for whoever asked, for some days. The file lies sealed beside the database.
create table casework.export (
    id                bigint      generated always as identity primary key,
    account           bigint      not null,
    account_name      text        not null,
    duty              text        not null,
    organisation      bigint      not null,
    organisation_name text        not null,
    format            text        not null check (format in ('xlsx', 'csv')),
    selection         bytea       not null,  -- the form, sealed: the words sought may be a person's; place ledger-export.selection
    columns           text[]      not null,
    described         text        not null,  -- the conditions in words, without the words sought
    state             text        not null check (state in ('waiting', 'writing', 'done', 'cancelled', 'failed', 'expired')),
    rows_all          bigint      not null,
    rows_done         bigint      not null default 0,
    cancelled         boolean     not null default false,
    asked_at          timestamptz not null,
    started_at        timestamptz,
    ended_at          timestamptz,
    size              bigint,
    keep_until        date,
    check ((state = 'done') <= (size is not null and keep_until is not null))
);
create index export_account on casework.export (account, id);
create unique index export_one_under_way on casework.export (account) where state in ('waiting', 'writing');
alter table casework.export enable row level security;
grant select, insert, update on casework.export to xz_writer;
create policy export_writer on casework.export to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    -- Somebody who has changed duty or place does not take along what was seen there.
    foreach duty in array array['city', 'centre', 'board', 'district_body', 'department', 'street', 'helper'] loop
        execute format('grant select on casework.export to xz_%s', duty);
        execute format('create policy export_%1$s on casework.export for select to xz_%1$s
            using (account = current_setting(''xz.user'')::bigint and organisation = current_setting(''xz.org'')::bigint
                   and duty = %1$L)', duty);
    end loop;
end
$$;
