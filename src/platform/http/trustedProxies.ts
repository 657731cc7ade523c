import type { FastifyServerOptions } from 'fastify'
import ipaddr from 'ipaddr.js'

/** Whose X-Forwarded headers are believed: nobody's, those of so many proxies in a row, or those of these addresses. */
export type TrustedProxies = false | number | string[]

export const TRUSTED_PROXIES =
  'takes the number of proxies before this server, or their addresses: 10.0.0.0/8, ::1, loopback, linklocal, uniquelocal'
const MAX_HOPS = 32
const NAMED_RANGES = new Set(['loopback', 'linklocal', 'uniquelocal'])

/** Undefined: it cannot be read. */
export function readTrustedProxies(text: string): TrustedProxies | undefined {
  if (text === 'false' || text === '0') return false
  if (text === 'true') return 1
  if (/^\d+$/.test(text)) return Number(text) <= MAX_HOPS ? Number(text) : undefined
  const addresses = text.split(',').map((address) => address.trim())
  return addresses.every(isAddressOrRange) ? addresses : undefined
}

/**
 * From the right, as each proxy adds whom it heard: what stands further left the client may have written. Fastify
 * itself believes nobody when it is given a number.
 */
export function trustProxy(trusted: TrustedProxies): NonNullable<FastifyServerOptions['trustProxy']> {
  return typeof trusted === 'number' ? (_address, hop) => hop < trusted : trusted
}

function isAddressOrRange(text: string): boolean {
  if (NAMED_RANGES.has(text)) return true
  return text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.IPv6.isValid(text) || isWholeIPv4(text)
}

/** `ipaddr.js` reads "10" as an address too. */
function isWholeIPv4(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text)
}
