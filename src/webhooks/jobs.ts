import type { Clock } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import type { SendMail } from '../platform/mail/sendMail.js'
import type { JobHandler } from '../platform/queue/runJobs.js'
import { TELL_OWNERS } from './disableEndpoint.js'
import { PRUNE, pruneOld } from './pruneOld.js'
import { tellOwners } from './tellOwners.js'

/** At night, when there is room to delete. */
export const WEBHOOK_CRONTAB = `17 3 * * * ${PRUNE}`

export function webhookJobs(deps: {
  database: Database
  sendMail: SendMail
  publicUrl: string
  retentionDays: number
  clock: Clock
}): Record<string, JobHandler> {
  return { [TELL_OWNERS]: tellOwners(deps), [PRUNE]: pruneOld(deps) }
}
