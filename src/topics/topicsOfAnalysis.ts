import { sql } from 'kysely'
import type { CallTopic } from '../contract/analysis.js'

/** What the analysis of that table is about, as the topics are called now. */
export function topicsOfAnalysis(table: string) {
  const analysis = sql.ref(table)
  return sql<CallTopic[]>`coalesce((
    select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'evidence', f.evidence) order by lower(t.name))
    from analysis_topic f join topic t on t.org_id = f.org_id and t.id = f.topic_id
    where f.org_id = ${analysis}.org_id and f.analysis_id = ${analysis}.id), '[]')`
}
