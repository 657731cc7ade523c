-- When the run that holds this audio was last heard of. One that falls silent (a killed process, a machine without
-- power) is shown as waiting, long before its job is given to another worker.
alter table audio add run_seen_at timestamptz(3);
