import { Problem } from '../platform/http/problem.js'
import { checkTarget, type Guard } from './checkTarget.js'

/** The URL to store, once it has passed the guard. Asks DNS, so not inside a transaction. */
export async function acceptedUrl(text: string, guard: Guard): Promise<string> {
  const target = await checkTarget(text, guard)
  if (target.kind === 'allowed') return target.endpoint.url.href
  throw new Problem('validation_error', `url: ${target.message}`, { fields: { url: target.message } })
}
