-- A row that comes with a fact it is named by, having been known without it (要素补全): its key moves, and back where the delivery is
-- taken back.
alter table intake.known_before add next_key uuid;
update intake.known_before set next_key = key;
alter table intake.known_before alter next_key set not null;
