import { sql } from 'kysely'
import type { NewProject, ProjectChange } from '../contract/app/projects.js'
import type { OrgTx } from '../platform/db/withOrg.js'

function shownProjects(tx: OrgTx) {
  return tx
    .selectFrom('project')
    .innerJoin('scorecard', (join) =>
      join.onRef('scorecard.orgId', '=', 'project.orgId').onRef('scorecard.id', '=', 'project.scorecardId'),
    )
    .select((of) => [
      'project.id',
      'project.name',
      'project.description',
      'project.language',
      'project.agentChannel',
      'project.redact',
      'project.redactKinds',
      'project.judgedBy',
      'project.wordList',
      'project.acceptNoConversation',
      'project.createdAt',
      'project.updatedAt',
      'scorecard.id as scorecardId',
      'scorecard.name as scorecardName',
      'scorecard.version as scorecardVersion',
      sql<number>`
        coalesce((select sum(t.count) from audio_total t
          where t.org_id = project.org_id and t.project_id = project.id), 0)
        + coalesce((select sum(c.count) from audio_total_change c
          where c.org_id = project.org_id and c.project_id = project.id), 0)`.as('audioCount'),
      of
        .selectFrom('analysis')
        .select(sql<number | null>`round(avg(overall_score), 1)`.as('average'))
        .whereRef('analysis.orgId', '=', 'project.orgId')
        .whereRef('analysis.projectId', '=', 'project.id')
        .as('averageScore'),
    ])
    .where('project.orgId', '=', tx.orgId)
}

export async function projectById(tx: OrgTx, id: string) {
  return shownProjects(tx).where('project.id', '=', id).executeTakeFirst()
}

export type ProjectRow = NonNullable<Awaited<ReturnType<typeof projectById>>>

export async function projectPage(
  tx: OrgTx,
  search: string | undefined,
  { page, limit }: { page: number; limit: number },
): Promise<ProjectRow[]> {
  return shownProjects(tx)
    .where(named(search))
    .orderBy('project.createdAt', 'desc')
    .orderBy('project.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
}

export async function countProjects(tx: OrgTx, search: string | undefined): Promise<number> {
  const { count } = await tx
    .selectFrom('project')
    .select(sql<number>`count(*)`.as('count'))
    .where('orgId', '=', tx.orgId)
    .where(named(search))
    .executeTakeFirstOrThrow()
  return count
}

function named(search: string | undefined) {
  const pattern = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null
  return sql<boolean>`(${pattern}::text is null or project.name ilike ${pattern}
    or project.description ilike ${pattern})`
}

/** Undefined: the organisation has no such scorecard. */
export async function scorecardToUse(tx: OrgTx, id: string | null): Promise<string | undefined> {
  const row = await tx
    .selectFrom('scorecard')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where((of) => (id === null ? of('isDefault', '=', true) : of('id', '=', id)))
    .executeTakeFirst()
  return row?.id
}

export async function insertProject(
  tx: OrgTx,
  project: NewProject & { id: string; scorecardId: string },
): Promise<void> {
  await tx
    .insertInto('project')
    .values({ ...project, orgId: tx.orgId })
    .execute()
}

export async function updateProject(tx: OrgTx, id: string, change: ProjectChange): Promise<boolean> {
  const changed = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const { numUpdatedRows } = await tx
    .updateTable('project')
    .set({ ...changed, updatedAt: sql<Date>`now()` })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteProject(tx: OrgTx, id: string): Promise<{ name: string } | undefined> {
  return tx
    .deleteFrom('project')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst()
}
