-- Where the agent speaks in this recording, as a person says: [{"start", "end"}, …] in seconds. Null: nobody said.
alter table audio add column agent_spans jsonb;
-- Set while the stored analysis waits to be judged again by that; whoever has judged by another one comes too late.
alter table audio add column judge_again text;

-- An analysis that is judged again stays the same one: its links, its alerts, and the day on which it counts.
grant update on analysis to ccr_app;
-- To replace its payload, which is still never read.
grant select (org_id, analysis_id) on analysis_raw_payload to ccr_app;
-- What was raised by a verdict that no longer stands is withdrawn.
grant delete on alert to ccr_app;

-- What a call's stored analysis heard, for who judges it again: the payload itself stays where it is.
create function heard_of_analysis(of_id text) returns jsonb
  language sql stable
  as $$
    select jsonb_build_object(
      'redacted', p.payload -> 'redacted',
      'recording', p.payload -> 'recording',
      'from', p.payload -> 'from',
      'transcribed', p.payload -> 'transcribed',
      'measured', p.payload -> 'measured')
    from public.analysis_raw_payload p
    where p.org_id = public.current_org_id() and p.analysis_id = of_id
  $$;
call run_as_definer_for('ccr_worker', 'heard_of_analysis(text)');

create function relearn_agent_side() returns trigger language plpgsql as $$
begin
  if old.agent_side_evidence is not null then
    update public.project_agent_side s
      set left_evidence = s.left_evidence - greatest(old.agent_side_evidence, 0),
        right_evidence = s.right_evidence - greatest(-old.agent_side_evidence, 0)
      where s.org_id = old.org_id and s.project_id = old.project_id;
  end if;
  if new.agent_side_evidence is not null then
    insert into public.project_agent_side as s (org_id, project_id, left_evidence, right_evidence)
      values (new.org_id, new.project_id, greatest(new.agent_side_evidence, 0), greatest(-new.agent_side_evidence, 0))
      on conflict (org_id, project_id) do update
        set left_evidence = s.left_evidence + excluded.left_evidence,
          right_evidence = s.right_evidence + excluded.right_evidence;
  end if;
  return null;
end $$;
call run_as_definer('relearn_agent_side()');
create trigger relearn_agent_side after update on analysis for each row
  when (old.agent_side_evidence is distinct from new.agent_side_evidence
    or old.project_id is distinct from new.project_id)
  execute function relearn_agent_side();
