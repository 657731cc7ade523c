import { createSecretKey, type KeyObject } from 'node:crypto'
import { unseal } from '../platform/crypto/seal.js'
import { secretBytes } from './signingSecret.js'

const MAX_KEPT = 5000

/** One secret as both kinds of signature are keyed with it. */
export interface SigningKeys {
  /** The secret's text. */
  ours: KeyObject
  /** The bytes that the text encodes. */
  standard: KeyObject
}

export function signingKeys(secret: string): SigningKeys {
  return { ours: createSecretKey(secret, 'utf8'), standard: createSecretKey(secretBytes(secret)) }
}

/** Opens sealed secrets and keeps those in use: opening one costs as much as signing. Throws when the key is not theirs. */
export function createSecretOpener(sealingKey: Buffer): (sealed: Buffer, endpointId: string) => SigningKeys {
  const kept = new Map<string, SigningKeys>()
  return (sealed, endpointId) => {
    const name = `${endpointId} ${sealed.toString('latin1')}`
    const keys = kept.get(name) ?? signingKeys(unseal(sealingKey, sealed, endpointId))
    kept.delete(name)
    kept.set(name, keys)
    const [oldest] = kept.keys()
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
    return keys
  }
}
