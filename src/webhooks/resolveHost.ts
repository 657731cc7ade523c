import { lookup, Resolver } from 'node:dns/promises'

export type ResolvedHost = { kind: 'addresses'; addresses: string[] } | { kind: 'unknown'; code: string }
export type ResolveHost = (host: string) => Promise<ResolvedHost>

const TRY_MS = 2000
const TRIES = 2

/**
 * Asks the DNS servers themselves. Not the system's `getaddrinfo`: Node runs it on two threads, so two names whose
 * servers hang would hold up every other endpoint's delivery. `servers`: instead of the system's, `address:port`.
 */
export function createDnsResolver(servers?: readonly string[]): ResolveHost {
  return async (host) => {
    const resolver = new Resolver({ timeout: TRY_MS, tries: TRIES })
    if (servers) resolver.setServers(servers)
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
    if (addresses.length > 0) return { kind: 'addresses', addresses }
    return { kind: 'unknown', code: worstCode(answers) }
  }
}

/** Also knows the hosts file and the names of a container network: for a local trial. */
export const resolveLocally: ResolveHost = async (host) => {
  try {
    const found = await lookup(host, { all: true, order: 'ipv4first' })
    return { kind: 'addresses', addresses: found.map((entry) => entry.address) }
  } catch (error) {
    return { kind: 'unknown', code: codeOf(error) }
  }
}

/** "This name has no such record" says less than what went wrong with the other question. */
function worstCode(answers: PromiseSettledResult<string[]>[]): string {
  const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [codeOf(answer.reason)] : []))
  return codes.find((code) => code !== 'ENODATA') ?? 'ENODATA'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'EUNKNOWN'
}
