-- Items a withdrawn delivery opened go to the past (撤回): they were never to be worked on, and are no exits.
alter table casework.item_past add withdrawn bigint;
grant delete on casework.item to xz_writer;
