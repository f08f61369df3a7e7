-- Files handed in without saying what they are (待识别文件): evidence at once, a delivery only when somebody has confirmed what they are.
create table intake.dropped (
    id            bigint      generated always as identity primary key,
    file_name     text        not null,
    sha256        text        not null references platform.evidence (sha256),
    size          bigint      not null,
    received_at   timestamptz not null,
    received_by   bigint      not null,
    received_name text        not null,
    state         text        not null default 'waiting' check (state in ('waiting', 'confirmed', 'given-up')),
    delivery      bigint      references intake.delivery (id),
    ended_at      timestamptz,
    ended_by      bigint,
    ended_name    text,
    check ((state = 'confirmed') = (delivery is not null)),
    check ((state = 'waiting') = (ended_at is null) and (ended_at is null) = (ended_by is null)
           and (ended_at is null) = (ended_name is null))
);
create unique index dropped_same_file on intake.dropped (sha256) where state = 'waiting';

alter table intake.dropped enable row level security;
grant select, insert, update on intake.dropped to xz_writer;
grant select on intake.dropped to xz_city, xz_centre;
create policy dropped_writer on intake.dropped to xz_writer using (true) with check (true);
create policy dropped_city on intake.dropped for select to xz_city using (true);
create policy dropped_centre on intake.dropped for select to xz_centre using (true);
