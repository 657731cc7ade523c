import type { AppRouter } from '../accounts/appRoute.js'
import { type Caller, OWNERS_AND_ADMINS, requireRole } from '../accounts/caller.js'
import { recordAudit } from '../audit/recordAudit.js'
import type { AuditAction } from '../contract/app/audit.js'
import type { Locale } from '../contract/app/me.js'
import { type NewScorecard, scorecardEndpoints } from '../contract/app/scorecards.js'
import { cutText } from '../contract/cutText.js'
import type { Database } from '../platform/db/database.js'
import { type OrgTx, withOrg } from '../platform/db/withOrg.js'
import { notFound, Problem } from '../platform/http/problem.js'
import { readerLocale } from '../platform/http/readerLocale.js'
import { createId } from '../platform/id.js'
import { CHANGE_SCORECARDS } from './changeScorecards.js'
import { presentScorecard, presentSummary } from './presentScorecard.js'
import { insertScorecard, scorecardById, scorecards } from './queries.js'
import { saveScorecard } from './saveScorecard.js'

const MAX_NAME = 120

export function scorecardRoutes(route: AppRouter, { database }: { database: Database }): void {
  route(scorecardEndpoints.list, async ({ caller }) => ({
    data: (await withOrg(database, caller.orgId, scorecards)).map(presentSummary),
  }))

  route(scorecardEndpoints.get, async ({ caller, params }) =>
    withOrg(database, caller.orgId, (tx) => present(tx, params.id)),
  )

  route(scorecardEndpoints.create, async ({ caller, body }) => {
    requireRole(caller, OWNERS_AND_ADMINS, CHANGE_SCORECARDS)
    return withOrg(database, caller.orgId, (tx) => create(tx, caller, body))
  })

  route(scorecardEndpoints.duplicate, async ({ caller, params, request }) => {
    requireRole(caller, OWNERS_AND_ADMINS, CHANGE_SCORECARDS)
    return withOrg(database, caller.orgId, async (tx) => {
      const { name, definition } = await present(tx, params.id)
      return create(tx, caller, { name: copyOf(name, readerLocale(request)), definition })
    })
  })

  route(scorecardEndpoints.save, async ({ caller, params, body }) => {
    requireRole(caller, OWNERS_AND_ADMINS, CHANGE_SCORECARDS)
    return withOrg(database, caller.orgId, async (tx) => {
      const saving = await saveScorecard(tx, params.id, body, caller.userId)
      if (saving.kind === 'missing') throw notFound()
      if (saving.kind === 'outdated')
        throw new Problem('conflict', {
          en: `Somebody else saved version ${saving.version} of this scorecard meanwhile. Open it again and repeat your changes.`,
          fr: `Quelqu’un d’autre a enregistré entre-temps la version ${saving.version} de cette grille. Rouvrez-la et refaites vos modifications.`,
        })
      if (saving.kind === 'saved')
        await audit(tx, caller, 'scorecard.saved', params.id, { name: body.name, version: saving.version })
      return present(tx, params.id)
    })
  })
}

async function create(tx: OrgTx, caller: Caller, { name, definition }: NewScorecard) {
  const id = createId()
  await insertScorecard(tx, { id, name, definition, isDefault: false, createdBy: caller.userId })
  await audit(tx, caller, 'scorecard.created', id, { name })
  return present(tx, id)
}

async function present(tx: OrgTx, id: string) {
  const row = await scorecardById(tx, id)
  if (!row) throw notFound()
  return presentScorecard(row)
}

async function audit(
  tx: OrgTx,
  actor: Caller,
  action: AuditAction,
  targetId: string,
  details: Record<string, unknown>,
): Promise<void> {
  await recordAudit(tx, { actor, action, targetType: 'scorecard', targetId, details })
}

const COPY: Record<Locale, string> = { en: ' (copy)', fr: ' (copie)' }

function copyOf(name: string, locale: Locale): string {
  const suffix = COPY[locale]
  return `${cutText(name, MAX_NAME - suffix.length).trimEnd()}${suffix}`
}
