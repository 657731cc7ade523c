-- Speech models that somebody in the web app has asked for, until they are there. Of the installation: they serve every
-- organisation. The row is the order and its progress; a worker that takes it says every few seconds that it is alive.
create table model_download (
  name text primary key,
  state text not null default 'WAITING' check (state in ('WAITING', 'DOWNLOADING', 'CANCELLING', 'FAILED')),
  bytes bigint not null default 0,
  total_bytes bigint,
  failure text check (failure in ('UNREACHABLE', 'OTHER_CONTENT', 'DISK_FULL', 'NOT_WRITABLE', 'ERROR')),
  failure_detail text,
  run_id text,
  beat_at timestamptz(3),
  requested_by text references "user" on delete set null,
  requested_at timestamptz(3) not null default now(),
  check ((state = 'FAILED') = (failure is not null))
);
grant select, insert, update, delete on model_download to ccr_app;

-- How many projects there are in each language, of no organisation in particular: what needs which speech model.
create function project_languages()
  returns table (language text, projects bigint)
  language sql stable
  as $$ select p.language, count(*) from public.project p group by 1 $$;
call run_as_definer('project_languages()');
