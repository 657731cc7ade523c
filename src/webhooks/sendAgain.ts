import type { Caller } from '../accounts/caller.js'
import { recordAudit } from '../audit/recordAudit.js'
import type { Words } from '../contract/words.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { notFound, Problem } from '../platform/http/problem.js'
import { deliveryById, scheduleAgain, scheduleFailedAgain } from './deliveryQueries.js'
import { tellWorkers } from './fanOutQueries.js'
import { endpointById } from './queries.js'

/** One delivery anew, with its id and its body, on a schedule that starts now. */
export async function resend(
  tx: OrgTx,
  caller: Caller,
  delivery: { endpointId: string; id: string },
  at: Date,
): Promise<void> {
  const { url } = await requireActive(tx, delivery.endpointId)
  if (!(await deliveryById(tx, delivery.endpointId, delivery.id))) throw notFound()
  if (!(await scheduleAgain(tx, delivery.id, at)))
    throw new Problem('conflict', {
      en: 'It is being sent at this very moment.',
      fr: 'Il est justement en cours d’envoi.',
    })
  await tellWorkers(tx)
  await recordAudit(tx, {
    actor: caller,
    action: 'webhook.resent',
    targetType: 'webhook',
    targetId: delivery.endpointId,
    details: { url, delivery: delivery.id },
  })
}

/** Everything that has failed for good since then, as above. */
export async function recover(
  tx: OrgTx,
  caller: Caller,
  endpointId: string,
  times: { since: Date; at: Date },
): Promise<number> {
  const { url } = await requireActive(tx, endpointId)
  const recovered = await scheduleFailedAgain(tx, endpointId, times.since, times.at)
  if (recovered > 0) await tellWorkers(tx)
  await recordAudit(tx, {
    actor: caller,
    action: 'webhook.recovered',
    targetType: 'webhook',
    targetId: endpointId,
    details: { url, since: times.since.toISOString(), deliveries: recovered },
  })
  return recovered
}

const NOT_ACTIVE: Record<'PAUSED' | 'DISABLED', Words> = {
  PAUSED: {
    en: 'The endpoint is paused. Resume it first.',
    fr: 'Le point d’accès est en pause. Reprenez-le d’abord.',
  },
  DISABLED: {
    en: 'The endpoint is disabled. Resume it first.',
    fr: 'Le point d’accès est désactivé. Reprenez-le d’abord.',
  },
}

export async function requireActive(tx: OrgTx, endpointId: string): Promise<{ url: string }> {
  const endpoint = await endpointById(tx, endpointId)
  if (!endpoint) throw notFound()
  if (endpoint.status !== 'ACTIVE') throw new Problem('conflict', NOT_ACTIVE[endpoint.status])
  return endpoint
}
