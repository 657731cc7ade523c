import { hasAgentSentiment } from '../accounts/agentSentiment.js'
import type { Caller } from '../accounts/caller.js'
import { isInstanceAdmin } from '../accounts/instance/requireInstanceAdmin.js'
import { organisationsOfUser } from '../accounts/membership.js'
import type { Me, ServerLanguage } from '../contract/app/me.js'
import { Locale } from '../contract/app/me.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { PlanTable } from './plans.js'
import { countMembers, standingAt, storedBytes } from './queries.js'

export interface ServerFacts {
  version: string
  languages: () => Promise<ServerLanguage[]>
  canJudge: boolean
  maxUploadBytes: number
  isDemo: (caller: Caller) => boolean
  canSendMail: boolean
}

/** Everything the web app has to know about who is looking at it. */
export async function describeCaller(
  caller: Caller,
  deps: { database: Database; plans: PlanTable; server: ServerFacts },
): Promise<Me> {
  const organisations = await organisationsOfUser(deps.database.anonymous, caller.userId)
  const active = organisations.find(({ orgId }) => orgId === caller.orgId)
  if (!active) throw new Error('the active organisation is none of the caller’s')
  const { isAdmin, standing, members, stored, withAgentSentiment } = await withOrg(
    deps.database,
    caller.orgId,
    async (tx) => ({
      isAdmin: await isInstanceAdmin(tx, caller.userId),
      standing: await standingAt(tx, new Date()),
      members: await countMembers(tx),
      stored: await storedBytes(tx),
      withAgentSentiment: await hasAgentSentiment(tx),
    }),
  )
  const limits = deps.plans[standing.plan]
  const { server } = deps
  return {
    user: {
      id: caller.userId,
      name: caller.userName,
      email: caller.email,
      locale: Locale.nullable().catch(null).parse(caller.locale),
      isInstanceAdmin: isAdmin,
    },
    organisations: organisations.map(({ orgId, name, role }) => ({ id: orgId, name, role })),
    organisation: {
      id: active.orgId,
      name: active.name,
      role: active.role,
      plan: standing.plan,
      hasWebhooks: limits.hasWebhooks,
      hasAgentSentiment: withAgentSentiment,
      createdAt: active.createdAt.toISOString(),
    },
    usage: {
      periodStart: standing.periodStart.toISOString(),
      periodEnd: standing.periodEnd.toISOString(),
      analyses: { used: standing.analyses, limit: limits.analysesPerMonth },
      apiCalls: { used: standing.apiCalls, limit: limits.apiCallsPerMonth },
      members: { used: members, limit: limits.members },
      storage: { used: stored, limit: limits.storageBytes },
    },
    server: {
      version: server.version,
      languages: await server.languages(),
      canJudge: server.canJudge,
      maxUploadBytes: server.maxUploadBytes,
      isDemo: server.isDemo(caller),
      canSendMail: server.canSendMail,
    },
  }
}
