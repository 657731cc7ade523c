-- What may be done only so often, counted by all servers together: attempts to sign in to an account, mails to an
-- address. A key is a keyed hash: the table tells nobody which accounts there are.
create table throttle (
  key bytea primary key,
  taken integer not null,
  last_at timestamptz(3) not null,
  -- Nothing is taken before it.
  next_at timestamptz(3) not null
) with (fillfactor = 70);
create index throttle_oldest on throttle (last_at);
grant select, insert, update, delete on throttle to ccr_app;
