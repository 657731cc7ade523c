import { sql } from 'kysely'
import type { FoundTopic } from '../contract/analysis.js'
import { storableJson } from '../platform/db/storableJson.js'
import type { OrgTx } from '../platform/db/withOrg.js'

/** What an analysis is about; without topics that have been removed meanwhile. */
export async function insertTopics(tx: OrgTx, analysisId: string, topics: FoundTopic[]): Promise<void> {
  if (topics.length === 0) return
  const found = topics.map(({ id, source, evidence }) => ({ id, source, evidence }))
  await sql`
    insert into analysis_topic (org_id, analysis_id, topic_id, source, evidence)
    select t.org_id, ${analysisId}, t.id, f.source, f.evidence
    from jsonb_to_recordset(${storableJson(found)}::jsonb) f (id text, source text, evidence jsonb)
    join topic t on t.org_id = ${tx.orgId} and t.id = f.id
    for key share of t`.execute(tx)
}
