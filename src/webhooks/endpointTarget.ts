import { invalid } from '../platform/http/invalid.js'
import type { Log } from '../platform/log.js'
import { checkTarget, type Guard } from './checkTarget.js'

/** The URL to store, once it has passed the guard. Asks DNS, so not inside a transaction. */
export async function acceptedUrl(text: string, guard: Guard, log: Pick<Log, 'info'>): Promise<string> {
  const target = await checkTarget(text, guard)
  if (target.kind === 'allowed') return target.endpoint.url.href
  if ('detail' in target)
    log.info({ url: text, reason: target.kind, detail: target.detail }, 'a webhook URL was refused')
  throw invalid({ url: target.words })
}
