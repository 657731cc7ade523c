import { stretches } from './matchesOf.js'
import type { PlacedWord } from './wordsOf.js'

export interface Piece {
  text: string
  /** Where in the line it begins. */
  from: number
  isMatch: boolean
  isSpoken: boolean
  /** What the recogniser wrote instead; null: this. */
  heard: string | null
}

/** A line cut where it is drawn otherwise: what is searched for, the word that is being said, what was heard otherwise. */
export function piecesOf(
  text: string,
  words: readonly PlacedWord[],
  search: string,
  spoken: number,
): Piece[] {
  const matches: { from: number; to: number }[] = []
  let at = 0
  for (const stretch of stretches(text, search)) {
    if (stretch.isMatch) matches.push({ from: at, to: at + stretch.text.length })
    at += stretch.text.length
  }
  const said = words[spoken]
  const corrected = correctedIn(words)
  const cuts = [...matches, ...(said ? [said] : []), ...corrected].flatMap(({ from, to }) => [from, to])
  const edges = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, i) => {
    const isIn = (place: { from: number; to: number }) => place.from <= from && from < place.to
    return {
      text: text.slice(from, edges[i + 1]),
      from,
      isMatch: matches.some(isIn),
      isSpoken: said !== undefined && isIn(said),
      heard: corrected.find(isIn)?.heard ?? null,
    }
  })
}

/** Words that stand for what was heard, each with those after it that it stands for too. */
function correctedIn(words: readonly PlacedWord[]): { from: number; to: number; heard: string }[] {
  const found: { from: number; to: number; heard: string }[] = []
  for (const { heard, from, to } of words) {
    const last = found.at(-1)
    if (heard === '' && last) last.to = to
    else if (heard) found.push({ from, to, heard })
  }
  return found
}
