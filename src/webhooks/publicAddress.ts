import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Inside a network of ours or of nobody: `local` ones may be opened for a trial, `forbidden` ones never. */
export type AddressVerdict = { kind: 'public' } | { kind: 'local' | 'forbidden'; what: string }

const FORBIDDEN: Record<string, string> = {
  linkLocal: 'a link-local address',
  multicast: 'a multicast address',
  broadcast: 'a broadcast address',
  unspecified: 'an unspecified address',
  ipv4Mapped: 'an IPv4 address mapped into IPv6',
  rfc6145: 'an IPv4 address translated into IPv6',
  rfc6052: 'an IPv4 address translated into IPv6 (NAT64)',
  '6to4': 'an IPv4 address inside IPv6 (6to4)',
  teredo: 'an IPv4 address inside IPv6 (Teredo)',
}
const LOCAL: Record<string, string> = {
  loopback: 'a loopback address',
  private: 'a private address',
  carrierGradeNat: 'a carrier-grade NAT address',
  uniqueLocal: 'a unique-local address',
}
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Judges one address as a resolver or a parsed URL gives it. Only globally reachable unicast is public: an address in no
 * list of exceptions, and in IPv6 inside 2000::/3. IPv6 forms that carry an IPv4 address are refused whatever it is.
 */
export function judgeAddress(address: string): AddressVerdict {
  if (isIP(address) === 0 || address.includes('%'))
    return { kind: 'forbidden', what: 'not a plain IP address' }
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  const local = LOCAL[range]
  if (local) return { kind: 'local', what: local }
  if (range !== 'unicast') return { kind: 'forbidden', what: FORBIDDEN[range] ?? 'a reserved address' }
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST))
    return { kind: 'forbidden', what: 'a reserved address' }
  return { kind: 'public' }
}
