import type { AppRouter } from '../accounts/appRoute.js'
import { OWNERS_AND_ADMINS, requireRole } from '../accounts/caller.js'
import { alertEndpoints } from '../contract/app/alerts.js'
import type { Embed } from '../edith/judge/embedder.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import { knownCriteria } from '../scorecards/knownCriteria.js'
import { acknowledge, alertById, alertPage, countUnread } from './alertQueries.js'
import { presentAlert, presentRule } from './presentAlert.js'
import { previewRule } from './previewRule.js'
import { rulesOfOrg } from './ruleQueries.js'
import { createRule, deleteRule, ruleOr404, saveRule } from './saveRule.js'

export function alertRoutes(
  route: AppRouter,
  { database, embed }: { database: Database; embed: Embed },
): void {
  route(alertEndpoints.rules, async ({ caller }) =>
    withOrg(database, caller.orgId, async (tx) => {
      const known = await knownCriteria(tx)
      return (await rulesOfOrg(tx)).map((row) => presentRule(row, known))
    }),
  )
  route(alertEndpoints.createRule, async ({ caller, body }) =>
    withOrg(database, caller.orgId, (tx) => createRule(tx, caller, body)),
  )
  route(alertEndpoints.rule, async ({ caller, params }) =>
    withOrg(database, caller.orgId, (tx) => ruleOr404(tx, params.id)),
  )
  route(alertEndpoints.saveRule, async ({ caller, params, body }) =>
    withOrg(database, caller.orgId, (tx) => saveRule(tx, caller, params.id, body)),
  )
  route(alertEndpoints.deleteRule, async ({ caller, params }) => {
    await withOrg(database, caller.orgId, (tx) => deleteRule(tx, caller, params.id))
    return undefined
  })
  route(alertEndpoints.preview, async ({ caller, body }) =>
    previewRule({ database, embed }, caller.orgId, body.rule, body.offset),
  )
  route(alertEndpoints.list, async ({ caller, query: { page, limit, ...filter } }) =>
    withOrg(database, caller.orgId, async (tx) => {
      const { rows, total } = await alertPage(tx, filter, page, limit)
      return { data: rows.map(presentAlert), pagination: { page, limit, total } }
    }),
  )
  route(alertEndpoints.unread, async ({ caller }) => ({
    unread: await withOrg(database, caller.orgId, countUnread),
  }))
  route(alertEndpoints.acknowledgeAll, async ({ caller }) => {
    requireRole(caller, OWNERS_AND_ADMINS, {
      en: 'mark every alert as read',
      fr: 'marquer toutes les alertes comme lues',
    })
    return { acknowledged: await withOrg(database, caller.orgId, (tx) => acknowledge(tx, caller.userId)) }
  })
  route(alertEndpoints.acknowledge, async ({ caller, params }) =>
    withOrg(database, caller.orgId, async (tx) => {
      await acknowledge(tx, caller.userId, params.id)
      const row = await alertById(tx, params.id)
      if (!row) throw notFound()
      return presentAlert(row)
    }),
  )
}
