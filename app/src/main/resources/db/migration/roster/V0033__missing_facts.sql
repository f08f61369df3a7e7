-- Rows that come without facts the list requires (要素待补). Measures, publication and the examination of an exit ask for them; the ledger does not.
alter table roster.listing add missing text[] check (missing <> '{}');
alter table roster.listing_past add missing text[];
-- A listing goes to its past as a whole row, with what ended it behind: those columns have to stay the last.
alter table roster.listing_past rename known_to to known_until;
alter table roster.listing_past rename withdrawn to withdrawn_before;
alter table roster.listing_past add known_to timestamptz, add withdrawn bigint;
update roster.listing_past set known_to = known_until, withdrawn = withdrawn_before;
alter table roster.listing_past alter known_to set not null, drop known_until, drop withdrawn_before;
