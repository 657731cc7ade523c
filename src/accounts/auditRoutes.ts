import { auditPage, auditPeople } from '../audit/auditPage.js'
import { auditEndpoints } from '../contract/app/audit.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { AppRouter } from './appRoute.js'
import { OWNERS_AND_ADMINS, requireRole } from './caller.js'

export function auditRoutes(route: AppRouter, database: Database): void {
  route(auditEndpoints.list, async ({ caller, query }) => {
    requireRole(caller, OWNERS_AND_ADMINS, { en: 'read the audit log', fr: 'lire le journal d’audit' })
    const { data, total } = await withOrg(database, caller.orgId, (tx) => auditPage(tx, query))
    return { data, pagination: { page: query.page, limit: query.limit, total } }
  })

  route(auditEndpoints.people, async ({ caller }) => {
    requireRole(caller, OWNERS_AND_ADMINS, { en: 'read the audit log', fr: 'lire le journal d’audit' })
    return withOrg(database, caller.orgId, auditPeople)
  })
}
