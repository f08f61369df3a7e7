-- What the headings of a layout stand for when a sender uses it (表头对应), as somebody has said. A newer one replaces, the older stays.
create table intake.mapping (
    id         bigint      generated always as identity primary key,
    list       text        not null,
    sender     int         not null references organisation.organisation (id),
    layout     text        not null check (layout ~ '^[0-9a-f]{64}$'),   -- digest of the headings in their order
    columns    jsonb       not null check (jsonb_typeof(columns) = 'array'),  -- heading as printed and code of the field, empty for none
    edition    text        not null,                                     -- of the catalogue it was made for
    saved_at   timestamptz not null,
    saved_by   bigint      not null,
    saved_name text        not null
);
create index mapping_newest on intake.mapping (list, sender, layout, id desc);

alter table intake.mapping enable row level security;
grant select, insert on intake.mapping to xz_writer;
grant select on intake.mapping to xz_city, xz_centre;
create policy mapping_writer on intake.mapping to xz_writer using (true) with check (true);
create policy mapping_city on intake.mapping for select to xz_city using (true);
create policy mapping_centre on intake.mapping for select to xz_centre using (true);

-- The mapping a delivery was read by: read again after a crash it gives the same.
alter table intake.delivery add mapping bigint references intake.mapping (id);
