-- Recordings that were deleted and can be brought back for some days: their rows, as they were, out of every reader's
-- sight and out of every total. The files stay where they are until the row goes.
create table removed_audio (
  org_id text not null references organisation on delete cascade,
  id text not null,
  project_id text not null,
  original_name text not null,
  size bigint not null,
  storage_key text not null,
  removed_at timestamptz(3) not null default now(),
  removed_by text references "user" on delete set null,
  -- By table, an array of rows each. The engine's raw payload is among them: no application reads this.
  kept jsonb not null,
  primary key (org_id, id),
  foreign key (org_id, project_id) references project (org_id, id) on delete cascade
);
create index removed_audio_newest_of_project on removed_audio (org_id, project_id, removed_at desc, id desc);
create index removed_audio_age on removed_audio (removed_at);
call isolate_by_org('removed_audio');
grant select (org_id, id, project_id, original_name, size, storage_key, removed_at, removed_by), delete
  on removed_audio to ccr_app;
grant select, insert, update, delete on removed_audio, audio to ccr_definer;
grant select, insert on analysis, analysis_raw_payload, alert to ccr_definer;
grant select, update (updated_at) on project to ccr_definer; -- to lock it

-- The project is locked before its recording, as everywhere: who comes the other way round waits for who waits for them.
create function remove_audio(of_id text, by_user_id text)
  returns table (project_id text, original_name text)
  language plpgsql
  as $$
declare
  ours text := public.current_org_id();
  removed public.audio;
begin
  perform from public.project p
    where p.org_id = ours
      and p.id = (select a.project_id from public.audio a where a.org_id = ours and a.id = of_id)
    for key share;
  select * into removed from public.audio a where a.org_id = ours and a.id = of_id for update;
  if not found then return; end if;
  insert into public.removed_audio (org_id, id, project_id, original_name, size, storage_key, removed_by, kept)
    values (ours, of_id, removed.project_id, removed.original_name, removed.size, removed.storage_key, by_user_id,
      jsonb_build_object(
        'audio', jsonb_build_array(to_jsonb(removed)),
        'analysis', (select jsonb_agg(to_jsonb(n)) from public.analysis n where n.org_id = ours and n.audio_id = of_id),
        'analysis_raw_payload', (select jsonb_agg(to_jsonb(r)) from public.analysis_raw_payload r
          join public.analysis n on n.org_id = r.org_id and n.id = r.analysis_id
          where n.org_id = ours and n.audio_id = of_id),
        'alert', (select jsonb_agg(to_jsonb(l)) from public.alert l where l.org_id = ours and l.audio_id = of_id)));
  delete from public.audio a where a.org_id = ours and a.id = of_id;
  return query select removed.project_id, removed.original_name;
end $$;

-- Puts rows back that `to_jsonb` has taken. A column that came since has its default; who has left is named no more.
create function put_back(target regclass, taken jsonb) returns void
  language plpgsql
  as $$
declare
  columns text;
  rows jsonb;
begin
  if taken is null or jsonb_typeof(taken) <> 'array' then return; end if;
  select string_agg(quote_ident(a.attname), ', ') into columns
    from pg_attribute a
    where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and taken -> 0 ? a.attname;
  select jsonb_agg(r.row || coalesce(gone.names, '{}')) into rows
    from jsonb_array_elements(taken) r (row)
    cross join lateral (
      select jsonb_object_agg(n.name, null) as names
      from unnest(array['uploaded_by', 'acknowledged_by']) n (name)
      where r.row ->> n.name is not null and not exists (select from public."user" u where u.id = r.row ->> n.name)
    ) gone;
  execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, $1)', target, columns)
    using rows;
end $$;
revoke execute on function put_back from public;
alter function put_back owner to ccr_definer;

-- What was under way waits again: its run ended when it was removed.
create function restore_audio(of_id text)
  returns table (project_id text, original_name text, status text)
  language plpgsql
  as $$
declare
  ours text := public.current_org_id();
  back public.removed_audio;
  restored jsonb;
begin
  perform from public.project p
    where p.org_id = ours
      and p.id = (select r.project_id from public.removed_audio r where r.org_id = ours and r.id = of_id)
    for key share;
  delete from public.removed_audio r where r.org_id = ours and r.id = of_id returning * into back;
  if not found then return; end if;
  restored := back.kept #> '{audio,0}';
  if restored ->> 'status' = 'PROCESSING' then
    restored := restored || '{"status": "PENDING", "run_id": null, "stage": null, "progress": 0}';
  end if;
  perform public.put_back('public.audio', jsonb_build_array(restored));
  perform public.put_back('public.analysis', back.kept -> 'analysis');
  perform public.put_back('public.analysis_raw_payload', back.kept -> 'analysis_raw_payload');
  perform public.put_back('public.alert', back.kept -> 'alert');
  return query select back.project_id, back.original_name, restored ->> 'status';
end $$;

-- In every organisation, for the sweep.
create function expired_removed_audios(removed_before timestamptz, at_most integer)
  returns table (org_id text, id text)
  language sql stable
  as $$
    select r.org_id, r.id from public.removed_audio r
    where r.removed_at < removed_before
    order by r.removed_at
    limit at_most
  $$;
call run_as_definer('remove_audio(text, text)');
call run_as_definer('restore_audio(text)');
call run_as_definer('expired_removed_audios(timestamptz, integer)');
