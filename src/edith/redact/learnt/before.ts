import type { Turn } from '../dialogue/turn.js'
import type { ReadLine, ToldLine } from './readLine.js'
import { isWord } from './wordClass.js'

const ASKED_WITHIN = 5
const SAME_DIGITS = 2
const PART_OF_DIGITS = 4
const LATEST_VALUES = 50
const LONG_WORD = 4
const LAST_WORDS = 12
const LAST_PAIRS = 6

/** What was spoken of in the lines before, how long ago and by whom, and of what kind it was. */
export function spokenOf(before: readonly ToldLine[], turn: Turn): string[] {
  const all: string[] = []
  for (const [ago, { line, labels }] of before.slice(-ASKED_WITHIN).toReversed().entries()) {
    const who = line.turn.speaker === turn.speaker ? 'same' : 'other'
    const last = line.cues.at(-1)
    if (last) all.push(`asked ${ago} ${who} ${last.kind}`, `asked any ${last.kind}`)
    for (const { kind } of line.cues.slice(0, -1)) all.push(`asked too ${kind}`)
    for (const label of new Set(labels))
      if (label !== '') all.push(`told ${ago} ${who} ${label}`, `told any ${label}`)
  }
  return [...new Set(all)]
}

/** How a line ends: its last words, alone and in pairs. */
export function endingOf({ turn, classes }: ReadLine): string[] {
  const words = turn.tokens.flatMap(({ text }, at) => (isWord(classes[at]) ? [text] : [])).slice(-LAST_WORDS)
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`)
  return [...new Set([...words, ...pairs.slice(-LAST_PAIRS), ...(words.length === 0 ? ['no words'] : [])])]
}

/** Of each token what its value was taken for where it was said before. */
export function saidBefore(line: ReadLine, before: readonly ToldLine[]): string[][] {
  const [words, digits] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()]
  for (const { line: other, labels } of before) {
    for (const run of other.runs)
      if (run.digits.length >= SAME_DIGITS) add(digits, run.digits, labels[run.first] ?? '')
    for (const [at, { text, kind }] of other.turn.tokens.entries())
      if (kind === 'word' && text.length >= LONG_WORD) {
        const label = labels[at] || (other.classes[at] === 'Name' ? `nothing ${other.turn.speaker[0]}` : '')
        if (label !== '') add(words, text, label)
      }
  }
  const again = line.turn.tokens.map(({ text, kind }) =>
    kind === 'word' ? [...(words.get(text) ?? [])] : [],
  )
  const latest = [...digits].slice(-LATEST_VALUES)
  for (const run of line.runs) {
    if (run.digits.length < SAME_DIGITS) continue
    const own = [...(digits.get(run.digits) ?? [])].map((label) => `true ${label}`)
    const parts = latest.flatMap(([value, known]) =>
      isPartOf(value, run.digits) ? [...known].map((label) => `false ${label}`) : [],
    )
    const labels = [...new Set([...own, ...parts])]
    for (let at = run.first; at <= run.last; at++) again[at] = labels
  }
  return again
}

function add(values: Map<string, Set<string>>, value: string, label: string): void {
  values.set(value, (values.get(value) ?? new Set()).add(label))
}

function isPartOf(one: string, other: string): boolean {
  return (
    one !== other &&
    Math.min(one.length, other.length) >= PART_OF_DIGITS &&
    (one.includes(other) || other.includes(one))
  )
}
