create table webhook_endpoint (
  org_id text not null references organisation on delete cascade,
  id text not null,
  url text not null,
  description text not null default '',
  events text[] not null check (cardinality(events) > 0),
  -- Null: events of every project. An endpoint for one project goes with it; it must not widen to all.
  project_id text,
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'PAUSED', 'DISABLED')),
  disabled_because text check (disabled_because in ('GONE', 'FAILING')),
  -- Sealed. `secret` is the only one, or the older of two while `new_secret` is brought in.
  secret bytea not null,
  new_secret bytea,
  secret_staged_at timestamptz(3),
  secret_activated_at timestamptz(3),
  -- The first failure since anything was delivered.
  failing_since timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (org_id, id),
  foreign key (org_id, project_id) references project (org_id, id) on delete cascade,
  check ((status = 'DISABLED') = (disabled_because is not null)),
  check ((new_secret is null) = (secret_staged_at is null))
);
create index webhook_endpoint_project on webhook_endpoint (org_id, project_id) where project_id is not null;
call isolate_by_org('webhook_endpoint');
grant select, insert, update, delete on webhook_endpoint to ccr_app;
grant select, update (failing_since) on webhook_endpoint to ccr_definer;

-- What is to be sent, and the queue of it: a worker claims a PENDING row by leasing it.
create table webhook_delivery (
  org_id text not null,
  id text not null,
  endpoint_id text not null,
  event text not null,
  -- The bytes that every attempt sends.
  body text not null,
  status text not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'FAILED')),
  -- What the schedule's offsets count from: the event, or the moment somebody had it sent again.
  scheduled_from timestamptz(3) not null,
  -- Of this schedule; `attempt_count` counts those of all.
  attempts_made integer not null default 0,
  attempt_count integer not null default 0,
  next_attempt_at timestamptz(3),
  last_attempt_at timestamptz(3),
  -- Indexed by nothing, so that leasing a row moves it in no index.
  leased_until timestamptz(3),
  leased_by text,
  created_at timestamptz(3) not null default now(),
  primary key (org_id, id),
  foreign key (org_id, endpoint_id) references webhook_endpoint (org_id, id) on delete cascade,
  check ((status = 'PENDING') = (next_attempt_at is not null))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
create index webhook_delivery_due on webhook_delivery (org_id, endpoint_id, next_attempt_at) where status = 'PENDING';
create index webhook_delivery_newest on webhook_delivery (org_id, endpoint_id, created_at desc, id desc);
create index webhook_delivery_failed on webhook_delivery (org_id, endpoint_id, created_at desc, id desc)
  where status = 'FAILED';
create index webhook_delivery_age on webhook_delivery using brin (created_at);
call isolate_by_org('webhook_delivery');
grant select, insert, update, delete on webhook_delivery to ccr_app;
grant select, update, delete on webhook_delivery to ccr_definer;

create table webhook_attempt (
  org_id text not null,
  delivery_id text not null,
  number integer not null,
  started_at timestamptz(3) not null,
  outcome text not null check (outcome in ('DELIVERED', 'REFUSED', 'FAILED')),
  status_code integer,
  reason text,
  message text,
  latency_ms integer not null,
  address text,
  url text not null,
  -- Not jsonb: in the order in which they were sent.
  request_headers json not null,
  answer text,
  primary key (org_id, delivery_id, number),
  foreign key (org_id, delivery_id) references webhook_delivery (org_id, id) on delete cascade
);
call isolate_by_org('webhook_attempt');
grant select on webhook_attempt to ccr_app; -- written by record_webhook_attempts alone
grant insert on webhook_attempt to ccr_definer;

-- Why the functions below set what the planner may do: statistics that were taken while the table was empty make it
-- believe that the table still is, and to read all of it in the order of an index then looks as cheap as one look-up.
-- After a quiet time the first burst was read through by every claim. So rows are reached only by their place (ctid) or
-- by a bitmap of what the primary key finds; both look up what was asked for and nothing else.

