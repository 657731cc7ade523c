-- Averages by day and by agent are read from the index alone: an analysis' own row is wide.
create index analysis_scores_of_project on analysis (org_id, project_id, created_at) include (overall_score, agent_name);
