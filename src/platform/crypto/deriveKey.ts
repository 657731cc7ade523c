import { hkdfSync } from 'node:crypto'

/** 32 bytes for one purpose, from the installation's one secret (HKDF-SHA-256). */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `callcenterrate ${purpose}`, 32))
}
