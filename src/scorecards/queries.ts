import { sql } from 'kysely'
import type { ScorecardDefinition } from '../contract/scorecard.js'
import type { OrgTx } from '../platform/db/withOrg.js'

export interface NewScorecardRow {
  id: string
  name: string
  definition: ScorecardDefinition
  isDefault: boolean
  defaultFor?: string | null
  createdBy: string | null
}

export async function insertScorecard(tx: OrgTx, scorecard: NewScorecardRow): Promise<void> {
  const { id, name, isDefault, defaultFor = null } = scorecard
  const inserted = await tx
    .insertInto('scorecard')
    .values({ orgId: tx.orgId, id, name, isDefault, defaultFor })
    // A language's default that another made meanwhile is as good.
    .onConflict((of) => of.columns(['orgId', 'defaultFor']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) await insertVersion(tx, { ...scorecard, version: 1 })
}

export async function defaultIdFor(tx: OrgTx, language: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('scorecard')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where('defaultFor', '=', language)
    .executeTakeFirst()
  return row?.id
}

export async function insertVersion(
  tx: OrgTx,
  saved: { id: string; version: number; definition: ScorecardDefinition; createdBy: string | null },
): Promise<void> {
  await tx
    .insertInto('scorecardVersion')
    .values({
      orgId: tx.orgId,
      scorecardId: saved.id,
      version: saved.version,
      definition: JSON.stringify(saved.definition),
      createdBy: saved.createdBy,
    })
    .execute()
}

/** Newest definition included; the defaults first, then by name. */
export async function scorecards(tx: OrgTx) {
  return currentScorecards(tx)
    .orderBy('scorecard.isDefault', 'desc')
    .orderBy('scorecard.defaultFor', (of) => of.asc().nullsLast())
    .orderBy('scorecard.name')
    .execute()
}

export async function scorecardById(tx: OrgTx, id: string) {
  return currentScorecards(tx).where('scorecard.id', '=', id).executeTakeFirst()
}

export type ScorecardRow = Awaited<ReturnType<typeof scorecards>>[number]

/** Waits for a save in progress, and makes the next one wait. */
export async function lockScorecard(tx: OrgTx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('scorecard')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export async function setVersion(
  tx: OrgTx,
  saved: { id: string; name: string; version: number },
): Promise<void> {
  await tx
    .updateTable('scorecard')
    .set({ name: saved.name, version: saved.version, updatedAt: sql<Date>`now()` })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', saved.id)
    .execute()
}

function currentScorecards(tx: OrgTx) {
  return tx
    .selectFrom('scorecard')
    .innerJoin('scorecardVersion', (join) =>
      join
        .onRef('scorecardVersion.orgId', '=', 'scorecard.orgId')
        .onRef('scorecardVersion.scorecardId', '=', 'scorecard.id')
        .onRef('scorecardVersion.version', '=', 'scorecard.version'),
    )
    .select((of) => [
      'scorecard.id',
      'scorecard.name',
      'scorecard.version',
      'scorecard.isDefault',
      'scorecard.defaultFor',
      'scorecard.createdAt',
      'scorecard.updatedAt',
      'scorecardVersion.definition',
      of
        .selectFrom('project')
        .select(sql<number>`count(*)`.as('count'))
        .whereRef('project.orgId', '=', 'scorecard.orgId')
        .whereRef('project.scorecardId', '=', 'scorecard.id')
        .as('projectCount'),
    ])
    .where('scorecard.orgId', '=', tx.orgId)
}
