-- What src/contract/review.ts tells from the verdicts, kept for lists: whether somebody should look at this call, and
-- whether its score may change when they do. Analyses from before ask for nothing.
alter table analysis
  add needs_review boolean not null default false,
  add provisional boolean not null default false;

create index analysis_to_review on analysis (org_id, project_id) where needs_review;
