-- Who judges a project's calls, and what an organisation has used of the language model in a period of its plan: what
-- requests on their way may use at most is counted before they are sent, so that no two can both take the last of it.
alter table project add column judged_by text not null default 'ENGINE' check (judged_by in ('ENGINE', 'MODEL', 'BOTH'));

create table model_use (
  org_id text not null references organisation on delete cascade,
  period_start timestamptz(3) not null,
  requests integer not null default 0,
  input_tokens bigint not null default 0,
  output_tokens bigint not null default 0,
  milliseconds bigint not null default 0,
  -- In the operator's currency, by the prices at the time.
  cost numeric(20, 12) not null default 0,
  primary key (org_id, period_start)
);
call isolate_by_org('model_use');
grant select, insert, update on model_use to ccr_app;
