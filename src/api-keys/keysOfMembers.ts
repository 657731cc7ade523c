import type { Caller } from '../accounts/caller.js'
import type { KeysOfMembers } from '../accounts/keysOfMembers.js'
import { recordAudit } from '../audit/recordAudit.js'
import { maskApiKey } from './apiKey.js'
import { handOver, keysHeldBy, revokeHeldBy } from './queries.js'

/** What becomes of the keys of a member who may not hold any more. */
export const keysOfMembers: KeysOfMembers = {
  async list(tx, userId) {
    return (await keysHeldBy(tx, userId)).map(({ id, name, lastFour, lastUsedAt }) => ({
      id,
      name,
      masked: maskApiKey(lastFour),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    }))
  },

  async end(tx, caller: Caller, { userId, name: holder }, choice) {
    const keys =
      choice === 'TAKE_OVER' ? await handOver(tx, userId, caller.userId) : await revokeHeldBy(tx, userId)
    for (const { id, name } of keys)
      await recordAudit(tx, {
        actor: caller,
        action: choice === 'TAKE_OVER' ? 'api_key.taken_over' : 'api_key.revoked',
        targetType: 'api_key',
        targetId: id,
        details: { name, holder },
      })
    return keys.length
  },
}
