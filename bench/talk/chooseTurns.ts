import { createHash } from 'node:crypto'
import type { TalkTurn } from '../../src/edith/propose/talkFile.js'
import type { Turn } from '../acts/corpus.js'

const MIN_WORDS = 3
// What runs on says several things at once: it could be confirmed for one and refused for another.
const MAX_WORDS = 28
const MAX_CHARACTERS = 220

export interface Wanted {
  AGENT: number
  CUSTOMER: number
  /** 0 to 1; two turns that are liker are one. */
  nearEqual: number
}

/** So many turns of each side, no two nearly equal: in the order of their hashes, whoever wrote them. */
export function chooseTurns(
  turns: Turn[],
  wanted: Wanted,
  likeness: (a: string, b: string) => number,
): TalkTurn[] {
  const inOrder = turns
    .filter(({ text }) => isShort(text))
    .map((turn) => ({ turn, hash: createHash('sha256').update(turn.text).digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
  return (['AGENT', 'CUSTOMER'] as const).flatMap((side) => {
    const chosen: TalkTurn[] = []
    for (const { turn } of inOrder) {
      if (chosen.length >= wanted[side]) break
      if (turn.by !== side) continue
      if (chosen.some(({ text }) => likeness(text, turn.text) >= wanted.nearEqual)) continue
      chosen.push({ text: turn.text, by: side, acts: turn.acts })
    }
    return chosen
  })
}

function isShort(text: string): boolean {
  const words = text.split(/\s+/).length
  return words >= MIN_WORDS && words <= MAX_WORDS && text.length <= MAX_CHARACTERS
}
