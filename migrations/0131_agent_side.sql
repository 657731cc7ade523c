-- Who was taken for the agent and how surely, as src/contract/roles.ts shapes it. Null: not reckoned.
alter table analysis add column roles jsonb;
-- What this call says of the side on which its project's agents are, in thousandths of a call: above 0 for the left,
-- below for the right. Null: its parties were not told apart by their channels.
alter table analysis add column agent_side_evidence integer;

-- The sum of it over a project's calls, a side each: what an analysis brings it takes along when it goes, so that a call
-- that is analysed again counts once.
create table project_agent_side (
  org_id text not null references organisation on delete cascade,
  project_id text not null,
  left_evidence bigint not null default 0,
  right_evidence bigint not null default 0,
  primary key (org_id, project_id),
  foreign key (org_id, project_id) references project (org_id, id) on delete cascade
);
call isolate_by_org('project_agent_side');
grant select on project_agent_side to ccr_app;
grant select, insert, update on project_agent_side to ccr_definer;

create function learn_agent_sides() returns trigger language plpgsql as $$
begin
  insert into public.project_agent_side as s (org_id, project_id, left_evidence, right_evidence)
    select a.org_id, a.project_id, sum(greatest(a.agent_side_evidence, 0)), sum(greatest(-a.agent_side_evidence, 0))
    from new_rows a where a.agent_side_evidence is not null group by 1, 2 order by 1, 2
    on conflict (org_id, project_id) do update
      set left_evidence = s.left_evidence + excluded.left_evidence,
        right_evidence = s.right_evidence + excluded.right_evidence;
  return null;
end $$;
-- An update only: with the last calls of a project that is deleted, there is no project to keep a sum for.
create function forget_agent_sides() returns trigger language plpgsql as $$
begin
  update public.project_agent_side s
    set left_evidence = s.left_evidence - gone.to_left, right_evidence = s.right_evidence - gone.to_right
    from (
      select a.org_id, a.project_id,
        sum(greatest(a.agent_side_evidence, 0)) as to_left, sum(greatest(-a.agent_side_evidence, 0)) as to_right
      from old_rows a where a.agent_side_evidence is not null group by 1, 2
    ) gone
    where s.org_id = gone.org_id and s.project_id = gone.project_id;
  return null;
end $$;
call run_as_definer('learn_agent_sides()');
call run_as_definer('forget_agent_sides()');

create trigger learn_agent_sides after insert on analysis
  referencing new table as new_rows for each statement execute function learn_agent_sides();
create trigger forget_agent_sides after delete on analysis
  referencing old table as old_rows for each statement execute function forget_agent_sides();
