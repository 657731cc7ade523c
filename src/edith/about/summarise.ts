import type { Told } from '../../contract/about.js'
import type { Moment, Remark } from '../../contract/remarks/remark.js'
import type { FoundAbout } from './about.js'

const NAMED = 2

/** The call in two to four sentences: why, what was done, what was promised, how it ended. */
export function summarise({ reason, answer, promises, outcome }: FoundAbout): Remark[] {
  const promised = promises.slice(0, NAMED).map((promise) => ({ moment: momentOf(promise), by: promise.by }))
  return [
    reason ? { key: 'CALLED_ABOUT', moment: momentOf(reason) } : { key: 'REASON_UNKNOWN' },
    ...(answer ? [{ key: `ANSWER_${answer.kind}`, moment: momentOf(answer.told) } as const] : []),
    ...(promised.length > 0
      ? [{ key: 'PROMISED' as const, promises: promised, more: promises.length - promised.length }]
      : []),
    { key: 'ENDED', outcome },
  ]
}

function momentOf({ speaker, start, text }: Told): Moment {
  return { speaker, start, quote: text }
}
