-- Facts the city itself has learnt of thin rows (要素补充): a workbook goes out, comes back filled, and is a delivery like any other. What each
-- fact rests on stands here; the row it completes is never overwritten.
alter table intake.delivery add completes text check (completes in ('fills', 'clears'));
alter table intake.delivery add check (completes is null or not whole and supplements is null);
create unique index delivery_one_completion on intake.delivery (coverage)
    where completes is not null and state in ('received', 'reading', 'previewed', 'committing');

create table intake.supplied_fact (
    id            bigint      generated always as identity primary key,
    delivery      bigint      not null references intake.delivery (id),
    coverage      int         not null references intake.coverage (id),
    listing       bigint      not null,
    field         text        not null,
    value         text        not null,          -- as read; fields that speak of persons are not supplied so
    supplier      text        not null check (supplier <> ''),
    basis         text        not null check (basis <> ''),
    author        bigint      not null,
    author_name   text        not null,
    at            timestamptz not null,
    cleared_by    bigint      references intake.delivery (id),   -- the delivery that takes it back, counts when committed
    clear_reason  text,
    clear_author  text,
    clear_at      timestamptz,
    unique (delivery, listing, field),
    check ((cleared_by is null) = (clear_reason is null) and (cleared_by is null) = (clear_author is null)
           and (cleared_by is null) = (clear_at is null))
);
create index supplied_fact_listing on intake.supplied_fact (listing);

-- Which row of such a workbook speaks of which listing: no row of it is looked for by what it prints.
create table intake.completed_row (
    delivery bigint not null references intake.delivery (id),
    line     bigint not null,
    listing  bigint not null,
    primary key (delivery, line)
);

-- A delivery of the sender's that prints the fact itself; counts when committed.
create table intake.printed_fact (
    delivery bigint  not null references intake.delivery (id),
    fact     bigint  not null references intake.supplied_fact (id),
    same     boolean not null,
    primary key (delivery, fact)
);
create index printed_fact_fact on intake.printed_fact (fact);

alter table intake.supplied_fact enable row level security;
alter table intake.printed_fact enable row level security;
alter table intake.completed_row enable row level security;
grant select, insert on intake.completed_row to xz_writer;
create policy completed_row_writer on intake.completed_row to xz_writer using (true) with check (true);
grant select, insert on intake.supplied_fact to xz_writer;
grant update (cleared_by, clear_reason, clear_author, clear_at) on intake.supplied_fact to xz_writer;
grant select, insert, update, delete on intake.printed_fact to xz_writer;
create policy supplied_fact_writer on intake.supplied_fact to xz_writer using (true) with check (true);
create policy printed_fact_writer on intake.printed_fact to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre'] loop
        execute format('grant select on intake.supplied_fact, intake.printed_fact to xz_%s', duty);
        execute format('create policy supplied_fact_%1$s on intake.supplied_fact for select to xz_%1$s using (true)', duty);
        execute format('create policy printed_fact_%1$s on intake.printed_fact for select to xz_%1$s using (true)', duty);
    end loop;
end
$$;

-- Whoever sees where a value comes from sees that people supplied it.
do $$
declare
    duty text;
begin
    foreach duty in array array['board', 'district_body', 'department', 'street', 'helper'] loop
        execute format('grant select (completes) on intake.delivery to xz_%s', duty);
    end loop;
end
$$;
