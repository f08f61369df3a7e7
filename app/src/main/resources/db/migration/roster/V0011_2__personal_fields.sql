alter table roster.listing drop constraint listing_resolution_check;
alter table roster.listing add check (resolution in ('unified-code', 'organisation-code', 'new-from-list', 'person-number', 'person-new'));

-- What a row says of persons (个人信息): one sealed JSON object by field code, place listing.personal. Only what the source says now.
create table roster.listing_personal (
    listing_id bigint primary key,
    sealed     bytea  not null
);
alter table roster.listing_personal enable row level security;
grant select on roster.listing_personal to xz_city, xz_centre, xz_board, xz_district_body, xz_department, xz_street, xz_helper;
grant select, insert, update, delete, maintain on roster.listing_personal to xz_writer;
create policy listing_personal_writer on roster.listing_personal to xz_writer using (true) with check (true);

-- When a person is erased the masked forms go too, from what was said before as well.
grant update (printed_name, printed_code) on roster.listing_past to xz_writer;
