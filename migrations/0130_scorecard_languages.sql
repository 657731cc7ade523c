-- The scorecard that new projects in this language are judged by, rather than the organisation's default.
alter table scorecard add column default_for text check (default_for ~ '^[a-z]{2,3}$');
create unique index scorecard_default_for on scorecard (org_id, default_for);
