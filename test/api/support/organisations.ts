import { issueApiKey } from '../../../src/api-keys/issueApiKey.js'
import { changePlan } from '../../../src/billing/changePlan.js'
import { withOrg } from '../../../src/platform/db/withOrg.js'
import type { TestServer } from '../../support/server.js'

export interface ApiUser {
  orgId: string
  userId: string
  cookie: string
  key: string
}

/** A new organisation on a plan with API access, and a key to it. */
export async function apiUser(
  server: TestServer,
  name: string,
  plan: 'FREE' | 'PRO' | 'BUSINESS' = 'BUSINESS',
): Promise<ApiUser> {
  const { orgId, userId, cookie } = await server.signUp(name)
  const { database } = server.services
  const key = await withOrg(database, orgId, async (tx) => {
    await changePlan(tx, { to: plan, by: null })
    return (await issueApiKey(tx, { userId, userName: name }, { name: 'test', expiresAt: null })).key
  })
  return { orgId, userId, cookie, key }
}
