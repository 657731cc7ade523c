-- For which of the reasons that a recording was refused somebody asked to have it analysed all the same.
alter table audio add accepted text[] not null default '{}'
  check (accepted <@ array['INCOMPLETE', 'TOO_SHORT', 'OTHER_LANGUAGE', 'NO_CONVERSATION']);
update audio set accepted = '{INCOMPLETE}' where accept_incomplete;
-- Recordings that can still be brought back are kept as the rows that they were.
update removed_audio
  set kept = jsonb_set(kept, '{audio,0,accepted}', '["INCOMPLETE"]')
  where kept #>> '{audio,0,accept_incomplete}' = 'true';
alter table audio drop column accept_incomplete;
