-- Why an item was no longer seen (缺失分类), judged by a person. No row: nobody knows yet. Nothing here closes an item.
create table casework.absence (
    id             bigint      generated always as identity primary key,
    item_id        bigint      not null,
    since          date        not null,      -- which absence: item.absent_since
    delivery       bigint      not null,      -- that missed it
    class          text        not null check (class in ('removed-by-authority', 'renumbered', 'moved-out', 'criteria-changed',
                                                         'same-subject', 'sender-error')),
    reason         text        not null check (reason <> ''),
    former_listing bigint,                    -- renumbered: the item goes on under another listing …
    next_listing   bigint,
    folded_item    bigint,                    -- … whose own item was folded into it
    judged_by      bigint      not null,
    judged_name    text        not null,
    judged_at      timestamptz not null,
    undone_by      bigint,
    undone_name    text,
    undone_at      timestamptz,
    check (num_nulls(former_listing, next_listing, folded_item) = case class when 'renumbered' then 0 else 3 end),
    check (num_nulls(undone_by, undone_name, undone_at) in (0, 3))
);
create unique index absence_holding on casework.absence (item_id, since) where undone_by is null;
create index absence_delivery on casework.absence (delivery);
create index item_absent on casework.item (id) where absent_since is not null;

alter table casework.absence enable row level security;
grant select, insert, update on casework.absence to xz_writer;
create policy absence_writer on casework.absence to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre'] loop
        execute format('grant select on casework.absence to xz_%s', duty);
        execute format('create policy absence_%1$s on casework.absence for select to xz_%1$s
            using (exists (select from casework.item i where i.id = absence.item_id))', duty);
    end loop;
end
$$;
