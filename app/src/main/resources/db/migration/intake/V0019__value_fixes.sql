-- Value fixes (取值修正): a printed value of a field is read as another in every row. Proposed by one, approved by another, from a day,
-- ended and never deleted. Only fields that name neither a row nor a person.
create table intake.value_fix (
    id            bigint      generated always as identity primary key,
    list          text        not null,
    sender        int         references organisation.organisation (id),   -- null: whoever sends the list
    field         text        not null,
    printed       text        not null check (printed <> ''),
    value         text        not null,                                    -- empty: read nothing
    reason        text        not null check (reason <> ''),
    holds_from    date        not null,
    state         text        not null default 'proposed' check (state in ('proposed', 'approved', 'refused', 'ended')),
    proposed_by   bigint      not null,
    proposed_name text        not null,
    proposed_at   timestamptz not null,
    decided_by    bigint,
    decided_name  text,
    decided_at    timestamptz,
    remark        text,
    ended_by      bigint,
    ended_name    text,
    ended_at      timestamptz,
    constraint value_fix_maker_is_not_checker check (decided_by <> proposed_by),   -- C-27
    constraint value_fix_holds_after_approval check (state <> 'approved' or holds_from >= (decided_at at time zone 'Asia/Shanghai')::date),
    check (printed <> value),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decided_name is null)),
    check (state not in ('approved', 'refused') or decided_by is not null),
    check (state <> 'proposed' or decided_by is null),
    check (state <> 'refused' or remark <> ''),
    check ((state = 'ended') = (ended_by is not null and ended_at is not null and ended_name is not null))
);
create unique index value_fix_one_of_a_value on intake.value_fix (list, coalesce(sender, 0), field, printed)
    where state in ('proposed', 'approved');

-- How many values of a delivery were read by which fix.
create table intake.value_fix_use (
    delivery bigint not null references intake.delivery (id),
    fix      bigint not null references intake.value_fix (id),
    rows     bigint not null,
    primary key (delivery, fix)
);

alter table intake.value_fix enable row level security;
alter table intake.value_fix_use enable row level security;
grant select, insert on intake.value_fix to xz_writer;
grant update (state, holds_from, decided_by, decided_name, decided_at, remark, ended_by, ended_name, ended_at)
    on intake.value_fix to xz_writer;
grant select, insert, delete on intake.value_fix_use to xz_writer;
create policy value_fix_writer on intake.value_fix to xz_writer using (true) with check (true);
create policy value_fix_use_writer on intake.value_fix_use to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre'] loop
        execute format('grant select on intake.value_fix, intake.value_fix_use to xz_%s', duty);
        execute format('create policy value_fix_%1$s on intake.value_fix for select to xz_%1$s using (true)', duty);
        execute format('create policy value_fix_use_%1$s on intake.value_fix_use for select to xz_%1$s using (true)', duty);
    end loop;
end
$$;
