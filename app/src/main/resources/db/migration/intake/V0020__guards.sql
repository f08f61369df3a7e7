-- Guards (批次防线): what a delivery was conspicuous by when it was previewed, and who released it.
alter table intake.delivery
    add fill             jsonb   not null default '{}',   -- rows, and how many of them fill each field
    add alarms           jsonb   not null default '[]',
    add second_person    boolean not null generated always as (alarms @> '[{"severity": "SECOND_PERSON"}]') stored,
    add ordered_by       bigint,                          -- who ordered the commit
    add released_by      bigint,
    add released_name    text,
    add released_at      timestamptz,
    add release_reason   text check (release_reason <> ''),
    add released_preview text,                            -- exactly what was released: version compared with and counts
    add constraint delivery_release_whole check (num_nulls(released_by, released_name, released_at, release_reason, released_preview) in (0, 5)),
    add constraint delivery_releaser_is_another check (released_by <> received_by and released_by <> ordered_by);
-- Deliveries committed before there were guards have no alarms, hence need nobody.
alter table intake.delivery
    add constraint delivery_released_before_commit
        check (not second_person or released_by is not null or state not in ('committing', 'committed'));
