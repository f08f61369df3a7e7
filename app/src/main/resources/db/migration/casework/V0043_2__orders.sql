-- More columns the ledger is ordered by; rows without a value stand at the far end.
create index item_amount on casework.item (coalesce(amount_fen, -1), id);
create index item_published on casework.item (coalesce(publicity_date, '0001-01-01'), id);
create index item_board_order on casework.item (coalesce(board, 2147483647), id);
-- What is rare is found by these and put in order; what is frequent is met soon enough on the way through an order.
create index item_list on casework.item (list);
create index item_stage on casework.item (stage);
create index item_register_state on casework.item (register_state);
