create table analysis (
  org_id text not null references organisation on delete cascade,
  id text not null,
  audio_id text not null,
  project_id text not null,
  scorecard_id text not null,
  scorecard_version integer not null,
  scorecard_name text not null,
  overall_score numeric(4, 1) not null check (overall_score between 0 and 100),
  capped boolean not null,
  summary text not null,
  language text not null,
  duration_seconds double precision not null,
  agent_name text,
  -- As src/contract/analysis.ts shapes them.
  criteria jsonb not null,
  recommendations jsonb not null,
  metrics jsonb not null,
  transcript jsonb not null,
  waveform jsonb not null,
  created_at timestamptz(3) not null default now(),
  primary key (org_id, id),
  unique (org_id, audio_id),
  foreign key (org_id, audio_id) references audio (org_id, id) on delete cascade,
  foreign key (org_id, project_id) references project (org_id, id) on delete cascade,
  foreign key (org_id, scorecard_id, scorecard_version) references scorecard_version (org_id, scorecard_id, version)
);
create index analysis_newest on analysis (org_id, created_at desc, id desc);
create index analysis_newest_of_project on analysis (org_id, project_id, created_at desc, id desc);
create index analysis_scorecard_version on analysis (org_id, scorecard_id, scorecard_version);
call isolate_by_org('analysis');
grant select, insert, delete on analysis to ccr_app;

alter table audio add foreign key (org_id, analysis_id) references analysis (org_id, id)
  on delete set null (analysis_id) deferrable initially deferred;

-- The engine's raw result of each stage. A table of its own, so that no `select *` can carry it out of the house.
create table analysis_raw_payload (
  org_id text not null,
  analysis_id text not null,
  payload jsonb not null,
  primary key (org_id, analysis_id),
  foreign key (org_id, analysis_id) references analysis (org_id, id) on delete cascade
);
call isolate_by_org('analysis_raw_payload');
grant insert, delete on analysis_raw_payload to ccr_app; -- written, never read, by the application
