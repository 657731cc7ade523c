import { createRequire } from 'node:module'
import type { Tongue } from '../dialogue/turn.js'

/** What lists of a language say of a word: how often people use it, and whether people are called so. */
export type Lexicon = (word: string) => string

const require = createRequire(import.meta.url)

const RANKS = [100, 500, 2000, 8000, 30_000]
const USUAL_NAMES = 3000

const known = new Map<Tongue, Lexicon>()

export function lexiconIn(tongue: Tongue): Lexicon {
  const lexicon = known.get(tongue) ?? readLexicon(tongue)
  known.set(tongue, lexicon)
  return lexicon
}

/** Passwords are checked against these lists, too. They are read when they are needed: both take a tenth of a second, and 50 MB. */
function readLexicon(tongue: Tongue): Lexicon {
  const { dictionary }: { dictionary: Record<string, (string | number)[]> } = require(
    `@zxcvbn-ts/language-${tongue}`,
  )
  const list = (name: string) => (dictionary[`${name}-${tongue}`] ?? []).map(String)
  const common = new Map(list('commonWords').map((word, rank) => [word, rank]))
  const [first, last] = [new Set(list('firstnames')), new Set(list('lastnames').slice(0, USUAL_NAMES))]
  return (word) => {
    const rank = common.get(word)
    const often = rank === undefined ? RANKS.length : RANKS.findIndex((most) => rank < most)
    return `${often < 0 ? RANKS.length : often}${first.has(word) ? 'f' : ''}${last.has(word) ? 'l' : ''}`
  }
}
