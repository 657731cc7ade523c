-- Every server compares what was applied with what it needs, and says so on /readyz. `migration` is made by the migrator.
grant select on migration to ccr_app;
