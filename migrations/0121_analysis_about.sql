-- What a call was about, as src/contract/about.ts shapes it. Null: analysed before this was found out.
alter table analysis add column about jsonb;
