import type { Mask } from '../../../contract/redactKinds.js'
import type { Stretch, Tongue, Turn } from '../dialogue/turn.js'

/** First to last token of what was found in a turn. */
export interface Span {
  label: Mask
  first: number
  last: number
}

/**
 * How something was named before the words that are looked at. `isAsked`: in an earlier turn, and this is the answer;
 * otherwise right before them. `cue`: the words that named it. `isRequest`: by somebody who wants to be told.
 */
export interface Naming {
  isAsked: boolean
  isRequest: boolean
  cue: string
  speaker: Turn['speaker']
}

/** One kind of what is masked, or a part of it. */
export interface Kind {
  named: Record<Tongue, RegExp>
  /** What else stands around the words that name it when they mean something else: "the offer expires". */
  unless?: Record<Tongue, RegExp>
  /** What else has such a value: said before one in a sentence that answers, the value is that. */
  others?: Record<Tongue, RegExp>
  /** What it looks like once it was named. */
  answers: (stretch: Stretch, naming: Naming) => Span[]
  /** What is known by its looks alone. */
  bare?: (turn: Turn) => Span[]
}
