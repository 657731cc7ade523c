-- What looks across organisations is not for whoever answers requests: the worker's and the operator's functions go to
-- roles of their own. Both may do what ccr_app may, under the same row-level security, and these functions beside.
do $$
begin
  if not exists (select from pg_roles where rolname = 'ccr_worker') then create role ccr_worker nologin nosuperuser nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'ccr_operator') then create role ccr_operator nologin nosuperuser nobypassrls; end if;
exception when duplicate_object or unique_violation then null; -- another database of this cluster is being migrated just now
end $$;
grant ccr_app to ccr_worker, ccr_operator;
grant usage on schema public to ccr_worker, ccr_operator;

-- As run_as_definer, for one of the two alone.
create procedure run_as_definer_for(receiver regrole, target regprocedure)
  language plpgsql
  as $$
begin
  execute format('alter function %s security definer set search_path = pg_catalog, pg_temp', target);
  execute format('revoke execute on function %s from public, ccr_app', target);
  execute format('grant execute on function %s to %s', target, receiver);
  execute format('alter function %s owner to ccr_definer', target);
end $$;
revoke execute on procedure run_as_definer_for from public;

call run_as_definer_for('ccr_operator', 'all_api_keys()');
call run_as_definer_for('ccr_operator', 'all_organisations()');
call run_as_definer_for('ccr_worker', 'stranded_audios(integer)');
call run_as_definer_for('ccr_worker', 'fold_totals()');
call run_as_definer_for('ccr_worker', 'claim_webhook_deliveries(text, text[], integer, integer, integer, interval, timestamptz)');
call run_as_definer_for('ccr_worker', 'record_webhook_attempts(text, json, interval, timestamptz)');
call run_as_definer_for('ccr_worker', 'release_webhook_deliveries(text, text[], text[])');
call run_as_definer_for('ccr_worker', 'webhook_queue_depth(text[], timestamptz)');
call run_as_definer_for('ccr_worker', 'prune_webhook_deliveries(timestamptz, integer)');
