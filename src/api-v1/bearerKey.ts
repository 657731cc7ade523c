import { hashApiKey, isApiKey } from '../api-keys/apiKey.js'

const BEARER = /^bearer +(\S+) *$/i

/** SHA-256 of the key in an `Authorization` header. Undefined: no header, another scheme, not the shape of a key. */
export function bearerKeyHash(authorization: string | undefined): Buffer | undefined {
  const key = BEARER.exec(authorization ?? '')?.[1]
  return key !== undefined && isApiKey(key) ? hashApiKey(key) : undefined
}
