-- What a sender's system may see (报送接口): the deliveries of its own organisation, of the lists its key is for. Not who handled them, not
-- what they do to the boards' ledgers, no printed value.
grant usage on schema intake to xz_sender;
grant select (id, list, sender, whole, cut_off, received_at, duty, organisation, file_name, sha256, size, state, description, counts,
              refusal, failure, failure_reference, ended_at) on intake.delivery to xz_sender;
create policy delivery_sender on intake.delivery for select to xz_sender
    using (sender = current_setting('xz.org')::bigint
           and list in (select unnest(k.lists) from organisation.sender_key k));
grant select (delivery, phase, bytes_read, bytes_all, rows_read, started_at, at) on intake.progress to xz_sender;
create policy progress_sender on intake.progress for select to xz_sender
    using (exists (select from intake.delivery d where d.id = progress.delivery));
grant select (delivery, position, code, severity, sheet, row, column_name, place, message, remedy) on intake.finding to xz_sender;
create policy finding_sender on intake.finding for select to xz_sender
    using (exists (select from intake.delivery d where d.id = finding.delivery));
grant select (delivery, row_no, sheet, line, person, faults, read_by, returned_at) on intake.quarantined to xz_sender;
create policy quarantined_sender on intake.quarantined for select to xz_sender
    using (exists (select from intake.delivery d where d.id = quarantined.delivery));

-- What became of each row of a file (逐行回执), as runs of lines that fared alike: a sound file of a million rows is one row here.
create table intake.row_receipt (
    id       bigint   generated always as identity primary key,
    delivery bigint   not null references intake.delivery (id),
    sheet_no smallint not null,
    sheet    text,
    line     int      not null,
    rows     int      not null check (rows > 0),
    verdict  text     not null check (verdict in ('accepted', 'quarantined', 'unreadable', 'duplicate', 'conflict', 'counted'))
);
create index row_receipt_delivery on intake.row_receipt (delivery, sheet_no, line, id);

-- Under which key of its own a sender handed a file in (幂等键), so that the same request twice is one delivery.
create table intake.handed_in (
    sender          int         not null references organisation.organisation (id),
    idempotency_key text        not null check (length(idempotency_key) between 1 and 200),
    list            text        not null,
    whole           boolean     not null,
    cut_off         date        not null,
    sha256          text        not null references platform.evidence (sha256),
    delivery        bigint      not null references intake.delivery (id),
    sender_key      bigint      not null references organisation.sender_key (id),
    at              timestamptz not null,
    primary key (sender, idempotency_key)
);

alter table intake.row_receipt enable row level security;
alter table intake.handed_in enable row level security;
grant select, insert, delete on intake.row_receipt to xz_writer;
grant select, insert on intake.handed_in to xz_writer;
create policy row_receipt_writer on intake.row_receipt to xz_writer using (true) with check (true);
create policy handed_in_writer on intake.handed_in to xz_writer using (true) with check (true);
grant select on intake.row_receipt to xz_sender;
create policy row_receipt_sender on intake.row_receipt for select to xz_sender
    using (exists (select from intake.delivery d where d.id = row_receipt.delivery));
