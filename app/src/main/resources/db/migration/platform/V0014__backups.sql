-- Backups (备份): each run of making one, the failed ones too. Written by the owner only, as backups are work of the system.
create table platform.backup (
    id        bigint      generated always as identity primary key,
    began_at  timestamptz not null,
    ended_at  timestamptz,
    by_name   text        not null,
    folder    text        not null,
    file_name text,
    size      bigint,
    sha256    text,
    rows      bigint,
    files     bigint,
    gaps      int,                          -- evidence that was missing or altered
    verified  boolean     not null default false,
    outcome   text        not null check (outcome in ('running', 'made', 'incomplete', 'failed')),
    reason    text,
    check ((outcome = 'running') = (ended_at is null)),
    check ((outcome = 'failed') = (reason is not null)),
    check ((outcome in ('made', 'incomplete')) = (file_name is not null))
);
alter table platform.backup enable row level security;
grant select on platform.backup to xz_administrator;
create policy backup_administrator on platform.backup for select to xz_administrator using (true);
