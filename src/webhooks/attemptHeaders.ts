import type { SigningKeys } from './openedSecrets.js'
import { sign } from './sign.js'

/** Every header of an attempt, in the order in which it is sent and written down. */
export function attemptHeaders(delivery: {
  id: string
  event: string
  url: string
  body: string
  keys: readonly SigningKeys[]
  at: Date
}): Record<string, string> {
  const signed = sign(delivery)
  return {
    Host: new URL(delivery.url).host,
    // The HTTP client's own; named here so that what is written down is all of what is sent.
    Connection: 'keep-alive',
    'Content-Type': 'application/json',
    'User-Agent': 'CallCenterRate-Webhook/1.0',
    'X-CCR-Event': delivery.event,
    'X-CCR-Delivery-Id': delivery.id,
    'X-CCR-Signature': signed['x-ccr-signature'],
    'webhook-id': signed['webhook-id'],
    'webhook-timestamp': signed['webhook-timestamp'],
    'webhook-signature': signed['webhook-signature'],
    'Content-Length': String(Buffer.byteLength(delivery.body)),
  }
}
