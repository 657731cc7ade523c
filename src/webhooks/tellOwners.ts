import { z } from 'zod'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { plainText } from '../platform/mail/plainText.js'
import type { SendMail } from '../platform/mail/sendMail.js'
import { endpointById, ownersOfOrganisation } from './queries.js'

const Payload = z.object({
  orgId: z.string(),
  endpointId: z.string(),
  /** Absent in jobs of before there was one per owner: all of them. */
  to: z.string().optional(),
})

/** A job: an e-mail to an owner that an endpoint of theirs was disabled, unless it was dealt with, or they own no more. */
export function tellOwners(deps: { database: Database; sendMail: SendMail; publicUrl: string }) {
  return async (payload: unknown): Promise<void> => {
    const { orgId, endpointId, to } = Payload.parse(payload)
    const { endpoint, owners } = await withOrg(deps.database, orgId, async (tx) => ({
      endpoint: await endpointById(tx, endpointId),
      owners: await ownersOfOrganisation(tx),
    }))
    if (endpoint?.status !== 'DISABLED') return
    for (const owner of owners.filter(({ email }) => to === undefined || email === to))
      await deps.sendMail({
        to: owner.email,
        subject: `Webhook endpoint disabled: ${new URL(endpoint.url).host}`,
        text: mailText({
          url: endpoint.url,
          organisation: plainText(owner.organisation),
          because: endpoint.disabledBecause,
          page: `${deps.publicUrl}/account/webhooks/${endpointId}`,
        }),
      })
  }
}

function mailText(endpoint: {
  url: string
  organisation: string
  because: 'GONE' | 'FAILING' | null
  page: string
}): string {
  const why =
    endpoint.because === 'GONE'
      ? 'It answered 410 Gone, which asks us to stop.'
      : 'Every delivery to it has failed for 5 days.'
  return [
    `The webhook endpoint ${endpoint.url} of ${endpoint.organisation} was disabled.`,
    why,
    'Nothing is sent to it until an owner resumes it. Deliveries that were waiting go out then, and failed ones can be recovered:',
    endpoint.page,
  ].join('\n\n')
}
