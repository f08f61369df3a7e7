-- The orders of the ledger; rows without a value stand at the far end. `case`, not `coalesce`: that one PostgreSQL takes for something
-- that might tell on rows a policy hides, so that under a scope no index would answer where a page begins, or which days are sought.
drop index casework.item_decided, casework.item_ending, casework.item_board_decided, casework.item_department_decided,
    casework.item_body_decided, casework.item_street_decided;
create index item_decided on casework.item ((case when decision_date is null then date '0001-01-01' else decision_date end), id);
create index item_ending on casework.item ((case when publicity_end is null then date '9999-12-31' else publicity_end end), id);
create index item_published on casework.item ((case when publicity_date is null then date '0001-01-01' else publicity_date end), id);
create index item_amount on casework.item ((case when amount_fen is null then -1 else amount_fen end), id);
create index item_board_order on casework.item ((case when board is null then 2147483647 else board end), id);
create index item_board_decided on casework.item (board, (case when decision_date is null then date '0001-01-01' else decision_date end), id);
create index item_department_decided on casework.item
    (department, (case when decision_date is null then date '0001-01-01' else decision_date end), id);
create index item_body_decided on casework.item (body, (case when decision_date is null then date '0001-01-01' else decision_date end), id);
create index item_street_decided on casework.item
    (street, (case when decision_date is null then date '0001-01-01' else decision_date end), id) where street is not null;
-- What is rare is found by these and put in order; what is frequent is met soon enough on the way through an order.
create index item_list on casework.item (list);
create index item_stage on casework.item (stage);
create index item_register_state on casework.item (register_state);
