-- Group roles that the migrations grant to. The roles that log in are made by `ccr migrate`, members of one of these.
-- ccr_app: everything of an organisation, under row-level security. ccr_auth: sign-in, before an organisation is known.
-- ccr_queue: owns the job queue's tables and no other. ccr_definer: what SECURITY DEFINER functions run as; it is no
-- superuser (managed databases have none to give) and reaches only what it is granted, table by table.
do $$
begin
  if not exists (select from pg_roles where rolname = 'ccr_app') then create role ccr_app nologin nosuperuser nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'ccr_auth') then create role ccr_auth nologin nosuperuser nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'ccr_queue') then create role ccr_queue nologin nosuperuser nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'ccr_definer') then create role ccr_definer nologin nosuperuser nobypassrls; end if;
exception when duplicate_object or unique_violation then null; -- another database of this cluster is being migrated just now
end $$;

revoke create on schema public from public;
grant usage on schema public to ccr_app, ccr_auth, ccr_queue, ccr_definer;
grant create on schema public to ccr_definer; -- whoever owns a function must be able to have made it
grant ccr_definer to current_user;
grant ccr_queue to ccr_definer;

-- After a transaction-local setting ends a session sees '' instead of null: both mean "no organisation".
create function current_org_id() returns text
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.org_id', true), '') $$;

-- Row-level security as every table of an organisation has it. A call per table, in the table's own migration.
create procedure isolate_by_org(target regclass)
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy of_current_org on %s to ccr_app using (org_id = current_org_id()) with check (org_id = current_org_id())',
    target);
  execute format('create policy for_definer on %s to ccr_definer using (true) with check (true)', target);
end $$;

-- Makes a function SECURITY DEFINER safely: as ccr_definer, with a fixed search path, for ccr_app alone.
create procedure run_as_definer(target regprocedure)
  language plpgsql
  as $$
begin
  execute format('alter function %s security definer set search_path = pg_catalog, pg_temp', target);
  execute format('revoke execute on function %s from public', target);
  execute format('grant execute on function %s to ccr_app', target);
  execute format('alter function %s owner to ccr_definer', target);
end $$;
revoke execute on procedure run_as_definer from public;
revoke execute on procedure isolate_by_org from public;
