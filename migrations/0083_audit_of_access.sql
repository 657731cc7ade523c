-- Who was where: from which address something was done.
alter table audit_entry add column address text;
create index audit_entry_of_person on audit_entry (org_id, actor_user_id, created_at desc);
