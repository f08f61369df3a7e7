-- How somebody likes to see the ledger: columns in their order (列选择), and views kept under a name (常用视图). Nobody else's business.
create table casework.ledger_columns (
    account bigint primary key,
    columns text[] not null check (cardinality(columns) between 1 and 30)
);
create table casework.ledger_view (
    id      bigint  generated always as identity primary key,
    account bigint  not null,
    name    text    not null check (length(name) between 1 and 30),
    form    jsonb   not null,          -- filters and order as the form sends them; never the words sought, which may be a person's
    columns text[]  not null check (cardinality(columns) between 1 and 30),
    main    boolean not null default false,
    unique (account, name)
);
create unique index ledger_view_main on casework.ledger_view (account) where main;
alter table casework.ledger_columns enable row level security;
alter table casework.ledger_view enable row level security;
grant select, insert, update, delete on casework.ledger_columns, casework.ledger_view to xz_writer;
create policy ledger_columns_writer on casework.ledger_columns to xz_writer using (true) with check (true);
create policy ledger_view_writer on casework.ledger_view to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre', 'board', 'district_body', 'department', 'street', 'helper'] loop
        execute format('grant select on casework.ledger_columns, casework.ledger_view to xz_%s', duty);
        execute format('create policy ledger_columns_%1$s on casework.ledger_columns for select to xz_%1$s
            using (account = current_setting(''xz.user'')::bigint)', duty);
        execute format('create policy ledger_view_%1$s on casework.ledger_view for select to xz_%1$s
            using (account = current_setting(''xz.user'')::bigint)', duty);
    end loop;
end
$$;
