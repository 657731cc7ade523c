import { sql } from 'kysely'
import type { PlanName, PlanTable } from '../billing/plans.js'
import type { Anonymous } from '../platform/db/database.js'

export interface Standing {
  orgId: string
  keyId: string
  lastUsedAt: Date | null
  plan: PlanName
  /** null: unlimited */
  quota: number | null
  usedBefore: number
  /** How many of the wanted calls are served; counted already. */
  admitted: number
  periodStart: Date
  resetsAt: Date
  resetsInSeconds: number
}

export interface Limits {
  plans: PlanTable
  /** 0: as many as the quota allows. */
  perMinute: number
}

/** Undefined: no such key, or it is revoked or expired. */
export async function admitCalls(
  anonymous: Anonymous,
  keyHash: Buffer,
  wanted: number,
  limits: Limits,
): Promise<Standing | undefined> {
  const { rows } = await sql<Standing | { keyId: null }>`
    select * from admit_api_calls(${keyHash}, ${wanted}, ${quotasOf(limits.plans)}, ${limits.perMinute})
  `.execute(anonymous)
  const [row] = rows
  return row && row.keyId !== null ? row : undefined
}

const written = new WeakMap<PlanTable, string>()

function quotasOf(plans: PlanTable): string {
  const known = written.get(plans)
  if (known) return known
  const quotas = Object.entries(plans).map(([plan, { apiCallsPerMonth }]) => [plan, apiCallsPerMonth])
  const text = JSON.stringify(Object.fromEntries(quotas))
  written.set(plans, text)
  return text
}