-- A worker serves every organisation whose plan is one of `plans`: those that have webhooks. Of each endpoint only its
-- first few due deliveries are looked at: those among them that are leased are under way, so the window also bounds what
-- all workers together hold of an endpoint. One that fails at present gets a small window. Endpoints take turns, so that
-- none waits for another's queue. Each step of `waiting` is one probe of the index: what is pending but not due costs
-- nothing.
create function claim_webhook_deliveries(
    worker text, plans text[], wanted integer, window_size integer, failing_window_size integer, lease interval,
    at timestamptz)
  returns table (
    org_id text, id text, endpoint_id text, event text, body text, scheduled_from timestamptz, attempts_made integer,
    url text, secret bytea, new_secret bytea, secret_staged_at timestamptz, secret_activated_at timestamptz)
  language plpgsql volatile
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  as $$
  #variable_conflict use_column
  begin
    -- A lease that a crash of PostgreSQL undoes only means that a delivery is claimed again.
    perform set_config('synchronous_commit', 'off', true);
    return query
    with recursive waiting as (
      (select d.org_id, d.endpoint_id from public.webhook_delivery d
       where d.status = 'PENDING' order by d.org_id, d.endpoint_id limit 1)
      union all
      select further.org_id, further.endpoint_id
      from waiting w
      cross join lateral (
        select d.org_id, d.endpoint_id from public.webhook_delivery d
        where d.status = 'PENDING' and (d.org_id, d.endpoint_id) > (w.org_id, w.endpoint_id)
        order by d.org_id, d.endpoint_id limit 1
      ) further
    ),
    free as materialized (
      select first_due.place
      from waiting w
      join public.webhook_endpoint e on e.org_id = w.org_id and e.id = w.endpoint_id and e.status = 'ACTIVE'
      join public.subscription s on s.org_id = w.org_id and s.plan = any (plans)
      cross join lateral (
        select d.ctid as place, d.leased_until, d.next_attempt_at, row_number() over (order by d.next_attempt_at) as turn
        from public.webhook_delivery d
        where d.status = 'PENDING' and d.org_id = w.org_id and d.endpoint_id = w.endpoint_id and d.next_attempt_at <= at
        order by d.next_attempt_at
        limit case when e.failing_since is null then window_size else failing_window_size end
      ) first_due
      where first_due.leased_until is null or first_due.leased_until <= at
      order by first_due.turn, first_due.next_attempt_at
      limit wanted
    ),
    locked as materialized (
      select d.ctid as place
      from free
      join public.webhook_delivery d on d.ctid = free.place
      -- Says it again, of the row as it is now: another worker may have been quicker.
      where d.status = 'PENDING' and (d.leased_until is null or d.leased_until <= at)
      for update of d skip locked
    ),
    claimed as (
      update public.webhook_delivery d set leased_until = at + lease, leased_by = worker
      from locked where d.ctid = locked.place
      returning d.org_id, d.id, d.endpoint_id, d.event, d.body, d.scheduled_from, d.attempts_made
    )
    select c.org_id, c.id, c.endpoint_id, c.event, c.body, c.scheduled_from, c.attempts_made,
      e.url, e.secret, e.new_secret, e.secret_staged_at, e.secret_activated_at
    from claimed c
    join public.webhook_endpoint e on e.org_id = c.org_id and e.id = c.endpoint_id;
  end $$;

