import type { AppRouter } from '../accounts/appRoute.js'
import { type Caller, OWNERS_AND_ADMINS, requireRole } from '../accounts/caller.js'
import { requireRoleNow } from '../accounts/requireRoleNow.js'
import { type ApiKey, apiKeyEndpoints } from '../contract/app/apiKeys.js'
import type { Words } from '../contract/words.js'
import type { Clock } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import { type OrgTx, withOrg } from '../platform/db/withOrg.js'
import { invalid } from '../platform/http/invalid.js'
import { notFound } from '../platform/http/problem.js'
import { ID } from '../platform/id.js'
import { maskApiKey } from './apiKey.js'
import { issueApiKey } from './issueApiKey.js'
import { type ApiKeyRow, apiKeyById, apiKeys } from './queries.js'
import { revokeApiKey } from './revokeApiKey.js'

export function apiKeyRoutes(route: AppRouter, deps: { database: Database; clock: Clock }): void {
  const allowed = async <T>(caller: Caller, work: (tx: OrgTx) => Promise<T>): Promise<T> => {
    requireRole(caller, OWNERS_AND_ADMINS, { en: 'manage its API keys', fr: 'gérer ses clés d’API' })
    return withOrg(deps.database, caller.orgId, work)
  }

  route(apiKeyEndpoints.list, async ({ caller }) =>
    allowed(caller, async (tx) => (await apiKeys(tx)).map(presentApiKey)),
  )

  route(apiKeyEndpoints.create, async ({ caller, body }) => {
    const expiresAt = body.expiresAt === null ? null : new Date(body.expiresAt)
    return allowed(caller, async (tx) => {
      await requireRoleNow(tx, caller, OWNERS_AND_ADMINS, { en: 'make API keys', fr: 'créer des clés d’API' })
      if (expiresAt && expiresAt <= deps.clock()) throw invalid({ expiresAt: PAST })
      const { id, key } = await issueApiKey(tx, caller, { name: body.name, expiresAt })
      return { apiKey: await shownKey(tx, id), key }
    })
  })

  route(apiKeyEndpoints.revoke, async ({ caller, params }) =>
    allowed(caller, async (tx) => {
      if (!ID.test(params.id)) throw notFound()
      await revokeApiKey(tx, caller, params.id)
      return shownKey(tx, params.id)
    }),
  )
}

async function shownKey(tx: OrgTx, id: string): Promise<ApiKey> {
  const row = await apiKeyById(tx, id)
  if (!row) throw notFound()
  return presentApiKey(row)
}

function presentApiKey(row: ApiKeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    masked: maskApiKey(row.lastFour),
    createdBy: row.createdBy,
    heldBy: row.heldBy,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }
}

const PAST: Words = { en: 'takes a time in the future', fr: 'attend un instant à venir' }
