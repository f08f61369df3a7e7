-- Lists that are notes (提示与承诺), which open no items. A commit enters its list here; these are the ones known so far.
create table roster.note_list (
    list text primary key
);
alter table roster.note_list enable row level security;
grant select on roster.note_list to xz_board, xz_department, xz_street;
grant select, insert on roster.note_list to xz_writer;
create policy note_list_writer on roster.note_list to xz_writer using (true) with check (true);
create policy note_list_board on roster.note_list for select to xz_board using (true);
create policy note_list_department on roster.note_list for select to xz_department using (true);
create policy note_list_street on roster.note_list for select to xz_street using (true);
insert into roster.note_list values ('credit-commitment'), ('operating-abnormality');
