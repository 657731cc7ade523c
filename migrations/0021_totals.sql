-- How many there are, so that a list's total costs the same at a thousand rows and at a million. Whoever changes rows
-- adds a line of differences and never waits for another (one counter row cut inserts to 0.17); `fold_totals` adds the
-- lines up from time to time. A total is what is folded plus what is not yet: exact at every moment.
create table audio_total (
  org_id text not null,
  project_id text not null,
  status text not null,
  count bigint not null,
  primary key (org_id, project_id, status)
);
create table audio_total_change (
  org_id text not null,
  project_id text not null,
  status text not null,
  count bigint not null
);
create index audio_total_change_of_project on audio_total_change (org_id, project_id);

-- By UTC day of creation; the day '-infinity' counts all of a project's days.
create table analysis_total (
  org_id text not null,
  project_id text not null,
  day date not null,
  count bigint not null,
  primary key (org_id, project_id, day)
);
create index analysis_total_of_day on analysis_total (org_id, day) include (count);
create table analysis_total_change (
  org_id text not null,
  project_id text not null,
  day date not null,
  count bigint not null
);
create index analysis_total_change_of_project on analysis_total_change (org_id, project_id);

call isolate_by_org('audio_total');
call isolate_by_org('audio_total_change');
call isolate_by_org('analysis_total');
call isolate_by_org('analysis_total_change');
grant select on audio_total, audio_total_change, analysis_total, analysis_total_change to ccr_app;
grant select, insert, update, delete on audio_total, audio_total_change, analysis_total, analysis_total_change
  to ccr_definer;

create function count_new_audios() returns trigger language plpgsql as $$
begin
  insert into public.audio_total_change (org_id, project_id, status, count)
    select a.org_id, a.project_id, a.status, count(*) from new_rows a group by 1, 2, 3;
  return null;
end $$;
create function count_deleted_audios() returns trigger language plpgsql as $$
begin
  insert into public.audio_total_change (org_id, project_id, status, count)
    select a.org_id, a.project_id, a.status, -count(*) from old_rows a group by 1, 2, 3;
  return null;
end $$;
create function count_changed_audio() returns trigger language plpgsql as $$
begin
  insert into public.audio_total_change (org_id, project_id, status, count)
    values (old.org_id, old.project_id, old.status, -1), (new.org_id, new.project_id, new.status, 1);
  return null;
end $$;
create function count_new_analyses() returns trigger language plpgsql as $$
begin
  insert into public.analysis_total_change (org_id, project_id, day, count)
    select a.org_id, a.project_id, d.day, count(*)
    from new_rows a
    cross join lateral (values ((a.created_at at time zone 'UTC')::date), ('-infinity'::date)) d (day)
    group by 1, 2, 3;
  return null;
end $$;
create function count_deleted_analyses() returns trigger language plpgsql as $$
begin
  insert into public.analysis_total_change (org_id, project_id, day, count)
    select a.org_id, a.project_id, d.day, -count(*)
    from old_rows a
    cross join lateral (values ((a.created_at at time zone 'UTC')::date), ('-infinity'::date)) d (day)
    group by 1, 2, 3;
  return null;
end $$;
call run_as_definer('count_new_audios()');
call run_as_definer('count_deleted_audios()');
call run_as_definer('count_changed_audio()');
call run_as_definer('count_new_analyses()');
call run_as_definer('count_deleted_analyses()');

create trigger count_new after insert on audio
  referencing new table as new_rows for each statement execute function count_new_audios();
create trigger count_deleted after delete on audio
  referencing old table as old_rows for each statement execute function count_deleted_audios();
-- Progress is written often and changes no total.
create trigger count_changed after update on audio for each row
  when (old.status is distinct from new.status or old.project_id is distinct from new.project_id)
  execute function count_changed_audio();
create trigger count_new after insert on analysis
  referencing new table as new_rows for each statement execute function count_new_analyses();
create trigger count_deleted after delete on analysis
  referencing old table as old_rows for each statement execute function count_deleted_analyses();

create function fold_totals() returns void language plpgsql as $$
begin
  with taken as (
    delete from public.audio_total_change returning org_id, project_id, status, count
  ), added as (
    select org_id, project_id, status, sum(count) as count from taken group by 1, 2, 3 order by 1, 2, 3
  )
  insert into public.audio_total as t (org_id, project_id, status, count)
    select * from added
    on conflict (org_id, project_id, status) do update set count = t.count + excluded.count;
  with taken as (
    delete from public.analysis_total_change returning org_id, project_id, day, count
  ), added as (
    select org_id, project_id, day, sum(count) as count from taken group by 1, 2, 3 order by 1, 2, 3
  )
  insert into public.analysis_total as t (org_id, project_id, day, count)
    select * from added
    on conflict (org_id, project_id, day) do update set count = t.count + excluded.count;
  delete from public.audio_total where count = 0;
  delete from public.analysis_total where count = 0;
end $$;
call run_as_definer('fold_totals()');

-- What was there before.
insert into audio_total (org_id, project_id, status, count)
  select org_id, project_id, status, count(*) from audio group by 1, 2, 3;
insert into analysis_total (org_id, project_id, day, count)
  select a.org_id, a.project_id, d.day, count(*)
  from analysis a
  cross join lateral (values ((a.created_at at time zone 'UTC')::date), ('-infinity'::date)) d (day)
  group by 1, 2, 3;
