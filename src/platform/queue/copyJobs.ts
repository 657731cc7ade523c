/** The jobs that wait or run, named by what they do: a task's number is another one in every database. */
export const JOBS_TO_COPY = `(
  select t.identifier, j.payload, q.queue_name, j.run_at, j.priority,
    -- One that runs now runs again, and this try does not count.
    case when j.locked_at is null then j.attempts else greatest(j.attempts - 1, 0) end,
    j.max_attempts, j.key, j.created_at, j.last_error
  from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id)`

export const COPIED_JOBS = 'copied_job'

export const MAKE_COPIED_JOBS = `create temporary table ${COPIED_JOBS} (
  identifier text, payload json, queue_name text, run_at timestamptz, priority smallint, attempts smallint,
  max_attempts smallint, key text, created_at timestamptz, last_error text) on commit drop`

/** In place of what is in the queue. */
export const QUEUE_COPIED_JOBS = [
  'delete from graphile_worker._private_jobs',
  `insert into graphile_worker._private_tasks (identifier)
   select distinct identifier from ${COPIED_JOBS} on conflict do nothing`,
  `insert into graphile_worker._private_job_queues (queue_name)
   select distinct queue_name from ${COPIED_JOBS} where queue_name is not null on conflict do nothing`,
  `insert into graphile_worker._private_jobs
     (task_id, payload, job_queue_id, run_at, priority, attempts, max_attempts, key, created_at, last_error)
   select t.id, c.payload, q.id, c.run_at, c.priority, c.attempts, c.max_attempts, c.key, c.created_at, c.last_error
   from ${COPIED_JOBS} c
   join graphile_worker._private_tasks t on t.identifier = c.identifier
   left join graphile_worker._private_job_queues q on q.queue_name = c.queue_name`,
]
