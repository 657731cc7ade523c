-- Who runs this installation, beyond every organisation: adds speech models, for one. The first account whose address is
-- confirmed does; whoever else is told by the operator's command line. No role that signs in can make itself one.
create table instance_admin (
  user_id text primary key references "user" on delete cascade,
  since timestamptz(3) not null default now()
);
grant select on instance_admin to ccr_app;
grant select, insert, delete on instance_admin to ccr_definer;
grant select (email_verified, created_at) on "user" to ccr_definer;

-- The demo's account is open to whoever reads its password: it is first in most installations, and runs none.
set local role ccr_definer;
insert into public.instance_admin (user_id)
  select u.id from public."user" u
  where u.email_verified and u.email <> 'demo@callcenterrate.local'
  order by u.created_at, u.id limit 1;
reset role;

create function first_account_runs_instance() returns trigger
  language plpgsql
  as $$
begin
  -- Of two that arrive together the second waits here, and finds the first.
  perform pg_advisory_xact_lock(hashtextextended('first account', 0));
  if new.email <> 'demo@callcenterrate.local' and not exists (
    select from public."user" u
    where u.id <> new.id and u.email_verified and u.email <> 'demo@callcenterrate.local'
  ) then
    insert into public.instance_admin (user_id) values (new.id) on conflict do nothing;
  end if;
  return null;
end $$;
call run_as_definer_for('ccr_auth', 'first_account_runs_instance()');
create trigger user_is_made after insert on "user"
  for each row when (new.email_verified) execute function first_account_runs_instance();
create trigger user_is_confirmed after update of email_verified on "user"
  for each row when (new.email_verified and not old.email_verified) execute function first_account_runs_instance();

-- For the operator's command line.
create function all_accounts()
  returns table (user_id text, email text, name text, organisations bigint, is_instance_admin boolean,
    created_at timestamptz)
  language sql stable
  as $$
    select u.id, u.email, u.name, (select count(*) from public.member m where m.user_id = u.id),
      exists (select from public.instance_admin a where a.user_id = u.id), u.created_at
    from public."user" u order by u.created_at, u.id
  $$;
call run_as_definer_for('ccr_operator', 'all_accounts()');

-- Says what became of it: DONE, ALREADY, NOBODY (has that address), LAST (the only one there is stays one).
create function set_instance_admin(of_email text, wanted boolean)
  returns text
  language plpgsql
  as $$
declare
  found_id text;
begin
  perform pg_advisory_xact_lock(hashtextextended('instance admins', 0));
  select u.id into found_id from public."user" u where u.email = lower(of_email);
  if found_id is null then return 'NOBODY'; end if;
  if wanted = exists (select from public.instance_admin a where a.user_id = found_id) then return 'ALREADY'; end if;
  if wanted then
    insert into public.instance_admin (user_id) values (found_id);
  elsif (select count(*) from public.instance_admin) = 1 then
    return 'LAST';
  else
    delete from public.instance_admin where user_id = found_id;
  end if;
  return 'DONE';
end $$;
call run_as_definer_for('ccr_operator', 'set_instance_admin(text, boolean)');
