-- Uploads on their way. What is known of one stands here and its bytes with the storage, so that any server takes any part.
create table upload (
  org_id text not null references organisation on delete cascade,
  id text not null, -- the audio's, once it is received
  -- No reference: an upload whose project goes meanwhile stays until what has arrived of it is gone.
  project_id text not null,
  original_name text not null,
  size bigint not null check (size > 0),
  agent_name text,
  external_id text,
  uploaded_by text references "user" on delete set null,
  -- The audio is there; only what lay beside the recording while it arrived is still to be cleared away.
  is_received boolean not null default false,
  created_at timestamptz(3) not null default now(),
  -- When it was last begun, continued or asked for.
  active_at timestamptz(3) not null default now(),
  primary key (org_id, id)
);
create index upload_idle on upload (active_at);
call isolate_by_org('upload');
grant select, insert, update, delete on upload to ccr_app;
grant select on upload to ccr_definer;

-- In every organisation, for the sweep.
create function idle_uploads(since timestamptz)
  returns table (org_id text, id text)
  language sql stable
  as $$ select u.org_id, u.id from public.upload u where u.active_at < since order by u.active_at $$;
call run_as_definer('idle_uploads(timestamptz)');
