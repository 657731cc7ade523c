import { digitsPieceAt, letterPieceAt, misheardPieceAt, type Piece } from './pieceAt.js'
import type { Stretch, Turn } from './turn.js'

/** Pieces read out one after another, with what people say between them. */
export interface Run {
  first: number
  last: number
  pieces: Piece[]
  /** "BS14TR" */
  text: string
  digits: string
}

const MARKS = new Set('- \u2013 \u2014 . , \u2026 ( ) + / _ | * # ; ? !'.split(' '))
const MAX_CONNECTING_TOKENS = 5
const BETWEEN = {
  en: new Set(
    `um uh er erm hm hmm mm okay ok yes yeah right and then dash hyphen space slash comma dot no sorry not i mean wait
    actually rather that's it's is make stroke oops correction scratch that again capital letter`.split(
      /\s+/,
    ),
  ),
  fr: new Set(
    `euh heu hum ben bah alors donc et puis ensuite tiret virgule espace slash barre oui non pardon pas plutôt je veux dire
    c'est enfin voilà excusez-moi excusez moi attendez lettre majuscule`.split(/\s+/),
  ),
}

export function runsIn({ turn, first, last }: Stretch, withLetters: boolean): Run[] {
  const runs: Run[] = []
  let current: Piece[] = []
  const close = () => {
    if (current.length > 0) runs.push(runOf(current))
    current = []
  }
  for (let at = first; at <= last; ) {
    const piece = pieceAt(turn, at, current.at(-1), withLetters)
    const before = current.at(-1)
    if (piece && piece.last <= last) {
      current.push(piece)
      at = piece.last + 1
      continue
    }
    const isFar = before !== undefined && at - before.last > MAX_CONNECTING_TOKENS
    if (isFar || !connects(turn, at)) close()
    at++
  }
  close()
  return runs
}

function pieceAt(turn: Turn, at: number, before: Piece | undefined, withLetters: boolean): Piece | undefined {
  return (
    (withLetters ? letterPieceAt(turn, at) : undefined) ??
    digitsPieceAt(turn, at) ??
    misheardPieceAt(turn, at, before) ??
    undefined
  )
}

function connects({ tokens, tongue }: Turn, at: number): boolean {
  const { kind = 'word', text = '' } = tokens[at] ?? {}
  return kind === 'mark' ? MARKS.has(text) : BETWEEN[tongue].has(text)
}

function runOf(pieces: Piece[]): Run {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) throw new RangeError('a run has pieces')
  return {
    first: first.first,
    last: last.last,
    pieces,
    text: pieces.map(({ text }) => text).join(''),
    digits: pieces.map(({ text, isDigits }) => (isDigits ? text : '')).join(''),
  }
}
