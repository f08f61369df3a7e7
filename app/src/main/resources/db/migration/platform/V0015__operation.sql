-- Programs at work on this database (运行实例), each seen every few seconds. Only the system pool works on it.
create table platform.instance (
    id              text        primary key,
    kind            text        not null check (kind in ('server', 'command')),
    version         text        not null,
    host            text        not null,
    pid             bigint      not null,
    process_started timestamptz,
    started_at      timestamptz not null,
    seen_at         timestamptz not null
);
alter table platform.instance enable row level security;

-- A job asked for while the same job runs is run once more: asked_again is looked at when the row would be removed.
alter table platform.scheduled_tasks add asked_again boolean not null default false;

-- Counted on the administrator's page.
create index event_sign_in_refused on platform.event (at) where kind in ('sign-in-refused', 'sign-in-while-locked');

-- Why a delivery failed, as a category with the number under which the log tells more.
alter table intake.delivery
    add failure text check (failure in ('disk-full', 'database-lost', 'database-busy', 'evidence-unreadable', 'program')),
    add failure_reference text,
    add check (failure is null or state = 'failed');

-- How often work on the delivery was begun: what brings the database down each time must end some time.
alter table intake.progress add tries int not null default 0;
