import { sql } from 'kysely'
import type { OrgTx } from '../platform/db/withOrg.js'

/** Ids of the criteria that a project's calls are judged by from now on; null: that any scorecard has. */
export type KnownCriteria = (projectId: string | null) => ReadonlySet<string>

export async function knownCriteria(tx: OrgTx): Promise<KnownCriteria> {
  const { rows } = await sql<{ projects: string[]; criteria: string[] }>`
    select
      array(select p.id from project p where p.org_id = s.org_id and p.scorecard_id = s.id) as projects,
      array(select jsonb_path_query(v.definition, '$.sections[*].criteria[*].id') #>> '{}') as criteria
    from scorecard s
    join scorecard_version v on v.org_id = s.org_id and v.scorecard_id = s.id and v.version = s.version
    where s.org_id = ${tx.orgId}`.execute(tx)
  const all = new Set(rows.flatMap(({ criteria }) => criteria))
  const ofProject = new Map(
    rows.flatMap(({ projects, criteria }) => projects.map((id) => [id, new Set(criteria)] as const)),
  )
  return (projectId) => (projectId === null ? all : (ofProject.get(projectId) ?? new Set()))
}
