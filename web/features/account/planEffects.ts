import type { Billing } from '../../../src/contract/app/billing.js'
import type { Allowance, Me, Plan } from '../../../src/contract/app/me.js'

/** What begins and what ends, for this organisation as it is. */
export type PlanEffect =
  | { kind: 'API_STARTS'; limit: number | null }
  | { kind: 'API_STOPS'; count: number }
  | { kind: 'WEBHOOKS_START' }
  | { kind: 'WEBHOOKS_STOP'; count: number }
  | { kind: 'MEMBERS_ABOVE'; count: number; limit: number }
  | { kind: 'ANALYSES_USED_UP'; used: number; limit: number }
  | { kind: 'API_USED_UP'; used: number; limit: number }
  | { kind: 'STORAGE_ABOVE'; used: number; limit: number }

export function isEnd({ kind }: PlanEffect): boolean {
  return kind !== 'API_STARTS' && kind !== 'WEBHOOKS_START'
}

export function planEffects(
  from: Plan,
  to: Plan,
  {
    usage,
    inUse,
  }: { usage: Pick<Me['usage'], 'analyses' | 'apiCalls' | 'members' | 'storage'>; inUse: Billing['inUse'] },
): PlanEffect[] {
  const hadApi = from.apiCallsPerMonth !== 0
  const hasApi = to.apiCallsPerMonth !== 0
  const effects: (PlanEffect | undefined)[] = [
    !hadApi && hasApi ? { kind: 'API_STARTS', limit: to.apiCallsPerMonth } : undefined,
    hadApi && !hasApi ? { kind: 'API_STOPS', count: inUse.apiKeys } : undefined,
    hasApi ? usedUp('API_USED_UP', usage.apiCalls, to.apiCallsPerMonth) : undefined,
    !from.hasWebhooks && to.hasWebhooks ? { kind: 'WEBHOOKS_START' } : undefined,
    from.hasWebhooks && !to.hasWebhooks
      ? { kind: 'WEBHOOKS_STOP', count: inUse.webhookEndpoints }
      : undefined,
    membersAbove(usage.members, to.members),
    usedUp('ANALYSES_USED_UP', usage.analyses, to.analysesPerMonth),
    storageAbove(usage.storage, to.storageBytes),
  ]
  return effects.filter((effect) => effect !== undefined)
}

function membersAbove({ used }: Allowance, limit: number | null): PlanEffect | undefined {
  return limit !== null && used > limit ? { kind: 'MEMBERS_ABOVE', count: used - limit, limit } : undefined
}

function usedUp(
  kind: 'ANALYSES_USED_UP' | 'API_USED_UP',
  { used }: Allowance,
  limit: number | null,
): PlanEffect | undefined {
  return limit !== null && used >= limit ? { kind, used, limit } : undefined
}

function storageAbove({ used }: Allowance, limit: number | null): PlanEffect | undefined {
  return limit !== null && used > limit ? { kind: 'STORAGE_ABOVE', used, limit } : undefined
}
