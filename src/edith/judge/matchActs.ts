import type { Act } from '../../contract/acts.js'
import type { CriterionOf } from '../../contract/scorecard.js'
import type { Reading } from '../understand/readTurns.js'
import { wordsOf } from '../words/wordsOf.js'
import { bySegment, type Match, type MaySpeak, maySpeak } from './spoken.js'

type Named = Pick<CriterionOf<'SAID'>, 'acts' | 'examples' | 'counterExamples' | 'by'>

// An announcement on the agent's line earns nobody anything.
const ANNOUNCED = 0.5
const ACCUSING = new Set<Act>(['rude', 'blame'])
// A sentence that is nearly as clear as the whole turn is the better evidence.
const AS_CLEAR = 0.9

/** Where an act that the criterion names was performed, best first: one match a segment. */
export function matchActs(readings: Reading[], criterion: Named, mayHaveSaid: MaySpeak = maySpeak): Match[] {
  const plain = (texts: string[]) => new Set(texts.map((text) => wordsOf(text).join(' ')))
  const [examples, counterExamples] = [plain(criterion.examples), plain(criterion.counterExamples)]
  // A single "Goodbye." is an announcement's as well: it takes a whole turn to tell.
  const wholes = readings.filter(({ span, segment }) => span.text === segment.text.trim())
  const announced = new Set(
    wholes.filter(({ likely }) => likely.IVR >= ANNOUNCED).map(({ segment }) => segment.index),
  )
  const wholeOf = new Map(wholes.map((reading) => [reading.segment.index, reading]))
  const matches = readings
    .filter(({ segment }) => mayHaveSaid(segment.speaker, criterion.by) && !announced.has(segment.index))
    .map((reading) => {
      // What the scorecard's author wrote down word for word is not up to a network.
      if (examples.has(reading.plain)) return { ...reading, probability: 1 }
      if (counterExamples.has(reading.plain)) return { ...reading, probability: 0 }
      const probability = performed(reading, criterion.acts)
      const whole = wholeOf.get(reading.segment.index)
      // "Find your girls" is said of bees: what accuses has to hold for the turn that it stands in.
      if (!whole || !criterion.acts.some((act) => ACCUSING.has(act))) return { ...reading, probability }
      return { ...reading, probability: Math.min(probability, performed(whole, criterion.acts)) }
    })
  return bySegment(matches, AS_CLEAR)
}

/** Where nobody could tell who spoke, only as far as it was not the customer. */
function performed({ segment, likely }: Reading, acts: Act[]): number {
  const best = Math.max(...acts.map((act) => likely[act]))
  return segment.speaker === 'UNKNOWN' ? best * (1 - likely.CUSTOMER) : best
}
