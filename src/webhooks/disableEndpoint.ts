import { recordAudit } from '../audit/recordAudit.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { enqueue } from '../platform/queue/enqueue.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { lockEndpoint, ownersOfOrganisation, updateEndpoint } from './queries.js'
import type { DisabledBecause } from './queue.js'

export const TELL_OWNERS = 'webhooks.tell_owners'

/** Once, however many attempts say that it has to be. */
export async function disableEndpoint(
  database: Database,
  endpoint: { orgId: string; endpointId: string; because: DisabledBecause },
): Promise<void> {
  const { orgId, endpointId, because } = endpoint
  await withOrg(database, orgId, async (tx) => {
    const before = await lockEndpoint(tx, endpointId)
    if (!before || before.status === 'DISABLED') return
    await updateEndpoint(tx, endpointId, { status: 'DISABLED', disabledBecause: because })
    await recordAudit(tx, {
      actor: null,
      action: 'webhook.disabled',
      targetType: 'webhook',
      targetId: endpointId,
      details: { url: before.url, because: because === 'GONE' ? 'answered 410 Gone' : 'failed for 5 days' },
    })
    await tellOrganisation(tx, { type: 'endpoint.disabled', id: endpointId })
    // A job per owner: one who cannot be reached does not make the others wait, or hear twice.
    for (const { email: to } of await ownersOfOrganisation(tx))
      await enqueue(tx, { task: TELL_OWNERS, payload: { endpointId, to }, maxAttempts: 10 })
  })
}
