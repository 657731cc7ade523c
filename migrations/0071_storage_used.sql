-- What an organisation has stored and reserved: recordings, and uploads on their way with the size that they announced.
-- Whoever adds an upload takes the row first, so that two servers cannot both take the last of it. The triggers keep it
-- true whatever deletes rows, cascades included. Copies made for browsers are ours and do not count.
create table storage_used (
  org_id text primary key references organisation on delete cascade,
  bytes bigint not null default 0,
  open_uploads integer not null default 0
) with (fillfactor = 50); -- updated in place
call isolate_by_org('storage_used');
grant select, insert, update on storage_used to ccr_app;
grant select, insert, update on storage_used to ccr_definer;

create function add_stored_audios() returns trigger language plpgsql as $$
begin
  insert into public.storage_used as s (org_id, bytes)
    select a.org_id, sum(a.size) from new_rows a group by 1 order by 1
    on conflict (org_id) do update set bytes = s.bytes + excluded.bytes;
  return null;
end $$;
-- An organisation that is being deleted has no row any more, and gets none.
create function take_stored_audios() returns trigger language plpgsql as $$
begin
  update public.storage_used s set bytes = s.bytes - gone.bytes
    from (select a.org_id, sum(a.size) as bytes from old_rows a group by 1) gone
    where s.org_id = gone.org_id;
  return null;
end $$;
create function add_upload() returns trigger language plpgsql as $$
begin
  insert into public.storage_used as s (org_id, bytes, open_uploads) values (new.org_id, new.size, 1)
    on conflict (org_id) do update set bytes = s.bytes + excluded.bytes, open_uploads = s.open_uploads + 1;
  return null;
end $$;
create function take_upload() returns trigger language plpgsql as $$
begin
  update public.storage_used s set bytes = s.bytes - old.size, open_uploads = s.open_uploads - 1
    where s.org_id = old.org_id;
  return null;
end $$;
call run_as_definer('add_stored_audios()');
call run_as_definer('take_stored_audios()');
call run_as_definer('add_upload()');
call run_as_definer('take_upload()');

create trigger add_stored after insert on audio
  referencing new table as new_rows for each statement execute function add_stored_audios();
create trigger take_stored after delete on audio
  referencing old table as old_rows for each statement execute function take_stored_audios();
create trigger add_open after insert on upload for each row execute function add_upload();
create trigger take_open after delete on upload for each row
  when (not old.is_received) execute function take_upload();
-- From here on the audio counts.
create trigger take_received after update on upload for each row
  when (new.is_received and not old.is_received) execute function take_upload();

-- What was there before.
insert into storage_used (org_id, bytes, open_uploads)
  select o.org_id, sum(o.bytes), sum(o.uploads)
  from (
    select org_id, size as bytes, 0 as uploads from audio
    union all
    select org_id, size, 1 from upload where not is_received
  ) o
  group by 1;

-- Recordings that turned out to be none, in every organisation.
create index audio_refused on audio (processed_at) where status = 'FAILED' and error_reason in ('NOT_AUDIO', 'NO_AUDIO_STREAM');
create function refused_audios(before timestamptz, at_most integer)
  returns table (org_id text, id text)
  language sql stable
  as $$
    select a.org_id, a.id
    from public.audio a
    where a.status = 'FAILED' and a.error_reason in ('NOT_AUDIO', 'NO_AUDIO_STREAM') and a.processed_at < before
    order by a.processed_at
    limit at_most
  $$;
call run_as_definer('refused_audios(timestamptz, integer)');
