-- Listings that stand under another subject than their row speaks of by itself, because a person judged so (人工认定归户).
create table roster.listing_moved (
    listing_id  bigint primary key,
    own_subject bigint not null
);
create index listing_moved_own on roster.listing_moved (own_subject);
alter table roster.listing_moved enable row level security;
grant select, insert, delete on roster.listing_moved to xz_writer;
create policy listing_moved_writer on roster.listing_moved to xz_writer using (true) with check (true);
