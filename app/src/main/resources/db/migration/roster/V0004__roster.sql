-- Listings (列入记录): what the source says, by whom and since when. Sight of a listing follows the ledger item it stands for (see casework).
create schema if not exists roster;
grant usage on schema roster to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper, xz_writer;

create sequence roster.listing_id;
grant usage on sequence roster.listing_id to xz_writer;

create table roster.listing (
    id              bigint      primary key,
    list            text        not null,
    grain           text        not null check (grain in ('record', 'subject')),
    subject_id      bigint      not null,
    resolution      text        not null check (resolution in ('unified-code', 'organisation-code', 'new-from-list')),
    printed_name    text        not null,
    printed_code    text,
    document_number text,
    document_key    text,                  -- canonical form, for comparing and search
    authority_name  text,
    authority_code  text,
    category        text,
    decision_date   date,
    publicity_date  date,
    publicity_end   date,                  -- as the source gives it; an estimate never stands here
    amount_fen      bigint,
    state           text        not null check (state in ('listed', 'absent', 'removed', 'expired', 'revoked')),
    state_since     date        not null,
    delivery        bigint      not null,  -- that said this
    known_from      timestamptz not null,
    content         jsonb       not null   -- the source row by field code, personal fields left out
);
create index listing_subject on roster.listing (subject_id);

create table roster.listing_past (
    like roster.listing,
    known_to timestamptz not null
);
create index listing_past_id on roster.listing_past (id, known_from);

alter table roster.listing enable row level security;
alter table roster.listing_past enable row level security;
grant select, insert, update on roster.listing to xz_writer;
grant select, insert on roster.listing_past to xz_writer;
grant select on roster.listing, roster.listing_past to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper;
create policy listing_writer on roster.listing to xz_writer using (true) with check (true);
create policy listing_past_writer on roster.listing_past to xz_writer using (true) with check (true);
create policy listing_city on roster.listing for select to xz_city using (true);
create policy listing_centre on roster.listing for select to xz_centre using (true);
create policy listing_past_city on roster.listing_past for select to xz_city using (true);
create policy listing_past_centre on roster.listing_past for select to xz_centre using (true);
