-- Rows that were not taken (问题数据隔离区), and what people have said of them (在线更正). What the file printed is never overwritten:
-- a correction is a fact of its own, found again by what is printed.

-- A supplement (补充批次) reads a committed delivery's file once more and takes only the rows that have been corrected since.
alter table intake.delivery add column supplements bigint references intake.delivery (id);
alter table intake.delivery add check (supplements is null or not whole);
drop index intake.delivery_same_file;
create unique index delivery_same_file on intake.delivery (coverage, sha256, cut_off, whole)
    where state not in ('refused', 'discarded', 'failed') and supplements is null;
create unique index delivery_one_supplement on intake.delivery (supplements)
    where state in ('received', 'reading', 'previewed', 'committing');

-- Addressed by coverage and the fingerprint of what the row prints, so that the same row tomorrow is mended by the same correction.
create table intake.correction (
    id          bigint      generated always as identity primary key,
    coverage    int         not null references intake.coverage (id),
    address     uuid        not null,
    list        text        not null,
    fields      text[]      not null check (fields <> '{}'),
    cells       bytea       not null,          -- sealed, place correction.cells: by field code what is printed and what is meant
    reason      text        not null check (reason <> ''),
    basis       text        not null check (basis <> ''),
    author      bigint      not null,
    author_name text        not null,
    at          timestamptz not null,
    undone_by   bigint,
    undone_name text,
    undone_at   timestamptz,
    check ((undone_by is null) = (undone_at is null) and (undone_by is null) = (undone_name is null))
);
create unique index correction_one_at_a_time on intake.correction (coverage, address) where undone_at is null;

-- A bounded number of faulty rows per delivery, and every row read by a correction.
create table intake.quarantined (
    id          bigint      generated always as identity primary key,
    delivery    bigint      not null references intake.delivery (id),
    coverage    int         not null,
    row_no      bigint      not null,          -- counts over the whole file
    address     uuid        not null,
    key         uuid,                          -- null where it cannot be read
    sheet       text,
    line        bigint      not null,
    person      boolean     not null,
    cells       bytea       not null,          -- sealed, place quarantined.cells: the row as printed, with its headings
    faults      jsonb       not null,          -- as masked as the findings are
    codes       text[]      not null,
    read_by     bigint      references intake.correction (id),   -- the correction by which it came in good order
    returned_at timestamptz,                   -- when the sender's workbook was last made
    settled_by  bigint      references intake.delivery (id),     -- a later delivery that has the row in good order
    unique (delivery, row_no)
);
create index quarantined_address on intake.quarantined (coverage, address);
create index quarantined_key on intake.quarantined (coverage, key);
create index quarantined_read_by on intake.quarantined (read_by) where read_by is not null;

-- One printed value that is wrong in many rows; only of fields that speak of no person.
create table intake.faulty_value (
    delivery bigint not null references intake.delivery (id),
    field    text   not null,
    printed  text   not null,
    rows     bigint not null,
    primary key (delivery, field, printed)
);

alter table intake.correction enable row level security;
alter table intake.quarantined enable row level security;
alter table intake.faulty_value enable row level security;
grant select, insert on intake.correction to xz_writer;
grant update (cells, undone_by, undone_name, undone_at) on intake.correction to xz_writer;
grant select, insert, delete on intake.quarantined to xz_writer;
grant update (cells, returned_at, settled_by) on intake.quarantined to xz_writer;
grant select, insert, delete on intake.faulty_value to xz_writer;
create policy correction_writer on intake.correction to xz_writer using (true) with check (true);
create policy quarantined_writer on intake.quarantined to xz_writer using (true) with check (true);
create policy faulty_value_writer on intake.faulty_value to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre'] loop
        execute format('grant select on intake.correction, intake.quarantined, intake.faulty_value to xz_%s', duty);
        execute format('create policy correction_%1$s on intake.correction for select to xz_%1$s using (true)', duty);
        execute format('create policy quarantined_%1$s on intake.quarantined for select to xz_%1$s using (true)', duty);
        execute format('create policy faulty_value_%1$s on intake.faulty_value for select to xz_%1$s using (true)', duty);
    end loop;
end
$$;
