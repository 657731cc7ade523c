import { ApiProblem } from '../../../api/ApiProblem.js'
import { below } from '../../../api/site.js'

export interface TrialAnswer {
  status: number
  statusText: string
  /** As `Name: value`, those that say something about the call. */
  headers: string[]
  body: string
}

const TOLD = [
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Retry-After',
  'ETag',
  'Link',
  'X-Request-Id',
]

export async function sendTrial(path: string, key: string): Promise<TrialAnswer> {
  // No cookie: a trial must prove that the key alone is enough.
  const answer = await fetch(below(path), {
    credentials: 'omit',
    cache: 'no-store',
    ...(key.trim() !== '' && { headers: { authorization: `Bearer ${key.trim()}` } }),
  }).catch((cause) => {
    throw new ApiProblem(0, 'unreachable', String(cause))
  })
  const body = await answer.text()
  return {
    status: answer.status,
    statusText: answer.statusText,
    headers: TOLD.flatMap((name) => {
      const value = answer.headers.get(name)
      return value === null ? [] : [`${name}: ${value}`]
    }),
    body: pretty(body),
  }
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
