-- A summary as what it says, to be worded by who reads it. Those from before keep their text.
alter table analysis add column summary_remarks jsonb;
alter table analysis alter column summary drop not null;
alter table analysis add constraint analysis_has_a_summary
  check (num_nonnulls(summary, summary_remarks) = 1) not valid; -- what is there has its text: no need to read it all
