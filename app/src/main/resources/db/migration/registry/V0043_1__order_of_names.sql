-- The ledger in order of names, as Chinese offices order them: by pinyin.
create index subject_name_order on registry.subject (name collate "zh-x-icu");
