create table audio (
  org_id text not null references organisation on delete cascade,
  id text not null,
  project_id text not null,
  original_name text not null,
  size bigint not null check (size >= 0),
  source text not null check (source in ('UPLOAD', 'IMPORT', 'API')),
  status text not null default 'PENDING' check (status in ('PENDING', 'PROCESSING', 'DONE', 'FAILED')),
  -- For people: what is wrong with the recording and what helps. Set when FAILED.
  error_message text,
  error_reason text,
  storage_key text not null,
  mime_type text,
  duration_seconds double precision,
  channels integer,
  sample_rate integer,
  agent_name text,
  external_id text,
  metadata jsonb not null default '{}',
  -- The run that may finish this audio: a worker that lost its lease can no longer write over its successor.
  run_id text,
  stage text,
  progress real not null default 0 check (progress between 0 and 1),
  analysis_id text,
  uploaded_by text references "user" on delete set null,
  created_at timestamptz(3) not null default now(),
  processed_at timestamptz(3),
  primary key (org_id, id),
  foreign key (org_id, project_id) references project (org_id, id) on delete cascade
);
create index audio_newest on audio (org_id, created_at desc, id desc);
create index audio_newest_of_project on audio (org_id, project_id, created_at desc, id desc);
create index audio_newest_with_status on audio (org_id, status, created_at desc, id desc);
create index audio_newest_of_project_with_status on audio (org_id, project_id, status, created_at desc, id desc);
call isolate_by_org('audio');
grant select, insert, update, delete on audio to ccr_app;
