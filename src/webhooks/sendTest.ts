import type { Words } from '../contract/words.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { Problem } from '../platform/http/problem.js'
import { createId } from '../platform/id.js'
import { testsSince } from './deliveryQueries.js'
import { envelope } from './envelope.js'
import { insertDeliveries, tellWorkers } from './fanOutQueries.js'
import { lockEndpoint } from './queries.js'
import { requireActive } from './sendAgain.js'

const WINDOW_SECONDS = 60
const MOST_OF_ENDPOINT = 10
const MOST_OF_ORGANISATION = 30
const MESSAGE = 'This is a test of your webhook endpoint. Everything else arrives just like it.'

/** A ping to this endpoint alone, whatever it has subscribed to; from here on a delivery like any other. Gives its id. */
export async function sendTest(tx: OrgTx, endpointId: string, createdAt: Date): Promise<string> {
  await requireActive(tx, endpointId)
  await requireFewTests(tx, endpointId, createdAt)
  const id = createId(createdAt)
  const event = 'webhook.ping' as const
  const body = envelope(id, {
    type: event,
    data: { endpoint_id: endpointId, message: MESSAGE },
    createdAt,
  })
  await insertDeliveries(tx, [{ id, endpointId, event, body, createdAt }])
  await tellWorkers(tx)
  return id
}

/** Each press makes this server ask DNS and connect to wherever its owner says: not as a way to look around. */
async function requireFewTests(tx: OrgTx, endpointId: string, at: Date): Promise<void> {
  // One press at a time, so that each sees the ones before it.
  await lockEndpoint(tx, endpointId)
  const { ofEndpoint, ofOrganisation } = await testsSince(
    tx,
    endpointId,
    new Date(at.getTime() - WINDOW_SECONDS * 1000),
  )
  if (ofEndpoint < MOST_OF_ENDPOINT && ofOrganisation < MOST_OF_ORGANISATION) return
  const whose: Words =
    ofEndpoint >= MOST_OF_ENDPOINT
      ? {
          en: `${MOST_OF_ENDPOINT} tests of this endpoint`,
          fr: `${MOST_OF_ENDPOINT} essais de ce point d’accès`,
        }
      : {
          en: `${MOST_OF_ORGANISATION} tests of this organisation's endpoints`,
          fr: `${MOST_OF_ORGANISATION} essais des points d’accès de cette organisation`,
        }
  throw new Problem(
    'rate_limit_exceeded',
    {
      en: `At most ${whose.en} are sent a minute. Wait a minute and try again.`,
      fr: `Au plus ${whose.fr} sont envoyés par minute. Attendez une minute et réessayez.`,
    },
    { headers: { 'Retry-After': String(WINDOW_SECONDS) } },
  )
}
