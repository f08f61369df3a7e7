-- Amendments (数据修订) of the catalogue that is shipped as files: proposed by one, approved by another, in effect from a day.
create schema if not exists catalogue;
grant usage on schema catalogue to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_writer, xz_administrator;

create table catalogue.amendment (
    id              bigint      generated always as identity primary key,
    record          text        not null check (record ~ '^(list/[a-z0-9-]+|sender/[a-z0-9-]+/[^/]+/(record|subject))$'),
    changes         jsonb       not null check (jsonb_typeof(changes) = 'array' and changes <> '[]'),
    reason          text        not null check (reason <> ''),
    basis           text        not null check (basis <> ''),   -- 文件名称、文号
    wanted_from     date        not null,
    proposed_by     bigint      not null,
    proposed_name   text        not null,
    proposed_at     timestamptz not null,
    state           text        not null default 'proposed' check (state in ('proposed', 'approved', 'rejected', 'withdrawn')),
    decided_by      bigint,
    decided_name    text,
    decided_at      timestamptz,
    remark          text,
    effective_from  date,
    version         bigint      unique,                         -- of the catalogue: moved whenever what is in effect, or will be, changes
    withdrawn_by    bigint,
    withdrawn_name  text,
    withdrawn_at    timestamptz,
    constraint amendment_maker_is_not_checker check (decided_by <> proposed_by),   -- C-27
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decided_name is null)),
    check (state <> 'proposed' or decided_by is null),
    check (state not in ('approved', 'rejected') or decided_by is not null),
    check (state <> 'rejected' or remark <> ''),
    check ((effective_from is null) = (version is null)),
    check (state <> 'approved' or effective_from is not null),
    check (state not in ('proposed', 'rejected') or effective_from is null),
    constraint amendment_takes_effect_after_approval check (effective_from >= (decided_at at time zone 'Asia/Shanghai')::date),
    check ((state = 'withdrawn') = (withdrawn_by is not null and withdrawn_at is not null and withdrawn_name is not null))
);
create index amendment_record on catalogue.amendment (record, id);
create index amendment_waiting on catalogue.amendment (id) where state = 'proposed';

alter table catalogue.amendment enable row level security;
grant select, insert, update on catalogue.amendment to xz_writer;
create policy amendment_writer on catalogue.amendment to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre', 'administrator'] loop
        execute format('grant select on catalogue.amendment to xz_%s', duty);
        execute format('create policy amendment_%1$s on catalogue.amendment for select to xz_%1$s using (true)', duty);
    end loop;
    -- What holds may be known to everybody who works with the lists; what is only proposed may not.
    foreach duty in array array['board', 'district_body', 'department', 'street', 'helper'] loop
        execute format('grant select on catalogue.amendment to xz_%s', duty);
        execute format('create policy amendment_%1$s on catalogue.amendment for select to xz_%1$s using (state = ''approved'')', duty);
    end loop;
end
$$;
