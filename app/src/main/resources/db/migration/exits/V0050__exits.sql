-- Periods of publicity and ways out (公示期与退出途径): what the law makes of every open listing. Reckoned from the listing, never entered.
create schema if not exists exits;
grant usage on schema exits to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_writer;

-- Publicity is a child of the listing: one row for each venue whose law governs it.
create table exits.period (
    listing_id    bigint not null,
    venue         text   not null,
    regime        text,                 -- absent while the dates that choose it are unknown
    start_kind    text   not null check (start_kind in ('on', 'estimated', 'never', 'unknown')),
    start_day     date,
    earliest_kind text   not null check (earliest_kind in ('on', 'estimated', 'never', 'unknown')),
    earliest_day  date,
    end_kind      text   not null check (end_kind in ('on', 'estimated', 'never', 'unknown')),
    end_day       date,
    not_shown     text,                 -- the rule by which it is not to be shown at all
    missing       text[] not null,      -- facts that would make the days certain
    rules         text[] not null,
    primary key (listing_id, venue),
    check ((start_day is null) = (start_kind in ('never', 'unknown'))),
    check ((earliest_day is null) = (earliest_kind in ('never', 'unknown'))),
    check ((end_day is null) = (end_kind in ('never', 'unknown')))
);

create table exits.outlook (
    listing_id   bigint primary key,
    state        text   not null check (state in ('open', 'from-day', 'missing', 'barred', 'none')),
    from_day     date,                  -- from which time no longer stands in the way of the nearest ways
    ways         text[] not null,       -- rules of the nearest ways
    ground       text,                  -- of the first of them
    missing      text[] not null,       -- facts the nearest ways still want
    earliest_day date,                  -- first day of restoration in any venue; certain days only
    end_day      date,                  -- when the last venue has ended; only if every one of them is certain
    edition      text   not null,       -- of the rules
    reckoned_for date   not null        -- the day since which this is the answer; a run that finds the same leaves it
);

-- One row for each day and edition of the rules for which all open listings were reckoned.
create table exits.run (
    day       date          not null,
    edition   text          not null,
    run_on    date          not null,   -- later than the day if that was missed and caught up
    listings  bigint        not null,
    changed   bigint        not null,
    seconds   numeric(10,3) not null,
    primary key (day, edition)
);

alter table exits.period enable row level security;
alter table exits.outlook enable row level security;
alter table exits.run enable row level security;
grant select, insert, update, delete, maintain on exits.period, exits.outlook to xz_writer;
grant select, insert on exits.run to xz_writer;
create policy period_writer on exits.period to xz_writer using (true) with check (true);
create policy outlook_writer on exits.outlook to xz_writer using (true) with check (true);
create policy run_writer on exits.run to xz_writer using (true) with check (true);

-- Whoever sees the listing sees what the law makes of it; the listing's own policies decide.
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre', 'board', 'district_body', 'department', 'street', 'helper'] loop
        execute format('grant select on exits.period, exits.outlook to xz_%s', duty);
        execute format('create policy period_%1$s on exits.period for select to xz_%1$s
            using (exists (select from roster.listing l where l.id = period.listing_id))', duty);
        execute format('create policy outlook_%1$s on exits.outlook for select to xz_%1$s
            using (exists (select from roster.listing l where l.id = outlook.listing_id))', duty);
    end loop;
end
$$;
