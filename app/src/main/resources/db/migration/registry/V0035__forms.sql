-- What a register says beyond name and state: legal form (组织形式), head office (隶属企业), why a registration ended and who goes on
-- (注销原因、承继主体), moves (迁出、迁入). Written by the register alone; nothing follows from one subject to another (decision 0029).
alter table registry.subject
    add column form           text not null default 'unknown'
        check (form in ('unknown', 'company', 'enterprise', 'cooperative', 'partnership', 'sole-proprietorship', 'branch', 'individual-business')),
    add column end_reason     text
        check (end_reason in ('unknown', 'merged', 'divided', 'dissolved', 'simplified', 'without-liquidation', 'bankrupt', 'revoked',
                              'registration-undone', 'moved-out', 'converted', 'operator-changed')),
    add column end_reason_printed text,
    add column head_name      text,
    add column head_code      text,
    add column successor_name text,
    add column successor_code text,
    add column moved          text check (moved in ('within', 'outside', 'unknown')),
    add column moved_on       date,
    add column moved_to       text,
    add column moved_in_on    date,
    add column moved_from     text,
    -- The last day whose register still showed it, for one that left the file after it was said to move.
    add column unshown_since  date,
    add check (moved is null or state = 'moved-out');
alter table registry.subject_past
    add column form text not null default 'unknown', add column end_reason text, add column end_reason_printed text,
    add column head_name text, add column head_code text, add column successor_name text, add column successor_code text,
    add column moved text, add column moved_on date, add column moved_to text, add column moved_in_on date, add column moved_from text,
    add column unshown_since date;

create index subject_head on registry.subject (head_code) where head_code is not null;
create index subject_head_named on registry.subject (head_name) where head_name is not null and head_code is null;
create index subject_successor on registry.subject (successor_code) where successor_code is not null;

-- Rows of a register that do not change do not come again: their form is read from their type here, once, as lists.name.SubjectForm reads it.
update registry.subject
set form = case
    when enterprise_type ~ '^2[0-9]{3}$|分公司|分支机构|分支企业|办事处|营业单位' then 'branch'
    when enterprise_type ~ '非法人企业|非企业法人' then 'unknown'
    when enterprise_type ~ '^95[0-9]{2}$|个体工商户|个体户' then 'individual-business'
    when enterprise_type ~ '^91[0-9]{2}$|专业合作社' then 'cooperative'
    when enterprise_type ~ '^454[0-9]$|个人独资' then 'sole-proprietorship'
    when enterprise_type ~ '^453[0-9]$|合伙' then 'partnership'
    when enterprise_type ~ '^1[12][0-9]{2}$|有限责任公司|股份有限公司|有限公司|国有独资公司|一人公司' then 'company'
    when enterprise_type ~ '^3[12][0-9]{2}$|全民所有制|集体所有制|股份合作|企业法人' then 'enterprise'
    when unified_code like '92%' then 'individual-business'
    when unified_code like '93%' then 'cooperative'
    else 'unknown' end
where enterprise_type is not null or unified_code ~ '^9[23]';

-- What the ledger calls the register's word (登记状态): its state; of those that moved, whether within the city or out of it.
create function registry.word(in_register boolean, state text, moved text) returns text language sql immutable parallel safe
    return case when not in_register then 'none'
                when state = 'moved-out' and moved = 'within' then 'moving'
                when state = 'moved-out' and moved = 'outside' then 'left-city'
                else state end;

-- Who runs an individual business (经营者), and from when: a matter decided before stays the matter of whoever ran it then. The name is a
-- person's: who decides in a matter of the shop may see it, streets and
-- helpers see the present one only.
create table registry.operator (
    id          bigint generated always as identity primary key,
    subject_id  bigint not null check (subject_id > 0),
    name        text   not null check (name <> ''),
    shown_on    date   not null,            -- the day of the register that first showed this operator
    since       date,                       -- where the register says it
    followed_on date,                       -- the day of the register that first showed the next
    delivery    bigint not null
);
create unique index operator_present on registry.operator (subject_id) where followed_on is null;
create index operator_subject on registry.operator (subject_id);

-- Where a register takes back that a subject had ended (登记恢复): whoever closed something because of it has to look again.
create table registry.reversal (
    id         bigint      generated always as identity primary key,
    subject_id bigint      not null check (subject_id > 0),
    before     text        not null,
    after      text        not null,
    cut_off    date        not null,
    delivery   bigint      not null,
    known_from timestamptz not null
);
create index reversal_subject on registry.reversal (subject_id);

alter table registry.operator enable row level security;
alter table registry.reversal enable row level security;
grant select, insert, update on registry.operator to xz_writer;
grant select, insert on registry.reversal to xz_writer;
create policy operator_writer on registry.operator to xz_writer using (true) with check (true);
create policy reversal_writer on registry.reversal to xz_writer using (true) with check (true);
do $$
declare
    duty text;
begin
    foreach duty in array array['city', 'centre', 'board', 'district_body', 'department', 'street', 'helper'] loop
        execute format('grant select on registry.reversal to xz_%s', duty);
        execute format('create policy reversal_%1$s on registry.reversal for select to xz_%1$s using (true)', duty);
    end loop;
    foreach duty in array array['city', 'centre'] loop
        execute format('grant select on registry.operator to xz_%s', duty);
        execute format('create policy operator_%1$s on registry.operator for select to xz_%1$s using (true)', duty);
    end loop;
    -- Those who decide in a matter of the shop: whose item of it they see.
    foreach duty in array array['board', 'district_body', 'department'] loop
        execute format('grant select on registry.operator to xz_%s', duty);
        execute format('create policy operator_%1$s on registry.operator for select to xz_%1$s using
                        (exists (select from casework.item i where i.subject_id = operator.subject_id))', duty);
    end loop;
    -- Who a firm's representative or a shop's operator was before is not for streets and helpers.
    foreach duty in array array['street', 'helper'] loop
        execute format('revoke select on registry.subject_past from xz_%s', duty);
        execute format('grant select (id, kind, unified_code, organisation_code, registration_number, name, in_register, state, state_printed,
                                      enterprise_type, registration_authority, local_supervision, street, address, established_on, ended_on,
                                      delivery, known_from, known_to, form, end_reason, end_reason_printed, head_name, head_code,
                                      successor_name, successor_code, moved, moved_on, moved_to, moved_in_on, moved_from, unshown_since)
                        on registry.subject_past to xz_%s', duty);
    end loop;
end
$$;
