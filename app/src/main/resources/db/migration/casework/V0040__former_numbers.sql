-- A number that was judged renumbered (换号) may come back: its row is looked up by the listing the item had before.
create index absence_former_listing on casework.absence (former_listing) where undone_by is null;
