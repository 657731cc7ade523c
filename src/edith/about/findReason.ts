import type { Told } from '../../contract/about.js'
import type { AboutWords } from './aboutWords.js'
import { type Sentence, saidBy, toldIn } from './sentences.js'

const ENOUGH = 2
const MIN_WORDS = 4
const LONG_WORDS = 6
/** Of the customer's own sentences, the first so many may be why they call; what follows answers the agent. */
const EARLY = 6
/** "I have a question about my bill" is followed by the question. */
const SHORT_WORDS = 7

/** Why the customer calls, in their own words. */
export function findReason(sentences: Sentence[], words: AboutWords | undefined): Told | null {
  const own = saidBy('CUSTOMER', sentences).filter(({ words }) => words >= MIN_WORDS)
  const isCustomers = ({ speaker }: Sentence) => speaker === 'CUSTOMER'
  if (!words) {
    const first = own.find(isCustomers)
    return first ? toldIn(first) : null
  }
  const scored = own.slice(0, EARLY).map((sentence, at) => ({
    sentence,
    score: plainness(sentence, words) * (1 - at / EARLY),
  }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (best, one) => (one.score >= ENOUGH && one.score > (best?.score ?? 0) ? one : best),
    undefined,
  )
  // Nearly always it is what a customer says first at some length; of a voice nobody could tell that is as well the
  // agent's greeting.
  const sentence =
    best?.sentence ??
    own.find((one) => isCustomers(one) && one.words >= LONG_WORDS && !words.noReason.test(one.plain))
  if (!sentence) return null
  const next = own[own.indexOf(sentence) + 1]
  const goesOn =
    sentence.words <= SHORT_WORDS && next?.segment === sentence.segment && plainness(next, words) >= ENOUGH
  return goesOn ? { ...toldIn(sentence), text: `${sentence.text} ${next.text}` } : toldIn(sentence)
}

function plainness({ plain }: Sentence, { reasons, noReason }: AboutWords): number {
  if (noReason.test(plain)) return 0
  return reasons.reduce((sum, [pattern, weight]) => sum + (pattern.test(plain) ? weight : 0), 0)
}
