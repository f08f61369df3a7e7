-- The journal speaks of more than deliveries and items.
alter table platform.event drop constraint event_about_kind_check;
alter table platform.event add check (about_kind in ('delivery', 'item', 'account', 'export', 'system',
                                                     'person', 'organisation', 'catalogue', 'evidence', 'key', 'backup'));
drop policy event_city on platform.event;
drop policy event_centre on platform.event;
drop policy event_administrator on platform.event;
create policy event_city on platform.event for select to xz_city
    using (about_kind in ('delivery', 'item', 'export', 'system', 'organisation', 'catalogue', 'evidence'));
create policy event_centre on platform.event for select to xz_centre
    using (about_kind in ('delivery', 'item', 'export', 'system', 'organisation', 'catalogue', 'evidence'));
-- Who looked at a person (facts carry no personal data) is the administrator's to audit, not the reader's.
create policy event_administrator on platform.event for select to xz_administrator
    using (about_kind in ('account', 'system', 'person', 'organisation', 'catalogue', 'evidence', 'key', 'backup'));
