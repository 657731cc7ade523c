import { sql } from 'kysely'
import type { OrgTx } from '../platform/db/withOrg.js'

export interface ModelUse {
  inputTokens: number
  outputTokens: number
  milliseconds: number
}

/** Decimals as they were written, so that the database reckons exactly. null: no limit. */
export interface ModelLimits {
  tokens: number | null
  minutes: number | null
  cost: string | null
  /** For a million tokens. */
  inputPrice: string
  outputPrice: string
  currency: string
}

const MINUTE_MS = 60_000

/** Adds a request unless it could pass a limit. The row decides, so that two workers cannot both take the last of it. */
export async function takeModelUse(
  tx: OrgTx,
  periodStart: Date,
  use: ModelUse,
  limits: ModelLimits,
): Promise<boolean> {
  const milliseconds = limits.minutes === null ? null : limits.minutes * MINUTE_MS
  const { rows } = await sql`
    insert into model_use as u (org_id, period_start, requests, input_tokens, output_tokens, milliseconds, cost)
    select ${tx.orgId}, ${periodStart}::timestamptz, 1, n.input, n.output, n.ms, n.cost
    from (select ${use.inputTokens}::bigint as input, ${use.outputTokens}::bigint as output,
      ${use.milliseconds}::bigint as ms, ${costOf(use, limits)} as cost) n
    left join model_use was on was.org_id = ${tx.orgId} and was.period_start = ${periodStart}::timestamptz
    where was.org_id is not null or ${within('n.input + n.output', 'n.ms', 'n.cost')}
    on conflict (org_id, period_start) do update set requests = u.requests + 1,
      input_tokens = u.input_tokens + excluded.input_tokens,
      output_tokens = u.output_tokens + excluded.output_tokens,
      milliseconds = u.milliseconds + excluded.milliseconds, cost = u.cost + excluded.cost
      where ${within(
        'u.input_tokens + u.output_tokens + excluded.input_tokens + excluded.output_tokens',
        'u.milliseconds + excluded.milliseconds',
        'u.cost + excluded.cost',
      )}
    returning 1`.execute(tx)
  return rows.length === 1

  function within(tokens: string, ms: string, cost: string) {
    return sql`(${limits.tokens}::bigint is null or ${sql.raw(tokens)} <= ${limits.tokens}::bigint)
      and (${milliseconds}::bigint is null or ${sql.raw(ms)} <= ${milliseconds}::bigint)
      and (${limits.cost}::numeric is null or ${sql.raw(cost)} <= ${limits.cost}::numeric)`
  }
}

/** What a request did use, in place of what was taken for it, in the period that it was taken from. */
export async function settleModelUse(
  tx: OrgTx,
  periodStart: Date,
  { taken, used }: { taken: ModelUse; used: ModelUse },
  limits: ModelLimits,
): Promise<void> {
  await sql`update model_use set
      input_tokens = input_tokens + ${used.inputTokens - taken.inputTokens}::bigint,
      output_tokens = output_tokens + ${used.outputTokens - taken.outputTokens}::bigint,
      milliseconds = milliseconds + ${used.milliseconds - taken.milliseconds}::bigint,
      cost = cost + ${costOf(used, limits)} - ${costOf(taken, limits)}
    where org_id = ${tx.orgId} and period_start = ${periodStart}::timestamptz`.execute(tx)
}

function costOf({ inputTokens, outputTokens }: ModelUse, { inputPrice, outputPrice }: ModelLimits) {
  return sql`((${inputTokens}::numeric * ${inputPrice}::numeric
    + ${outputTokens}::numeric * ${outputPrice}::numeric) / 1000000)`
}

export async function modelUseSince(
  tx: OrgTx,
  periodStart: Date,
): Promise<ModelUse & { requests: number; cost: string }> {
  const { rows } = await sql<ModelUse & { requests: number; cost: string }>`
    select requests, input_tokens, output_tokens, milliseconds, round(cost, 4)::text as cost
    from model_use where org_id = ${tx.orgId} and period_start = ${periodStart}::timestamptz`.execute(tx)
  return rows[0] ?? { requests: 0, inputTokens: 0, outputTokens: 0, milliseconds: 0, cost: '0' }
}
