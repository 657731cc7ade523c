import type { Mask } from '../../../contract/redactKinds.js'
import { isQuantity } from '../dialogue/isQuantity.js'
import { type Run, runsIn } from '../dialogue/runsIn.js'
import type { Stretch } from '../dialogue/turn.js'
import type { Naming, Span } from './kind.js'

interface Limits {
  label: Mask
  /** Digits at least, where it was named in the same breath and where it was asked for. */
  stated: number
  asked: number
  most?: number
  withLetters?: boolean
}

/** Digits, and letters if there may be, that were read out. */
export function readOut(
  stretch: Stretch,
  { isAsked, cue }: Pick<Naming, 'isAsked' | 'cue'>,
  { label, stated, asked, most = Number.POSITIVE_INFINITY, withLetters = false }: Limits,
): Span[] {
  const least = isAsked ? asked : stated
  const isLastOf = /\b(last|derniers|dernières)\b/.test(cue)
  return runsIn(stretch, withLetters).flatMap((run) => {
    const { length } = run.digits
    const isEnough =
      length >= Math.min(least, isLastOf ? 3 : least) || (isAsked && isSpelled(run, withLetters))
    if (isYear(stretch, run)) return []
    if (!isEnough || length > (isAsked ? most * 2 : most) || isQuantity(stretch.turn, run)) return []
    if (!isAsked && length <= 4 && !isLastOf && isEndingOf(stretch, run)) return []
    return [{ label, first: run.first, last: run.last }]
  })
}

/** "a customer since twenty eleven" */
function isYear({ turn }: Stretch, { first, digits }: Run): boolean {
  return /^(19|20)\d\d$/.test(digits) && /^(since|in|depuis|en)$/.test(turn.tokens[first - 1]?.text ?? '')
}

function isSpelled({ pieces }: Run, withLetters: boolean): boolean {
  return withLetters && pieces.length >= 2 && pieces.some(({ isDigits }) => !isDigits)
}

/** "ends in 4242" tells which card is meant, and no more than a receipt does. */
function isEndingOf({ turn }: Stretch, { first }: Run): boolean {
  const before = turn.tokens
    .slice(Math.max(0, first - 3), first)
    .map(({ text }) => text)
    .join(' ')
  return /\b(end(s|ing|ed)?|finish(es|ing)?)( in| with| on)?$|\b(termin(e|ant)|fini(t|ssant))( par)?$/.test(
    before,
  )
}
