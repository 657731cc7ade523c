import { z } from 'zod'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { SendMail } from '../platform/mail/sendMail.js'
import type { JobHandler } from '../platform/queue/runJobs.js'
import { alertById } from './alertQueries.js'
import { presentAlert } from './presentAlert.js'
import { ALERT_MAIL_TASK } from './raiseAlerts.js'

const Payload = z.object({ orgId: z.string(), alertId: z.string(), to: z.string() })

export function alertJobs(deps: {
  database: Database
  sendMail: SendMail
  publicUrl: string
}): Record<string, JobHandler> {
  return {
    [ALERT_MAIL_TASK]: async (payload) => {
      const { orgId, alertId, to } = Payload.parse(payload)
      const row = await withOrg(deps.database, orgId, (tx) => alertById(tx, alertId))
      // Deleted with its call since: nobody needs to be told.
      if (!row) return
      const { rule, severity, message, audio, project, analysisId, moment } = presentAlert(row)
      const at = moment ? `?t=${moment.start}` : ''
      const text = [
        message,
        '',
        `Call: ${audio.originalName}${audio.agentName ? `, ${audio.agentName}` : ''}`,
        `Project: ${project.name}`,
        `Listen: ${deps.publicUrl}/analyses/${analysisId}${at}`,
      ].join('\n')
      await deps.sendMail({ to, subject: `${severity}: ${rule.name}`, text })
    },
  }
}
