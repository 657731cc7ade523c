import type { ResolvedHost, ResolveHost } from './resolveHost.js'

const MAX_HOSTS = 2000

/** One look-up a host for a few seconds, shared by all who ask meanwhile. What is remembered is judged again each time. */
export function rememberAnswers(
  resolve: ResolveHost,
  forMs: number,
  now: () => number = Date.now,
): ResolveHost {
  const known = new Map<string, { answer: Promise<ResolvedHost>; until: number }>()
  return (host) => {
    const entry = known.get(host)
    if (entry && entry.until > now()) return entry.answer
    const answer = resolve(host)
    known.delete(host)
    known.set(host, { answer, until: now() + forMs })
    const [oldest] = known.keys()
    if (known.size > MAX_HOSTS && oldest !== undefined) known.delete(oldest)
    return answer
  }
}
