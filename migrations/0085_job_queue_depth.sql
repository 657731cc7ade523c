-- For the metrics: what waits in the queue, and since when the oldest that is due does; a line for each task that there
-- ever was. Counts alone, of no organisation.
create function job_queue_depth()
  returns table (task text, waiting bigint, running bigint, oldest_due timestamptz)
  language sql stable
  as $$
    select t.identifier, count(j.id) filter (where j.locked_at is null), count(j.locked_at),
      min(j.run_at) filter (where j.locked_at is null and j.run_at <= pg_catalog.now())
    from graphile_worker._private_tasks t
    left join graphile_worker._private_jobs j
      on j.task_id = t.id and (j.attempts < j.max_attempts or j.locked_at is not null)
    group by t.identifier
  $$;
call run_as_definer('job_queue_depth()');
