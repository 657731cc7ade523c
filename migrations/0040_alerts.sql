create table alert_rule (
  org_id text not null references organisation on delete cascade,
  id text not null,
  -- Null: every project.
  project_id text,
  name text not null,
  severity text not null check (severity in ('INFO', 'WARNING', 'CRITICAL')),
  -- As src/contract/app/alerts.ts shapes it.
  definition jsonb not null,
  is_enabled boolean not null,
  cool_down_minutes integer not null check (cool_down_minutes >= 0),
  last_alert_at timestamptz(3),
  created_by text references "user" on delete set null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (org_id, id),
  foreign key (org_id, project_id) references project (org_id, id) on delete cascade
);
create index alert_rule_project on alert_rule (org_id, project_id);
call isolate_by_org('alert_rule');
grant select, insert, update, delete on alert_rule to ccr_app;

create table alert (
  org_id text not null references organisation on delete cascade,
  id text not null,
  -- No foreign key: alerts outlive their rule, with the name it had.
  rule_id text not null,
  rule_name text not null,
  severity text not null check (severity in ('INFO', 'WARNING', 'CRITICAL')),
  analysis_id text not null,
  audio_id text not null,
  project_id text not null,
  message text not null,
  moment jsonb,
  acknowledged_at timestamptz(3),
  acknowledged_by text references "user" on delete set null,
  created_at timestamptz(3) not null default now(),
  primary key (org_id, id),
  unique (org_id, analysis_id, rule_id),
  foreign key (org_id, analysis_id) references analysis (org_id, id) on delete cascade,
  foreign key (org_id, audio_id) references audio (org_id, id) on delete cascade,
  foreign key (org_id, project_id) references project (org_id, id) on delete cascade
);
create index alert_newest on alert (org_id, created_at desc, id desc);
create index alert_unread on alert (org_id, created_at desc, id desc) where acknowledged_at is null;
create index alert_of_rule on alert (org_id, rule_id);
create index alert_of_audio on alert (org_id, audio_id);
create index alert_of_project on alert (org_id, project_id);
call isolate_by_org('alert');
grant select, insert, update on alert to ccr_app;
