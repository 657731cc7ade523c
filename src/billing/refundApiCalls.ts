import { sql } from 'kysely'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { Log } from '../platform/log.js'
import { withPatience } from '../platform/patience.js'

export interface CountedCall {
  orgId: string
  periodStart: Date
}

export interface Refunds {
  /** A call that was counted and failed on our side. Not waited for, by no request either: the answer goes out first. */
  add(call: CountedCall): void
  /** What is still to be written, or has failed to be. */
  close(): Promise<void>
}

interface Debt extends CountedCall {
  calls: number
}

const RETRY_MS = 1000

/** Takes calls back out of the quota. While the database is away they wait; should we die then, they stay counted. */
export function openRefunds(database: Database, log: Log): Refunds {
  const debts = new Map<string, Debt>()
  let settling: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const settle = async (): Promise<void> => {
    for (const [name, debt] of [...debts]) {
      debts.delete(name)
      try {
        await withOrg(database, debt.orgId, async (tx) => {
          await sql`update usage set api_calls = greatest(0, api_calls - ${debt.calls})
            where org_id = ${tx.orgId} and period_start = ${debt.periodStart}`.execute(tx)
        })
      } catch (error) {
        log.warn({ err: error }, 'calls that failed could not be refunded yet')
        owe(debt)
        timer ??= setTimeout(start, RETRY_MS).unref()
      }
    }
  }
  const start = () => {
    timer = undefined
    settling ??= withPatience(undefined, settle).finally(() => {
      settling = undefined
      if (debts.size > 0 && !timer) start()
    })
  }
  const owe = (debt: Debt) => {
    const name = `${debt.orgId} ${debt.periodStart.getTime()}`
    debts.set(name, { ...debt, calls: debt.calls + (debts.get(name)?.calls ?? 0) })
  }

  return {
    add(call) {
      owe({ ...call, calls: 1 })
      if (!timer) start()
    },
    async close() {
      clearTimeout(timer)
      await settling
      await settle()
      clearTimeout(timer)
    },
  }
}