-- Writes a batch of attempts down and moves their deliveries on. No delivery occurs twice in a batch. Who lost the lease
-- still tells that an attempt was made and that it got through; when to try again is the new holder's to say. Answers
-- with the endpoints concerned, and why one has to be disabled.
create function record_webhook_attempts(worker text, attempts json, failing_limit interval, at timestamptz)
  returns table (org_id text, endpoint_id text, because text)
  language plpgsql volatile
  set enable_seqscan = off
  set enable_indexscan = off
  as $$
  #variable_conflict use_column
  begin
    return query
    with attempt as materialized (
      select * from json_to_recordset(attempts) as a (
        org_id text, id text, started_at timestamptz, outcome text, status_code integer, reason text, message text,
        latency_ms integer, address text, url text, request_headers json, answer text, next_attempt_at timestamptz)
    ),
    moved as (
      update public.webhook_delivery d set
        status = case
          when a.outcome = 'DELIVERED' or d.status = 'DELIVERED' then 'DELIVERED'
          when d.leased_by is distinct from worker or a.next_attempt_at is not null then d.status
          else 'FAILED' end,
        next_attempt_at = case
          when a.outcome = 'DELIVERED' then null
          when d.leased_by is distinct from worker then d.next_attempt_at
          when d.status = 'PENDING' then a.next_attempt_at end,
        attempts_made = d.attempts_made + case when d.leased_by = worker then 1 else 0 end,
        attempt_count = d.attempt_count + 1,
        last_attempt_at = a.started_at,
        leased_until = case when d.leased_by is distinct from worker then d.leased_until end,
        leased_by = case when d.leased_by is distinct from worker then d.leased_by end
      from attempt a
      where d.org_id = a.org_id and d.id = a.id
      returning d.org_id, d.id, d.endpoint_id, d.attempt_count
    ),
    written as (
      insert into public.webhook_attempt (
        org_id, delivery_id, number, started_at, outcome, status_code, reason, message, latency_ms, address, url,
        request_headers, answer)
      select a.org_id, a.id, m.attempt_count, a.started_at, a.outcome, a.status_code, a.reason, a.message, a.latency_ms,
        a.address, a.url, a.request_headers, a.answer
      from attempt a join moved m on m.org_id = a.org_id and m.id = a.id
    ),
    endpoint as materialized (
      select m.org_id, m.endpoint_id, bool_or(a.outcome = 'DELIVERED') as delivered,
        bool_or(a.status_code = 410) as gone, min(a.started_at) as first_at, max(m.id) as delivery_id
      from attempt a join moved m on m.org_id = a.org_id and m.id = a.id
      group by m.org_id, m.endpoint_id
    ),
    health as (
      update public.webhook_endpoint e set failing_since = case when p.delivered then null else p.first_at end
      from endpoint p
      where e.org_id = p.org_id and e.id = p.endpoint_id and p.delivered = (e.failing_since is not null)
    )
    select e.org_id, e.id, case
      when e.status = 'DISABLED' then null
      when p.gone then 'GONE'
      when not p.delivered and e.failing_since <= at - failing_limit then 'FAILING' end
    from endpoint p
    join public.webhook_endpoint e on e.org_id = p.org_id and e.id = p.endpoint_id
    -- Open pages look again: once an endpoint and batch, however many deliveries there are.
    cross join lateral pg_notify('ccr_server_events', json_build_object('orgId', e.org_id, 'event',
      json_build_object('type', 'delivery.updated', 'id', p.delivery_id, 'endpointId', e.id))::text) told;
  end $$;

-- A worker that stops hands back what it has claimed and not sent.
create function release_webhook_deliveries(worker text, org_ids text[], ids text[])
  returns void
  language sql volatile
  set enable_seqscan = off
  set enable_indexscan = off
  as $$
    update public.webhook_delivery d set leased_until = null, leased_by = null
    from unnest(org_ids, ids) as held (org_id, id)
    where d.org_id = held.org_id and d.id = held.id and d.leased_by = worker
  $$;

-- For the metrics: how much waits to be sent, and since when the oldest that is due does. Not what is held: at an
-- endpoint that is paused, or on a plan without webhooks.
create function webhook_queue_depth(plans text[], at timestamptz)
  returns table (pending bigint, due bigint, oldest_due timestamptz)
  language sql stable
  as $$
    select count(*), count(*) filter (where d.next_attempt_at <= at), min(d.next_attempt_at) filter (where d.next_attempt_at <= at)
    from public.webhook_delivery d
    join public.webhook_endpoint e on e.org_id = d.org_id and e.id = d.endpoint_id and e.status = 'ACTIVE'
    join public.subscription s on s.org_id = d.org_id and s.plan = any (plans)
    where d.status = 'PENDING'
  $$;

-- Deletes a batch of deliveries older than `before` that wait for nothing, with their attempts; says how many.
create function prune_webhook_deliveries(before timestamptz, batch integer)
  returns integer
  language sql volatile
  set enable_seqscan = off
  set enable_indexscan = off
  as $$
    with old as (
      select d.org_id, d.id from public.webhook_delivery d
      where d.created_at < before and d.status <> 'PENDING'
      limit batch
    ),
    gone as (
      delete from public.webhook_delivery d using old
      -- Says it again: somebody may have had it sent again in between.
      where d.org_id = old.org_id and d.id = old.id and d.status <> 'PENDING' returning 1
    )
    select count(*)::integer from gone
  $$;

call run_as_definer('claim_webhook_deliveries(text, text[], integer, integer, integer, interval, timestamptz)');
call run_as_definer('record_webhook_attempts(text, json, interval, timestamptz)');
call run_as_definer('release_webhook_deliveries(text, text[], text[])');
call run_as_definer('webhook_queue_depth(text[], timestamptz)');
call run_as_definer('prune_webhook_deliveries(timestamptz, integer)');
