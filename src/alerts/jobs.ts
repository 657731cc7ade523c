import { z } from 'zod'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { SendMail } from '../platform/mail/sendMail.js'
import type { JobHandler } from '../platform/queue/runJobs.js'
import { giveBackAllowances, takeAllowances } from '../platform/throttle/allowance.js'
import type { ThrottleKey } from '../platform/throttle/throttleKey.js'
import { alertMail } from './alertMail.js'
import { alertById } from './alertQueries.js'
import { ALERT_MAIL_TASK } from './raiseAlerts.js'

const DAY_SECONDS = 24 * 3600
/** In a day. A rule that matches every call must not fill a mailbox, nor an organisation use us to fill many. */
const TO_RECIPIENT = 100
const OF_ORGANISATION = 1000

const Payload = z.object({ orgId: z.string(), alertId: z.string(), to: z.string() })

export function alertJobs(deps: {
  database: Database
  sendMail: SendMail
  publicUrl: string
  throttleKey: ThrottleKey
}): Record<string, JobHandler> {
  return {
    [ALERT_MAIL_TASK]: async (payload, { log }) => {
      const { orgId, alertId, to } = Payload.parse(payload)
      const row = await withOrg(deps.database, orgId, (tx) => alertById(tx, alertId))
      // Deleted with its call since: nobody needs to be told.
      if (!row) return
      const allowances = [
        {
          key: deps.throttleKey('alert mails to', to.toLowerCase()),
          max: TO_RECIPIENT,
          windowSeconds: DAY_SECONDS,
        },
        { key: deps.throttleKey('alert mails of', orgId), max: OF_ORGANISATION, windowSeconds: DAY_SECONDS },
      ]
      const turn = await takeAllowances(deps.database.anonymous, allowances)
      // The one before said that it was the last, and where all of them are.
      if (turn.kind === 'spent') return log.info('an alert was not mailed: the day’s mails are spent')
      try {
        await deps.sendMail({ to, ...alertMail(row, deps.publicUrl, turn.isLast) })
      } catch (error) {
        await giveBackAllowances(deps.database.anonymous, allowances)
        throw error
      }
    },
  }
}
