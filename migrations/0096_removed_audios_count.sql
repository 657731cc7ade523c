-- A deleted recording that can be brought back still lies in the storage: it counts until it is erased.
create trigger add_stored after insert on removed_audio
  referencing new table as new_rows for each statement execute function add_stored_audios();
create trigger take_stored after delete on removed_audio
  referencing old table as old_rows for each statement execute function take_stored_audios();
insert into storage_used as s (org_id, bytes)
  select r.org_id, sum(r.size) from removed_audio r group by 1
  on conflict (org_id) do update set bytes = s.bytes + excluded.bytes;

-- The sweep is the worker's.
revoke execute on function expired_removed_audios(timestamptz, integer) from ccr_app;
call run_as_definer_for('ccr_worker', 'expired_removed_audios(timestamptz, integer)');
