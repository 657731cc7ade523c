import type { Words } from '../contract/words.js'
import type { EndpointUrl } from './endpointUrl.js'
import { NOT_SECURE, readEndpointUrl } from './endpointUrl.js'
import { judgeAddress } from './publicAddress.js'
import type { ResolveHost } from './resolveHost.js'

/**
 * `addresses` have all passed: a connection may be made to these and to nothing else. `words` are for the endpoint's
 * owner, `detail` for the operator alone.
 */
export type CheckedTarget =
  | { kind: 'allowed'; endpoint: EndpointUrl; addresses: string[] }
  | { kind: 'unacceptable_url'; words: Words }
  | { kind: 'unknown_host'; words: Words; detail: string }
  | { kind: 'blocked_address'; words: Words; detail: string }

export interface Guard {
  resolve: ResolveHost
  /** Opens loopback and private networks, and plain http to them, for a trial on one machine. */
  allowPrivate: boolean
}

/** The guard against requests into our own network. Runs when an endpoint is saved and again at every attempt. */
export async function checkTarget(text: string, guard: Guard): Promise<CheckedTarget> {
  const read = readEndpointUrl(text, guard)
  if (read.kind === 'unacceptable') return { kind: 'unacceptable_url', words: read.words }
  const { endpoint } = read
  const resolved = await addressesOf(endpoint, guard)
  if (resolved.kind === 'unknown')
    return {
      kind: 'unknown_host',
      words: unusable(endpoint),
      detail: `not found in DNS (${resolved.code})`,
    }
  const verdicts = resolved.addresses.map((address) => judgeAddress(address))
  for (const verdict of verdicts) {
    if (verdict.kind === 'forbidden' || (verdict.kind === 'local' && !guard.allowPrivate))
      return {
        kind: 'blocked_address',
        words: blocked(endpoint, verdict.what),
        detail: `is ${verdict.what.en}`,
      }
  }
  if (!endpoint.isSecure && verdicts.some((verdict) => verdict.kind === 'public'))
    return { kind: 'unacceptable_url', words: NOT_SECURE }
  return { kind: 'allowed', endpoint, addresses: resolved.addresses }
}

async function addressesOf(endpoint: EndpointUrl, guard: Guard) {
  if (endpoint.address !== null) return { kind: 'addresses' as const, addresses: [endpoint.address] }
  const resolved = await guard.resolve(endpoint.host)
  if (resolved.kind === 'addresses' && resolved.addresses.length === 0)
    return { kind: 'unknown' as const, code: 'ENODATA' }
  return resolved
}

function blocked(endpoint: EndpointUrl, what: Words): Words {
  if (endpoint.address !== null)
    return {
      en: `is ${what.en}; it takes a host on the public internet`,
      fr: `est ${what.fr} ; il faut un hôte de l’internet public`,
    }
  return unusable(endpoint)
}

/** The same for a name that leads into a private network and for one that is not there: nobody learns which names are. */
function unusable({ host }: EndpointUrl): Words {
  return {
    en: `${host} is not known as a host on the public internet`,
    fr: `${host} n’est pas connu comme un hôte de l’internet public`,
  }
}
