create table audit_entry (
  org_id text not null references organisation on delete cascade,
  id text not null,
  -- Null when the operator acted from the command line.
  actor_user_id text references "user" on delete set null,
  actor_name text not null,
  action text not null,
  target_type text not null,
  target_id text,
  details jsonb not null default '{}',
  created_at timestamptz(3) not null default now(),
  primary key (org_id, id)
);
create index audit_entry_newest on audit_entry (org_id, created_at desc, id desc);
call isolate_by_org('audit_entry');
grant select, insert on audit_entry to ccr_app; -- an audit log is only ever added to
