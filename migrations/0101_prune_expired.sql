-- Sessions, links that confirm or reset, and invitations that ended before then, and counts of attempts last touched
-- before it: so many of each at most. Says how many went of that of which most went.
create index session_expiry on session (expires_at);
create index verification_expiry on verification (expires_at);
create index invitation_expiry on invitation (expires_at);
create index auth_rate_limit_age on auth_rate_limit (last_request);
grant select (id, expires_at), delete on session, verification, invitation to ccr_definer;
-- By their triggers sessions that go tell whose they were.
grant select (user_id) on session to ccr_definer;
grant select (id, last_request), delete on auth_rate_limit to ccr_definer;
create function prune_expired(before timestamptz, batch integer)
  returns integer
  language sql volatile
  as $$
    with sessions as (
      delete from public.session where id = any(array(
        select s.id from public.session s where s.expires_at < before order by s.expires_at limit batch
      )) returning 1
    ),
    verifications as (
      delete from public.verification where id = any(array(
        select v.id from public.verification v where v.expires_at < before order by v.expires_at limit batch
      )) returning 1
    ),
    invitations as (
      delete from public.invitation where id = any(array(
        select i.id from public.invitation i where i.expires_at < before order by i.expires_at limit batch
      )) returning 1
    ),
    rates as (
      delete from public.auth_rate_limit where id = any(array(
        select r.id from public.auth_rate_limit r
        where r.last_request < (extract(epoch from before) * 1000)::bigint order by r.last_request limit batch
      )) returning 1
    )
    select greatest(
      (select count(*) from sessions), (select count(*) from verifications),
      (select count(*) from invitations), (select count(*) from rates))::integer
  $$;
call run_as_definer_for('ccr_worker', 'prune_expired(timestamptz, integer)');
