-- What happened, written in the transaction that made it so. Listeners react in that same transaction.
create table event (
  org_id text not null references organisation on delete cascade,
  id text not null,
  type text not null,
  data jsonb not null,
  created_at timestamptz(3) not null default now(),
  primary key (org_id, id)
);
create index event_newest on event (org_id, created_at desc, id desc);
call isolate_by_org('event');
grant select, insert on event to ccr_app;
