import type { Standing } from '../api-keys/admitCalls.js'

/** The monthly quota. A plan without a limit has none to speak of. */
export function quotaHeaders(standing: Standing, remaining: number | null): Record<string, string> {
  if (standing.quota === null || remaining === null) return {}
  return {
    'ratelimit-limit': String(standing.quota),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(Math.max(0, Math.ceil(standing.resetsInSeconds))),
  }
}
