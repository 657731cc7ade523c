import type { Answer } from './asked/askedFor.js'
import type { Turn } from './turn.js'
import { valueIn } from './values.js'

const LEAST_LETTERS = 4
const OF_WORDS = /^\[(e-mail|name|password|security answer)\]$/

/** "m o r i a r t y": letters of what was told before in a word. */
export function spelledAgain(turns: readonly Turn[], told: readonly Answer[]): Answer[] {
  const known = told
    .filter(({ label }) => OF_WORDS.test(label))
    .map((answer) => ({
      label: answer.label,
      letters: valueIn(answer.turn, answer)
        .words.join('')
        .replace(/[^\p{L}\d]/gu, ''),
    }))
  if (known.length === 0) return []
  return turns.flatMap((turn) =>
    spellingsIn(turn).flatMap(({ first, last, letters }) => {
      const value = known.find((one) => one.letters.includes(letters))
      return value ? [{ turn, label: value.label, first, last }] : []
    }),
  )
}

function spellingsIn({ tokens }: Turn): { first: number; last: number; letters: string }[] {
  const found: { first: number; last: number; letters: string }[] = []
  for (const [at, { text, kind }] of tokens.entries()) {
    if (!/^\p{L}$/u.test(text)) continue
    const before = found.at(-1)
    const isNext = before && tokens.slice(before.last + 1, at).every((token) => token.kind === 'mark')
    if (before && isNext && kind === 'word') {
      before.last = at
      before.letters += text
    } else found.push({ first: at, last: at, letters: text })
  }
  return found.filter(({ letters }) => letters.length >= LEAST_LETTERS)
}
