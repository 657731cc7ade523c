-- The queue's tables belong to the queue's role. The application adds jobs through this one door, only for its organisation.
create function enqueue_job(
    task text, payload jsonb, job_key text, run_at timestamptz, max_attempts integer, priority integer)
  returns void
  language plpgsql
  as $$
begin
  if payload->>'orgId' is distinct from public.current_org_id() then
    raise exception 'job % is not for the current organisation', task;
  end if;
  perform graphile_worker.add_job(
    identifier => task, payload => payload::json, run_at => run_at, max_attempts => max_attempts,
    job_key => job_key, priority => priority);
end $$;
call run_as_definer('enqueue_job(text, jsonb, text, timestamptz, integer, integer)');

-- A worker that no longer beats is dead: its jobs are handed back (see src/platform/queue).
create table worker_heartbeat (
  worker_id text primary key,
  beat_at timestamptz(3) not null default now()
);
grant select, insert, update, delete on worker_heartbeat to ccr_queue;
