create table api_key (
  org_id text not null references organisation on delete cascade,
  id text not null,
  name text not null,
  -- SHA-256 of the key, which itself is nowhere.
  hash bytea not null unique,
  last_four text not null,
  -- Null when the operator made it from the command line, or its maker is gone.
  created_by text references "user" on delete set null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  -- To the minute, so that a busy key's row is written once in it.
  last_used_at timestamptz(3),
  primary key (org_id, id)
);
create index api_key_newest on api_key (org_id, created_at desc, id desc);
call isolate_by_org('api_key');
grant select, insert, update on api_key to ccr_app;
grant select on api_key to ccr_definer;

-- Calls in the current minute, where the operator limits them.
create table api_burst (
  org_id text primary key references organisation on delete cascade,
  minute timestamptz(3) not null,
  calls integer not null
) with (fillfactor = 50);
call isolate_by_org('api_burst');

-- Who calls with this key, and how many of `wanted` calls are served: key, plan and quota in one round trip. What is
-- admitted is counted before it is served. All null: there is no such key any more.
create function admit_api_calls(
  of_hash bytea, wanted integer, quotas jsonb, per_minute integer,
  out org_id text, out key_id text, out last_used_at timestamptz, out plan text,
  -- null: unlimited
  out quota integer,
  out used_before integer, out admitted integer,
  out period_start timestamptz, out resets_at timestamptz, out resets_in_seconds double precision
)
  language plpgsql
  as $$
#variable_conflict use_column
declare
  found_key record;
  in_minute integer;
begin
  select k.org_id, k.id, k.last_used_at, s.plan, p.starts, p.ends
    into found_key
    from public.api_key k
    join public.subscription s on s.org_id = k.org_id
    cross join lateral public.billing_period(s.period_anchor, now()) p
    where k.hash = of_hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > now());
  if not found then return; end if;
  admit_api_calls.org_id := found_key.org_id;
  key_id := found_key.id;
  admit_api_calls.last_used_at := found_key.last_used_at;
  admit_api_calls.plan := found_key.plan;
  quota := (quotas ->> found_key.plan)::integer;
  admit_api_calls.period_start := found_key.starts;
  resets_at := found_key.ends;
  resets_in_seconds := extract(epoch from found_key.ends - now());
  used_before := 0;
  admitted := 0;
  if quota = 0 then return; end if;

  admitted := wanted;
  if per_minute > 0 then
    insert into public.api_burst as b (org_id, minute, calls)
      values (found_key.org_id, date_trunc('minute', now()), 0)
      on conflict (org_id) do update set minute = excluded.minute,
        calls = case when b.minute = excluded.minute then b.calls else 0 end
      returning b.calls into in_minute;
    admitted := greatest(0, least(admitted, per_minute - in_minute));
  end if;

  select u.api_calls into used_before
    from public.usage u
    where u.org_id = found_key.org_id and u.period_start = found_key.starts
    for update;
  if not found then
    insert into public.usage (org_id, period_start) values (found_key.org_id, found_key.starts) on conflict do nothing;
    select u.api_calls into used_before
      from public.usage u
      where u.org_id = found_key.org_id and u.period_start = found_key.starts
      for update;
  end if;
  admitted := greatest(0, least(admitted, quota - used_before));
  if admitted = 0 then return; end if;
  update public.usage u set api_calls = u.api_calls + admitted
    where u.org_id = found_key.org_id and u.period_start = found_key.starts;
  if per_minute > 0 then
    update public.api_burst b set calls = b.calls + admitted where b.org_id = found_key.org_id;
  end if;
end $$;
grant select, insert, update on usage, api_burst to ccr_definer;
call run_as_definer('admit_api_calls(bytea, integer, jsonb, integer)');

-- For the operator's command line, which serves every organisation.
create function all_api_keys()
  returns table (org_id text, id text, name text, last_four text, created_at timestamptz, expires_at timestamptz,
    revoked_at timestamptz, last_used_at timestamptz)
  language sql stable
  as $$
    select k.org_id, k.id, k.name, k.last_four, k.created_at, k.expires_at, k.revoked_at, k.last_used_at
    from public.api_key k
    order by k.created_at, k.id
  $$;
call run_as_definer('all_api_keys()');
