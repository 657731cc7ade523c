create table project (
  org_id text not null references organisation on delete cascade,
  id text not null,
  name text not null,
  description text,
  language text not null,
  agent_channel text not null default 'AUTO' check (agent_channel in ('AUTO', 'LEFT', 'RIGHT')),
  redact boolean not null default true,
  scorecard_id text not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (org_id, id),
  foreign key (org_id, scorecard_id) references scorecard (org_id, id)
);
create index project_newest on project (org_id, created_at desc, id desc);
create index project_scorecard on project (org_id, scorecard_id);
call isolate_by_org('project');
grant select, insert, update, delete on project to ccr_app;
