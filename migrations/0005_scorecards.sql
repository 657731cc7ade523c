create table scorecard (
  org_id text not null references organisation on delete cascade,
  id text not null,
  name text not null,
  is_default boolean not null default false,
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (org_id, id)
);
create unique index scorecard_default on scorecard (org_id) where is_default;
call isolate_by_org('scorecard');
grant select, insert, update, delete on scorecard to ccr_app;

-- What a scorecard said at each save. An analysis names the version that it was judged by.
create table scorecard_version (
  org_id text not null,
  scorecard_id text not null,
  version integer not null,
  definition jsonb not null,
  created_by text references "user" on delete set null,
  created_at timestamptz(3) not null default now(),
  primary key (org_id, scorecard_id, version),
  foreign key (org_id, scorecard_id) references scorecard (org_id, id) on delete cascade
);
call isolate_by_org('scorecard_version');
grant select, insert on scorecard_version to ccr_app;
