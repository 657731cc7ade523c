-- Why an alert was raised as what it says, to be worded by who reads it. Those from before keep their text.
alter table alert add column message_remarks jsonb;
alter table alert alter column message drop not null;
alter table alert add constraint alert_has_a_message
  check (num_nonnulls(message, message_remarks) = 1) not valid; -- what is there has its text: no need to read it all
