create table subscription (
  org_id text primary key references organisation on delete cascade,
  plan text not null default 'FREE' check (plan in ('FREE', 'PRO', 'BUSINESS')),
  -- Periods are whole months counted from here, so the day of the month never drifts.
  period_anchor timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
call isolate_by_org('subscription');
grant select, insert, update on subscription to ccr_app;
grant select on subscription to ccr_definer;

create table usage (
  org_id text not null references organisation on delete cascade,
  period_start timestamptz(3) not null,
  analyses integer not null default 0,
  api_calls integer not null default 0,
  primary key (org_id, period_start)
) with (fillfactor = 50); -- updated in place, many times a second
call isolate_by_org('usage');
grant select, insert, update on usage to ccr_app;

-- The billing period that `at` falls in: [starts, ends).
create function billing_period(anchor timestamptz, at timestamptz, out starts timestamptz, out ends timestamptz)
  language sql immutable parallel safe
  as $$
    with utc as (select anchor at time zone 'UTC' as a, at at time zone 'UTC' as t),
    counted as (
      select a, t, (extract(year from age(t, a)) * 12 + extract(month from age(t, a)))::int as n from utc
    ),
    -- age() clamps month ends in its own way: step to the period that really holds `at`.
    settled as (
      select a, case
        when a + make_interval(months => n) > t then n - 1
        when a + make_interval(months => n + 1) <= t then n + 1
        else n end as n
      from counted
    )
    select (a + make_interval(months => n)) at time zone 'UTC', (a + make_interval(months => n + 1)) at time zone 'UTC'
    from settled
  $$;

-- What has to be known before an organisation is: each with one narrow answer.
create function organisations_of_user(of_user_id text)
  returns table (org_id text, name text, role text, plan text, created_at timestamptz)
  language sql stable
  as $$
    select o.id, o.name, m.role, s.plan, o.created_at
    from public.member m
    join public.organisation o on o.id = m.org_id
    join public.subscription s on s.org_id = m.org_id
    where m.user_id = of_user_id
    order by m.created_at, o.id
  $$;

create function invitation_by_token(of_token_hash bytea)
  returns table (org_id text, id text, email text, role text, organisation_name text, invited_by text, expires_at timestamptz)
  language sql stable
  as $$
    select i.org_id, i.id, i.email, i.role, o.name, u.name, i.expires_at
    from public.invitation i
    join public.organisation o on o.id = i.org_id
    join public."user" u on u.id = i.inviter_id
    where i.token_hash = of_token_hash
  $$;

-- For the operator's command line, which serves every organisation.
create function all_organisations()
  returns table (org_id text, name text, slug text, plan text, members bigint, created_at timestamptz)
  language sql stable
  as $$
    select o.id, o.name, o.slug, s.plan, (select count(*) from public.member m where m.org_id = o.id), o.created_at
    from public.organisation o
    join public.subscription s on s.org_id = o.id
    order by o.created_at, o.id
  $$;
call run_as_definer('organisations_of_user(text)');
call run_as_definer('invitation_by_token(bytea)');
call run_as_definer('all_organisations()');
