import type { Answer } from './asked/askedFor.js'
import { isQuantity } from './isQuantity.js'
import { runsIn } from './runsIn.js'
import { type Turn, wholeOf } from './turn.js'
import { type Value, valueIn } from './values.js'

const LEAST_DIGITS = 4
const LEAST_LETTERS = 6

/** What was told once, wherever in the call else it is said in the same digits or words. */
export function saidAgain(turns: readonly Turn[], answers: readonly Answer[]): Answer[] {
  const known = answers.map((answer) => valueIn(answer.turn, answer))
  const byDigits = new Map(known.filter(isLong).map((value) => [value.digits, value]))
  const byWords = new Map(known.flatMap((value) => phrasesOf(value).map((phrase) => [phrase, value])))
  const longest = Math.max(0, ...[...byWords.keys()].map((phrase) => phrase.split(' ').length))
  return turns.flatMap((turn) => [...digitsIn(turn, byDigits), ...wordsIn(turn, byWords, longest)])
}

function isLong({ digits, label }: Value): boolean {
  return digits.length >= LEAST_DIGITS && label !== '[address]'
}

function phrasesOf({ words, label }: Value): string[] {
  const isWord = words.length > 1 || (words[0]?.length ?? 0) >= LEAST_LETTERS
  const isWorded = words.some((word) => word.length > 2)
  return isWord && isWorded && label !== '[name]' && label !== '[date of birth]' ? [words.join(' ')] : []
}

function digitsIn(turn: Turn, known: Map<string, Value>): Answer[] {
  if (known.size === 0) return []
  return runsIn(wholeOf(turn), false).flatMap((run) => {
    const value = known.get(run.digits)
    return value && !isQuantity(turn, run)
      ? [{ turn, label: value.label, first: run.first, last: run.last }]
      : []
  })
}

function wordsIn(turn: Turn, known: Map<string, Value>, longest: number): Answer[] {
  const found: Answer[] = []
  const at = turn.tokens.flatMap(({ kind }, i) => (kind === 'mark' ? [] : [i]))
  for (let from = 0; from < at.length; from++) {
    let phrase = ''
    for (let to = from; to < Math.min(at.length, from + longest); to++) {
      phrase += `${phrase && ' '}${turn.tokens[at[to] ?? 0]?.text}`
      const value = known.get(phrase)
      if (value) found.push({ turn, label: value.label, first: at[from] ?? 0, last: at[to] ?? 0 })
    }
  }
  return found
}
