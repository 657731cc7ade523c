import type { Mask } from '../../../contract/redactKinds.js'
import type { Answer } from './asked/askedFor.js'
import { dateCluster } from './dateCluster.js'
import { type Turn, wholeOf } from './turn.js'

const WITHIN_TURNS = 6
const MAX_WORDS = 5
const PARTS = {
  en: { day: /\bday\b/, month: /\bmonth\b/, year: /\byear\b/ },
  fr: { day: /(?<!\p{L})jour\b/u, month: /(?<!\p{L})mois\b/u, year: /ann[ée]e/ },
}

/** "Day?" "Fourteenth." "Month?" "October." "Year?" "Sixty-nine.": who asks for all of them asks for a birthday, without the day for a card's expiry. */
export function datesByPart(turns: readonly Turn[]): Answer[] {
  return turns.flatMap((turn) => {
    if (!asksFor(turn, 'year')) return []
    const before = turns.slice(Math.max(0, turn.at - WITHIN_TURNS), turn.at)
    const month = before.findLast((other) => asksFor(other, 'month'))
    if (!month) return []
    const day = before.findLast((other) => other.at < month.at && asksFor(other, 'day'))
    const label = day ? '[date of birth]' : '[card expiry]'
    return [day, month, turn].flatMap((question) => (question ? answerTo(turns, question, label) : []))
  })
}

function asksFor({ speaker, words, tongue }: Turn, part: 'day' | 'month' | 'year'): boolean {
  return speaker !== 'CUSTOMER' && words.split(' ').length <= MAX_WORDS && PARTS[tongue][part].test(words)
}

function answerTo(turns: readonly Turn[], question: Turn, label: Mask): Answer[] {
  const turn = turns[question.at + 1]
  if (!turn || turn.speaker === 'AGENT') return []
  return dateCluster(wholeOf(turn), 1).map(({ first, last }) => ({ turn, first, last, label }))
}
