-- What an item's listing lacks (要素待补) stands in the item as the days do: the ledger is filtered and counted by it.
alter table casework.item add missing text[] check (missing <> '{}');
alter table casework.item_past add missing text[];
alter table casework.item_past rename known_to to known_until;
alter table casework.item_past rename withdrawn to withdrawn_before;
alter table casework.item_past add known_to timestamptz, add withdrawn bigint;
update casework.item_past set known_to = known_until, withdrawn = withdrawn_before;
alter table casework.item_past alter known_to set not null, drop known_until, drop withdrawn_before;
create index item_past_known on casework.item_past (known_to);
create index item_thin on casework.item (list, board) where missing is not null;
