import type { CallPromise, Outcome, Told } from '../../contract/about.js'
import { plainText } from '../words/plainText.js'
import type { AboutWords } from './aboutWords.js'
import { type Sentence, saidBy, toldIn } from './sentences.js'

/** How it ended, and what was done or refused, in the agent's words. */
export interface Ending {
  outcome: Outcome | null
  answer: { kind: 'DONE' | 'REFUSED'; told: Told } | null
}

const LATE = 0.5
const VERY_LATE = 0.6

export function findOutcome(
  sentences: Sentence[],
  promises: CallPromise[],
  words: AboutWords | undefined,
): Ending {
  if (!words) return { outcome: null, answer: null }
  const agent = saidBy('AGENT', sentences)
  const customer = saidBy('CUSTOMER', sentences).filter(({ place }) => place >= LATE)
  const last = (own: Sentence[], pattern: RegExp) => own.findLast(({ plain }) => pattern.test(plain))
  const isAsked = ({ plain }: Sentence) => plain.endsWith('?')
  const isKnown = ({ text }: Sentence) => promises.some((promise) => promise.text === text)

  const done = last(
    agent.filter((one) => !isAsked(one) && !isKnown(one) && !words.refused.test(one.plain)),
    words.done,
  )
  const refused = last(
    agent.filter((one) => !isAsked(one)),
    words.refused,
  )
  const settled = last(
    customer.filter((one) => !isAsked(one) && !words.unsettled.test(one.plain)),
    words.settled,
  )
  const unsettled = last(customer, words.unsettled)
  const open = promises.findLast(({ text }) => words.followUp.test(plainText(text)))

  const answer =
    refused && (!done || comesAfter(refused, done))
      ? ({ kind: 'REFUSED', told: toldIn(refused) } as const)
      : done
        ? ({ kind: 'DONE', told: toldIn(done) } as const)
        : null
  return { outcome: outcome(), answer }

  function outcome(): Outcome | null {
    if (agent.some(({ plain, place }) => place >= VERY_LATE && words?.transferred.test(plain)))
      return 'TRANSFERRED'
    if (customer.some(({ plain }) => words?.noNeed.test(plain))) return 'NO_NEED'
    const isUnhappy = unsettled !== undefined && (!settled || comesAfter(unsettled, settled))
    if (open) return 'FOLLOW_UP'
    if (isUnhappy) return promises.length > 0 && answer?.kind !== 'REFUSED' ? 'FOLLOW_UP' : 'UNRESOLVED'
    if (answer?.kind === 'REFUSED')
      return settled && comesAfter(settled, answer.told) && done ? 'RESOLVED' : 'UNRESOLVED'
    if (done || settled) return 'RESOLVED'
    if (promises.length > 0) return 'FOLLOW_UP'
    return customer.some(({ plain }) => words?.content.test(plain)) ? 'RESOLVED' : null
  }
}

function comesAfter(one: Pick<Told, 'segment'>, other: Pick<Told, 'segment'>): boolean {
  return one.segment > other.segment
}
