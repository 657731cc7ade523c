alter table audio
  -- What stands in a recording that has no header, as somebody chose it: src/contract/recordings/rawForm.ts.
  add raw_form text,
  -- What a file looks like that was refused as no recording, as src/contract/recordings/looksLike.ts shapes it.
  add looks_like jsonb;
alter table upload add raw_form text;

-- The recording does not end as its format has recordings end: it was cut off, by how much nobody can tell, or its
-- recorder never closed it.
alter table analysis add may_be_cut_off boolean not null default false;
