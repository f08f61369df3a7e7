-- Withdrawal (撤回) as work in the background: ordered, under way, done, or come to nothing for a reason that is kept.
alter table intake.delivery
    drop constraint delivery_state_check,
    add constraint delivery_state_check check (state in ('received', 'reading', 'previewed', 'evidence-only', 'committing', 'committed',
                                                         'refused', 'discarded', 'failed', 'withdrawing', 'withdrawn')),
    add withdrawal_ordered_by           bigint,   -- who asked for it, or agreed where a second person is needed
    add withdrawal_ordered_name         text,
    add withdrawal_ordered_duty         text,
    add withdrawal_ordered_organisation bigint,
    add withdrawal_hindrance            jsonb,    -- why the order came to nothing; it may be asked for again
    add constraint delivery_withdrawal_ordered
        check (num_nulls(withdrawal_ordered_by, withdrawal_ordered_name, withdrawal_ordered_duty, withdrawal_ordered_organisation) in (0, 4)
               and (state <> 'withdrawing' or withdrawal_ordered_by is not null)
               and (withdrawal_ordered_by is null or withdrawal_asked_by is not null)),
    add constraint delivery_withdrawal_ordered_by_another
        check (not withdrawal_second or withdrawal_ordered_by <> withdrawal_asked_by),
    add constraint delivery_withdrawal_hindered
        check (withdrawal_hindrance is null or (withdrawal_asked_by is not null and state = 'committed')),
    drop constraint delivery_released_before_commit,
    add constraint delivery_released_before_commit
        check (not second_person or released_by is not null
               or state not in ('committing', 'committed', 'withdrawing', 'withdrawn'));

-- While one of a coverage is being taken back, none is committed.
drop index intake.delivery_one_commit;
create unique index delivery_one_commit on intake.delivery (coverage) where state in ('committing', 'withdrawing');
