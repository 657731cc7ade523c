import { createHmac } from 'node:crypto'
import type { SigningKeys } from './openedSecrets.js'

export interface SignedHeaders {
  'x-ccr-signature': string
  'webhook-id': string
  'webhook-timestamp': string
  'webhook-signature': string
}

/**
 * Signs a body in both published ways. `keys` are in the order in which the signatures appear: our sample verifier
 * looks at the first alone.
 */
export function sign(delivery: {
  id: string
  body: string
  keys: readonly SigningKeys[]
  at: Date
}): SignedHeaders {
  const { id, body, keys } = delivery
  const timestamp = String(Math.floor(delivery.at.getTime() / 1000))
  const ours = keys.map((key) => createHmac('sha256', key.ours).update(`${timestamp}.${body}`).digest('hex'))
  const standard = keys.map((key) =>
    createHmac('sha256', key.standard).update(`${id}.${timestamp}.${body}`).digest('base64'),
  )
  return {
    'x-ccr-signature': [`t=${timestamp}`, ...ours.map((hex) => `v1=${hex}`)].join(','),
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': standard.map((base64) => `v1,${base64}`).join(' '),
  }
}
