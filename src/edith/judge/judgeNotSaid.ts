import type { CriterionOf } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'
import { assertsWord, isOfCustomer } from './assertsWord.js'
import { calibration } from './calibration.gen.js'
import { evidenceOf, type Finding, met, momentOf, notApplicable, notMet, SURE_FROM } from './finding.js'
import { findForbiddenWord } from './forbiddenWords.js'
import { momentIn, sure } from './judgeSaid.js'
import { metFrom } from './metFrom.js'
import { evidenceFrom, type Match, maySpeakIn } from './spoken.js'
import type { TimeWindow } from './timeWindow.js'

// A listed word is heard or it is not; what remains uncertain is the recogniser.
const WORD_CONFIDENCE = 0.95
// What is not certain accuses nobody.
const FORBIDDEN_FROM = Math.max(calibration.forbiddenThreshold, SURE_FROM)
// One turn that only seems rude must not cap a good call; two that do hardly both err. From 0.88 on the networks accuse
// one in a thousand harmless turns of blame, of rudeness from 0.93 on (hands kept for tuning, most of them near misses).
const ALONE_FROM = 0.93
const BLAMING_ALONE_FROM = 0.88
const TOGETHER_FROM = 0.75
// With the word, less is needed than without it.
const WORD_MEANT = 0.4
// How much likelier, in odds, a turn is to be meant so when it has a listed word of the customer.
const WORD_ODDS = Math.E
// So clear that grammar, which hears of the speaker in "shut up and let me finish", objects in vain.
const MEANT_CLEARLY = 0.85
const MAX_EVIDENCE = 3

/** `matches` is empty when the criterion forbids words only. */
export function judgeNotSaid(
  criterion: CriterionOf<'NOT_SAID'>,
  segments: Segment[],
  matches: Match[],
  window: TimeWindow,
): Finding {
  if (window.kind === 'undefined') return notApplicable(window.because)
  const mayHaveSaid = maySpeakIn(segments)
  const eligible = segments.filter(
    (segment) => mayHaveSaid(segment.speaker, criterion.by) && window.contains(segment),
  )
  const inside = matches.filter(({ segment }) => window.contains(segment))
  const isByMeaning = criterion.acts.length + criterion.examples.length > 0
  const heard = eligible.flatMap((segment) => {
    const word = findForbiddenWord(segment, criterion.words)
    if (word === undefined) return []
    // A listed word is a candidate: what is forbidden is to say it to the customer.
    if (!isByMeaning) return assertsWord(segment.text, word) ? [{ segment, word, likely: 1 }] : []
    const likely = inside.find((one) => one.segment.index === segment.index)?.probability ?? 0
    const isMeant = likely >= MEANT_CLEARLY || (likely >= WORD_MEANT && isOfCustomer(segment.text, word))
    return isMeant ? [{ segment, word, likely }] : []
  })
  const [first] = heard
  const likeliest = Math.max(...heard.map(({ likely }) => likely))
  if (first)
    return notMet(
      { key: 'FORBIDDEN_SAID', moment: momentOf(first.segment, first.word), times: heard.length },
      Math.min(WORD_CONFIDENCE, sure(withWord(likeliest))),
      { evidence: heard.slice(0, MAX_EVIDENCE).map(({ segment }) => evidenceOf(segment, segment.text)) },
    )

  const clear = clearOf(criterion, inside)
  const [best] = inside
  if (clear[0])
    return notMet(
      { key: 'FORBIDDEN_SAID', moment: momentIn(clear[0]), times: clear.length },
      sure(clear[0].probability),
      { evidence: evidenceFrom(clear) },
    )
  // An accusation needs more certainty than a credit: what is only likely is shown, and costs nothing.
  if (best && best.probability >= metFrom(criterion).met)
    return met(
      { key: 'FORBIDDEN_NEARLY_SAID', moment: momentIn(best) },
      sure(1 - best.probability),
      evidenceFrom([best]),
    )
  return met({ key: 'NOTHING_FORBIDDEN_SAID', within: window.within }, sure(1 - (best?.probability ?? 0)))
}

function withWord(likely: number): number {
  return (WORD_ODDS * likely) / (WORD_ODDS * likely + 1 - likely)
}

function clearOf({ acts }: CriterionOf<'NOT_SAID'>, inside: Match[]): Match[] {
  if (acts.length === 0) return inside.filter(({ probability }) => probability >= FORBIDDEN_FROM)
  const together = inside.filter(({ probability }) => probability >= TOGETHER_FROM)
  if (together.length > 1) return together
  const from = acts.every((act) => act === 'blame') ? BLAMING_ALONE_FROM : ALONE_FROM
  return together.filter(({ probability }) => probability >= from)
}
