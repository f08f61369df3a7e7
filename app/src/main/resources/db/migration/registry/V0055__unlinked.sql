-- Subjects the register does not show: few beside the others, and asked for by every snapshot and by the pool of unlinked ones.
create index subject_unlinked on registry.subject (id) where not in_register;
