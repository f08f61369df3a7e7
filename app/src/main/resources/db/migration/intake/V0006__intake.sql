-- Deliveries (下发批次): received, read, compared, committed.
create schema if not exists intake;
grant usage on schema intake to xz_city, xz_centre, xz_writer;
grant create on schema intake to xz_writer;   -- the stage of each delivery is a table of its own, dropped when the delivery has ended

-- One coverage = list × sender × grain × scope; only like is compared with like (I1).
create table intake.coverage (
    id        int     generated always as identity primary key,
    list      text    not null,
    sender    int     not null references organisation.organisation (id),
    grain     text    not null check (grain in ('record', 'subject')),
    area      text    not null,
    version   bigint  not null default 0,      -- moved by every commit; a comparison is good for the version it was made with
    head      bigint,                          -- the last full delivery
    cut_off   date,
    rows      bigint  not null default 0,
    sum       numeric not null default 0,      -- of the content fingerprints' low halves over the present rows
    unique (list, sender, grain, area)
);

create table intake.delivery (
    id            bigint      generated always as identity primary key,
    coverage      int         not null references intake.coverage (id),
    list          text        not null,
    sender        int         not null references organisation.organisation (id),
    whole         boolean     not null,        -- full list (全量) or part (部分)
    cut_off       date        not null,        -- 数据截止日
    received_at   timestamptz not null,        -- 收到时间
    received_by   bigint      not null,
    received_name text        not null,
    duty          text        not null,
    organisation  bigint      not null,
    file_name     text        not null,
    sha256        text        not null references platform.evidence (sha256),
    size          bigint      not null,
    state         text        not null check (state in ('received', 'reading', 'previewed', 'evidence-only', 'committing',
                                                        'committed', 'refused', 'discarded', 'failed')),
    compared_with bigint,                      -- coverage.version
    description   text,
    counts        jsonb       not null default '{}',
    effect        jsonb       not null default '[]',
    refusal       jsonb,
    ended_at      timestamptz,
    check ((state = 'refused') = (refusal is not null))
);
create index delivery_newest on intake.delivery (id desc);
create unique index delivery_same_file on intake.delivery (coverage, sha256, cut_off, whole)
    where state not in ('refused', 'discarded', 'failed');
create unique index delivery_one_commit on intake.delivery (coverage) where state = 'committing';

create table intake.progress (
    delivery   bigint      primary key references intake.delivery (id),
    phase      text        not null,
    bytes_read bigint      not null,
    bytes_all  bigint      not null,
    rows_read  bigint      not null,
    started_at timestamptz not null,
    at         timestamptz not null,
    cancelled  boolean     not null default false
);

-- Findings on rows (问题数据), a bounded number of each kind per delivery; the counts are in delivery.counts.
create table intake.finding (
    delivery    bigint not null references intake.delivery (id),
    position    int    not null,
    code        text   not null,
    severity    text   not null,
    sheet       text,
    row         bigint not null,
    column_name text,
    place       text   not null,
    shown       text   not null,
    message     text   not null,
    remedy      text   not null,
    primary key (delivery, position)
);

-- What the head of a coverage says, as fingerprints; ref is the listing or the subject. Granted to no duty.
create table intake.known (
    coverage int     not null,
    key      uuid    not null,
    content  uuid    not null,
    ref      bigint  not null,
    present  boolean not null,
    primary key (coverage, key)
);

alter table intake.coverage enable row level security;
alter table intake.delivery enable row level security;
alter table intake.progress enable row level security;
alter table intake.finding enable row level security;
alter table intake.known enable row level security;
grant select, insert, update on intake.coverage, intake.delivery, intake.progress, intake.known to xz_writer;
grant select, insert, delete on intake.finding to xz_writer;
grant maintain on intake.known to xz_writer;  -- statistics of a first delivery cannot wait for autovacuum
create policy coverage_writer on intake.coverage to xz_writer using (true) with check (true);
create policy delivery_writer on intake.delivery to xz_writer using (true) with check (true);
create policy progress_writer on intake.progress to xz_writer using (true) with check (true);
create policy finding_writer on intake.finding to xz_writer using (true) with check (true);
create policy known_writer on intake.known to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre'] loop
        execute format('grant select on intake.coverage, intake.delivery, intake.progress, intake.finding to xz_%s', duty);
        execute format('create policy coverage_%1$s on intake.coverage for select to xz_%1$s using (true)', duty);
        execute format('create policy delivery_%1$s on intake.delivery for select to xz_%1$s using (true)', duty);
        execute format('create policy progress_%1$s on intake.progress for select to xz_%1$s using (true)', duty);
        execute format('create policy finding_%1$s on intake.finding for select to xz_%1$s using (true)', duty);
    end loop;
end
$$;

-- After a large commit the writer refreshes the planner's statistics of what it wrote.
grant maintain on registry.subject, registry.subject_name, roster.listing, casework.item, intake.known to xz_writer;
