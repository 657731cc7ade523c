-- What a project's calls may be about, as its people keep it. Its examples and words are what it is recognised by.
create table topic (
  org_id text not null references organisation on delete cascade,
  id text not null,
  project_id text not null,
  name text not null,
  -- As src/contract/topics.ts shapes them.
  definition jsonb not null,
  -- The project's topics_version in which what it is recognised by was last changed.
  version integer not null,
  created_by text references "user" on delete set null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (org_id, id),
  foreign key (org_id, project_id) references project (org_id, id) on delete cascade
);
create unique index topic_name on topic (org_id, project_id, lower(name));
call isolate_by_org('topic');
grant select, insert, update, delete on topic to ccr_app;

-- Raised with every change of what the project's topics are recognised by.
alter table project add column topics_version integer not null default 0;
-- Up to which of the project's versions this call's topics have been looked for.
alter table analysis add column topics_version integer not null default 0;
create index analysis_without_newest_topics
  on analysis (org_id, project_id, topics_version, created_at desc, id desc);
grant update (topics_version) on analysis to ccr_app;

create table analysis_topic (
  org_id text not null references organisation on delete cascade,
  analysis_id text not null,
  topic_id text not null,
  source text not null check (source in ('ENGINE', 'MODEL')),
  -- As src/contract/analysis.ts shapes it.
  evidence jsonb not null,
  primary key (org_id, analysis_id, topic_id),
  foreign key (org_id, analysis_id) references analysis (org_id, id) on delete cascade,
  foreign key (org_id, topic_id) references topic (org_id, id) on delete cascade
);
create index analysis_topic_of_topic on analysis_topic (org_id, topic_id, analysis_id);
call isolate_by_org('analysis_topic');
grant select, insert, delete on analysis_topic to ccr_app;

-- A deleted recording keeps its topics; those that are gone when it comes back stay gone.
grant select, insert on analysis_topic to ccr_definer;
grant select, update (updated_at) on topic to ccr_definer; -- to hold it

create or replace function remove_audio(of_id text, by_user_id text)
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
        'analysis_topic', (select jsonb_agg(to_jsonb(t)) from public.analysis_topic t
          join public.analysis n on n.org_id = t.org_id and n.id = t.analysis_id
          where n.org_id = ours and n.audio_id = of_id),
        'alert', (select jsonb_agg(to_jsonb(l)) from public.alert l where l.org_id = ours and l.audio_id = of_id)));
  delete from public.audio a where a.org_id = ours and a.id = of_id;
  return query select removed.project_id, removed.original_name;
end $$;

create or replace function restore_audio(of_id text)
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
  perform from public.topic t where t.org_id = ours and t.project_id = back.project_id for key share;
  perform public.put_back('public.analysis_topic', (
    select jsonb_agg(k.row) from jsonb_array_elements(nullif(back.kept -> 'analysis_topic', 'null')) k (row)
    where exists (select from public.topic t where t.org_id = ours and t.id = k.row ->> 'topic_id')));
  perform public.put_back('public.alert', back.kept -> 'alert');
  return query select back.project_id, back.original_name, restored ->> 'status';
end $$;
call run_as_definer('remove_audio(text, text)');
call run_as_definer('restore_audio(text)');
