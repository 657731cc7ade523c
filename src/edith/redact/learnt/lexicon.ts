import * as english from '@zxcvbn-ts/language-en'
import * as french from '@zxcvbn-ts/language-fr'
import type { Tongue } from '../dialogue/turn.js'

/** What lists of a language say of a word: how often people use it, and whether people are called so. */
export type Lexicon = (word: string) => string

const RANKS = [100, 500, 2000, 8000, 30_000]
const USUAL_NAMES = 3000

const known = new Map<Tongue, Lexicon>()

export function lexiconIn(tongue: Tongue): Lexicon {
  const lexicon = known.get(tongue) ?? readLexicon(tongue)
  known.set(tongue, lexicon)
  return lexicon
}

/** Passwords are checked against these lists, too. */
function readLexicon(tongue: Tongue): Lexicon {
  const { dictionary } = tongue === 'fr' ? french : english
  const list = (name: string) =>
    ((dictionary as Record<string, (string | number)[]>)[`${name}-${tongue}`] ?? []).map(String)
  const common = new Map(list('commonWords').map((word, rank) => [word, rank]))
  const [first, last] = [new Set(list('firstnames')), new Set(list('lastnames').slice(0, USUAL_NAMES))]
  return (word) => {
    const rank = common.get(word)
    const often = rank === undefined ? RANKS.length : RANKS.findIndex((most) => rank < most)
    return `${often < 0 ? RANKS.length : often}${first.has(word) ? 'f' : ''}${last.has(word) ? 'l' : ''}`
  }
}
