alter table analysis
  -- Stretches of the recording that could not be read, silent in what was analysed.
  add unreadable_seconds double precision not null default 0 check (unreadable_seconds >= 0),
  -- How long the recording was before it was cut off; null: it is all there, as far as anybody can tell.
  add expected_seconds double precision;

-- Somebody asked for what is there of a recording that was cut off or is damaged.
alter table audio add accept_incomplete boolean not null default false;
