create index item_opened_by on casework.item (opened_by);
