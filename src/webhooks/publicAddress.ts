import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { Words } from '../contract/words.js'

/** Inside a network of ours or of nobody: `local` ones may be opened for a trial, `forbidden` ones never. */
export type AddressVerdict = { kind: 'public' } | { kind: 'local' | 'forbidden'; what: Words }

const RESERVED: Words = { en: 'a reserved address', fr: 'une adresse réservée' }
const FORBIDDEN: Record<string, Words> = {
  linkLocal: { en: 'a link-local address', fr: 'une adresse de lien local' },
  multicast: { en: 'a multicast address', fr: 'une adresse de multidiffusion' },
  broadcast: { en: 'a broadcast address', fr: 'une adresse de diffusion' },
  unspecified: { en: 'an unspecified address', fr: 'une adresse non spécifiée' },
  ipv4Mapped: { en: 'an IPv4 address mapped into IPv6', fr: 'une adresse IPv4 transposée en IPv6' },
  rfc6145: { en: 'an IPv4 address translated into IPv6', fr: 'une adresse IPv4 traduite en IPv6' },
  rfc6052: {
    en: 'an IPv4 address translated into IPv6 (NAT64)',
    fr: 'une adresse IPv4 traduite en IPv6 (NAT64)',
  },
  '6to4': { en: 'an IPv4 address inside IPv6 (6to4)', fr: 'une adresse IPv4 contenue dans IPv6 (6to4)' },
  teredo: { en: 'an IPv4 address inside IPv6 (Teredo)', fr: 'une adresse IPv4 contenue dans IPv6 (Teredo)' },
}
const LOCAL: Record<string, Words> = {
  loopback: { en: 'a loopback address', fr: 'une adresse de bouclage' },
  private: { en: 'a private address', fr: 'une adresse privée' },
  carrierGradeNat: { en: 'a carrier-grade NAT address', fr: 'une adresse de NAT d’opérateur' },
  uniqueLocal: { en: 'a unique-local address', fr: 'une adresse locale unique' },
}
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Judges one address as a resolver or a parsed URL gives it. Only globally reachable unicast is public: an address in no
 * list of exceptions, and in IPv6 inside 2000::/3. IPv6 forms that carry an IPv4 address are refused whatever it is.
 */
export function judgeAddress(address: string): AddressVerdict {
  if (isIP(address) === 0 || address.includes('%'))
    return {
      kind: 'forbidden',
      what: { en: 'not a plain IP address', fr: 'autre chose qu’une simple adresse IP' },
    }
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  const local = LOCAL[range]
  if (local) return { kind: 'local', what: local }
  if (range !== 'unicast') return { kind: 'forbidden', what: FORBIDDEN[range] ?? RESERVED }
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST))
    return { kind: 'forbidden', what: RESERVED }
  return { kind: 'public' }
}
