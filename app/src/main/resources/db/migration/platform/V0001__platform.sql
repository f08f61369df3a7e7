-- Journal, evidence, jobs and sessions. Roles xz_* are made before the first migration (they belong to the whole server).
grant usage on schema platform to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_writer, xz_administrator;

-- Journal (事件): every act appends one row in the transaction of the act itself.
create table platform.event (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    actor        bigint      not null,
    actor_name   text        not null,
    duty         text        not null,
    organisation bigint      not null,
    kind         text        not null,
    about_kind   text        not null check (about_kind in ('delivery', 'item', 'account', 'export', 'system')),
    about_id     bigint      not null,
    facts        jsonb       not null default '{}'
);
create index event_about on platform.event (about_kind, about_id, id);
alter table platform.event enable row level security;
grant select on platform.event to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_administrator;
grant select, insert on platform.event to xz_writer;
create policy event_city on platform.event for select to xz_city using (about_kind <> 'account');
create policy event_centre on platform.event for select to xz_centre using (about_kind <> 'account');
create policy event_administrator on platform.event for select to xz_administrator using (about_kind in ('account', 'system'));
create policy event_append on platform.event for insert to xz_writer with check (true);
create policy event_read_back on platform.event for select to xz_writer using (true);

-- Evidence (证据): files as received, by content; the bytes lie in the evidence store.
create table platform.evidence (
    sha256    text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size      bigint      not null check (size >= 0),
    stored_at timestamptz not null
);
alter table platform.evidence enable row level security;
grant select, insert on platform.evidence to xz_writer;
grant select on platform.evidence to xz_city, xz_centre;
create policy evidence_writer on platform.evidence to xz_writer using (true) with check (true);
create policy evidence_city on platform.evidence for select to xz_city using (true);
create policy evidence_centre on platform.evidence for select to xz_centre using (true);

-- Jobs: the table db-scheduler expects. Only the system pool works on it.
create table platform.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on platform.scheduled_tasks (last_heartbeat);

-- Sessions: the tables Spring Session expects. Only the system pool works on them.
create table platform.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index session_expiry on platform.session (expiry_time);
create index session_principal on platform.session (principal_name);
create table platform.session_attributes (
    session_primary_id char(36)     not null references platform.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
