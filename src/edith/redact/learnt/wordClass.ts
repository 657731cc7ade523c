import { digitsPieceAt, letterPieceAt } from '../dialogue/pieceAt.js'
import { isCapital, type Turn, written } from '../dialogue/turn.js'

/** What a token looks like, whatever it says. */
export type WordClass = 'digits' | 'number' | 'letter' | 'mark' | 'Name' | 'Caps' | 'word' | 'short'

const SHORT_WORD = 3

/** Of each token. A number in words, and one of the letters of something spelled, is known by what stands beside it, too. */
export function wordClasses(turn: Turn): WordClass[] {
  const classes = turn.tokens.map(({ kind, text }, at): WordClass => {
    if (kind !== 'word') return kind
    if (text.length > 1 && /^\p{Lu}+$/u.test(written(turn, at))) return 'Caps'
    if (isCapital(turn, at)) return 'Name'
    return text.length <= SHORT_WORD ? 'short' : 'word'
  })
  for (let at = 0; at < turn.tokens.length; at++) {
    const number = digitsPieceAt(turn, at)
    const piece = number ?? letterPieceAt(turn, at)
    if (!piece) continue
    for (let i = piece.first; i <= piece.last; i++)
      if (classes[i] !== 'digits' && classes[i] !== 'mark') classes[i] = number ? 'number' : 'letter'
  }
  return classes
}

export function isWord(is: WordClass | undefined): boolean {
  return is === 'word' || is === 'short' || is === 'Name' || is === 'Caps'
}
