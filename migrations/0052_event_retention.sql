-- Events older than the retention go, the oldest first, a batch at a time; says how many went.
create index event_age on event (created_at);
grant select, delete on event to ccr_definer;
create function prune_events(before timestamptz, batch integer)
  returns integer
  language sql volatile
  as $$
    with gone as (
      delete from public.event e
      using (
        select o.org_id, o.id from public.event o where o.created_at < before order by o.created_at limit batch
      ) old
      where e.org_id = old.org_id and e.id = old.id
      returning 1
    )
    select count(*)::integer from gone
  $$;
call run_as_definer_for('ccr_worker', 'prune_events(timestamptz, integer)');
