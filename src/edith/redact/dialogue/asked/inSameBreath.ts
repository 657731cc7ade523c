import type { Span } from '../../kinds/kind.js'
import type { Cue } from '../cuesIn.js'
import type { Turn } from '../turn.js'
import { naming, type Topic } from './topic.js'

/** Words between what names a value and the value itself: "my date of birth, let me think, that's …". */
const NEAR_TOKENS = 12

/** Right after what names it, before anything else is named. */
export function inSameBreath(topic: Topic, cue: Cue, turn: Turn, until: number, isAsked = false): Span[] {
  const spans = topic.kind.answers({ turn, first: cue.last + 1, last: until }, naming(topic, isAsked))
  let near = cue.last + NEAR_TOKENS
  return spans
    .sort((a, b) => a.first - b.first)
    .filter(({ first, last }) => {
      const isNear = first <= near
      if (isNear) near = Math.max(near, last + NEAR_TOKENS)
      return isNear
    })
}

const IS_MINE = { en: /^(is|are|was|that's|is that)$/, fr: /^(c'est|est|sont|voilà)$/ }

/** "B S one four T R is my postcode". */
export function beforeIt(topic: Topic, cue: Cue, turn: Turn, after: number): Span[] {
  const link = [1, 2, 3].find((back) => IS_MINE[turn.tongue].test(turn.tokens[cue.first - back]?.text ?? ''))
  if (link === undefined) return []
  const last = cue.first - link - 1
  const spans = topic.kind.answers({ turn, first: after + 1, last }, naming(topic, false))
  return spans.filter((span) => span.last >= last - 1)
}
