-- A state that ended because the delivery that said it was withdrawn (撤回). What was added by it stands here and nowhere else.
alter table roster.listing_past add withdrawn bigint;
grant delete on roster.listing to xz_writer;

-- What a row said of persons before the last delivery of its list, for its withdrawal; ended by the next one.
create table roster.listing_personal_before (
    listing_id bigint primary key,
    delivery   bigint not null,
    sealed     bytea  not null
);
create index listing_personal_before_delivery on roster.listing_personal_before (delivery);
alter table roster.listing_personal_before enable row level security;
grant select, insert, update, delete on roster.listing_personal_before to xz_writer;
create policy listing_personal_before_writer on roster.listing_personal_before to xz_writer using (true) with check (true);
