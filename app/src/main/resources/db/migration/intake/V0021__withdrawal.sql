-- Withdrawal (撤回) of the delivery a coverage took last: what has to be known of the time before it is kept for that one alone.
alter table intake.known add added_by bigint;   -- the delivery that brought the key; empty where it came before this was kept
alter table intake.coverage
    add kept_for       bigint,                  -- the delivery that can be taken back; what follows is the coverage before it
    add before_head    bigint,
    add before_cut_off date,
    add before_rows    bigint,
    add before_sum     numeric,
    add constraint coverage_before_whole check (num_nulls(kept_for, before_rows, before_sum) in (0, 3));

-- What was known of the keys the last delivery changed, returned or missed. Granted to no duty.
create table intake.known_before (
    coverage int     not null,
    key      uuid    not null,
    content  uuid    not null,
    ref      bigint  not null,
    present  boolean not null,
    effect   text    not null check (effect in ('changed', 'returned', 'absent')),
    primary key (coverage, key)
);
alter table intake.known_before enable row level security;
grant select, insert, delete on intake.known_before to xz_writer;
grant delete on intake.known to xz_writer;
create policy known_before_writer on intake.known_before to xz_writer using (true) with check (true);

alter table intake.delivery
    drop constraint delivery_state_check,
    add constraint delivery_state_check check (state in ('received', 'reading', 'previewed', 'evidence-only', 'committing', 'committed',
                                                         'refused', 'discarded', 'failed', 'withdrawn')),
    add withdrawal_asked_by   bigint,
    add withdrawal_asked_name text,
    add withdrawal_asked_at   timestamptz,
    add withdrawal_reason     text check (withdrawal_reason <> ''),
    add withdrawal_second     boolean,          -- it touches more than one person alone may
    add withdrawn_by          bigint,
    add withdrawn_name        text,
    add withdrawn_at          timestamptz,
    add constraint delivery_withdrawal_whole
        check (num_nulls(withdrawal_asked_by, withdrawal_asked_name, withdrawal_asked_at, withdrawal_reason, withdrawal_second) in (0, 5)
               and num_nulls(withdrawn_by, withdrawn_name, withdrawn_at) in (0, 3)),
    add constraint delivery_withdrawn_by_somebody
        check ((state = 'withdrawn') = (withdrawn_by is not null) and (withdrawn_by is null or withdrawal_asked_by is not null)),
    add constraint delivery_withdrawn_by_another check (not withdrawal_second or withdrawn_by <> withdrawal_asked_by);

-- A file withdrawn may come again.
drop index intake.delivery_same_file;
create unique index delivery_same_file on intake.delivery (coverage, sha256, cut_off, whole)
    where state not in ('refused', 'discarded', 'failed', 'withdrawn') and supplements is null;
