-- Evidence lies sealed and only as long as it may be kept; the row stays when the bytes are erased.
alter table platform.evidence
    add id         bigint generated always as identity unique,
    add kind       text   not null default 'raw-file' check (kind = 'raw-file'),
    add keep_until date,                       -- the last day (保存期限); rows of earlier versions get theirs from the daily run
    add erased_at  timestamptz;
create index evidence_due on platform.evidence (keep_until) where erased_at is null;
grant update (keep_until, erased_at) on platform.evidence to xz_writer;

-- Under which master keys and suites something may be sealed. Only the system pool works on it: no duty has a policy.
create table platform.key_use (
    key         int         not null check (key > 0),
    suite       text        not null check (suite in ('national', 'international')),
    check_value bytea       not null,          -- tells the key from others of the same number
    began_at    timestamptz not null,
    ended_at    timestamptz,                   -- nothing is left under it
    primary key (key, suite)
);
alter table platform.key_use enable row level security;
