import { runsIn } from '../dialogue/runsIn.js'
import type { Stretch, Turn } from '../dialogue/turn.js'
import { streetsIn } from '../kinds/addresses/streetsIn.js'
import { ASKED_BY_CUSTOMER, OF_CUSTOMER, TOLD_BY_AGENT, TOLD_BY_CUSTOMER } from './companyNames.js'
import { emailsIn } from './emailsIn.js'

const LEAST_DIGITS = 3
const LEAST_POSTCODE = 5
/** After "I've been ringing" other things are said as well. */
const AT_ONCE_TOKENS = 4

/**
 * Where a company can be reached: "you can call us on …" by an agent, "I've been ringing …" by a customer, and what an
 * agent answers when asked for it; up to the end of the sentence, or where it is about the customer again.
 */
export function contactsOfCompany(turns: readonly Turn[]): Stretch[] {
  return turns.flatMap((turn) => [...told(turn), ...answered(turns, turn)])
}

function told(turn: Turn): Stretch[] {
  const { speaker, tongue } = turn
  if (speaker === 'UNKNOWN') return []
  const markers = speaker === 'AGENT' ? TOLD_BY_AGENT : TOLD_BY_CUSTOMER
  return [...turn.words.matchAll(markers[tongue])].flatMap((match) => {
    const clause = clauseFrom(turn, turn.tokenAt(match.index + match[0].length + 1), speaker)
    const all = contactsIn(clause)
    return speaker === 'AGENT' ? all : all.filter(({ first }) => first <= clause.first + AT_ONCE_TOKENS)
  })
}

/** "What's your number?" "It's 0161 …": what the agent says next, up to where it is about the customer. */
function answered(turns: readonly Turn[], turn: Turn): Stretch[] {
  const question = turns[turn.at - 1]
  if (turn.speaker !== 'AGENT' || question?.speaker !== 'CUSTOMER') return []
  if (question.words.search(ASKED_BY_CUSTOMER[question.tongue]) < 0) return []
  return contactsIn({ turn, first: 0, last: beforeOther(turn, 0, turn.tokens.length - 1, 'AGENT') })
}

function clauseFrom(turn: Turn, first: number, speaker: 'AGENT' | 'CUSTOMER'): Stretch {
  const { tokens } = turn
  let last = first
  while (last < tokens.length - 1 && !(isEnd(turn, last) && !tokens[last + 1]?.isGlued)) last++
  return { turn, first, last: beforeOther(turn, first, last, speaker) }
}

function isEnd({ tokens }: Turn, at: number): boolean {
  return /^[.?!;]$/.test(tokens[at]?.text ?? '')
}

function beforeOther(turn: Turn, first: number, last: number, speaker: 'AGENT' | 'CUSTOMER'): number {
  const isOther = OF_CUSTOMER[speaker][turn.tongue]
  for (let at = first; at <= last; at++)
    if (isOther.test(turn.tokens[at]?.text.replaceAll('\u2019', "'") ?? '')) return at - 1
  return last
}

/** Numbers, addresses and e-mails: what else is said may name the customer's. */
function contactsIn({ turn, first, last }: Stretch): Stretch[] {
  if (last < first) return []
  const emails = emailsIn({ turn, first, last })
  const numbers = runsIn({ turn, first, last }, true).filter(
    ({ digits, text }) => digits.length >= LEAST_DIGITS || (digits !== '' && text.length >= LEAST_POSTCODE),
  )
  const streets = streetsIn({ turn, first, last }, true)
  return [...emails, ...numbers, ...streets].map((span) => ({ turn, first: span.first, last: span.last }))
}
