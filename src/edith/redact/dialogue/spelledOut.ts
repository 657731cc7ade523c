import type { Mask } from '../../../contract/redactKinds.js'
import type { Answer } from './asked/askedFor.js'
import { runsIn } from './runsIn.js'
import { type Turn, wholeOf } from './turn.js'

const LEAST_LETTERS = 4
const WITHIN_TURNS = 3

/** "Pryderch, that's P R Y …": nobody spells a word but a name or a secret, so that both go; an agent spells the firm's. */
export function spelledOut(turns: readonly Turn[], told: readonly Answer[]): Answer[] {
  return turns
    .filter(({ speaker }) => speaker !== 'AGENT')
    .flatMap((turn) =>
      runsIn(wholeOf(turn), true)
        .map((run) => ({ turn, ...run, letters: run.text.replace(/\d/g, '').toLowerCase() }))
        .filter(
          ({ letters, pieces }) => letters.length >= LEAST_LETTERS && pieces.length >= LEAST_LETTERS - 1,
        )
        .flatMap((spelling) => withWords(turns, spelling, told)),
    )
}

interface Spelling {
  turn: Turn
  first: number
  last: number
  letters: string
}

function withWords(turns: readonly Turn[], spelling: Spelling, told: readonly Answer[]): Answer[] {
  const { turn, first, last, letters } = spelling
  const words = turns
    .slice(Math.max(0, turn.at - WITHIN_TURNS), turn.at + WITHIN_TURNS + 1)
    .flatMap((other) =>
      other.tokens.flatMap(({ text }, at) =>
        plain(text) === letters ? [{ turn: other, first: at, last: at }] : [],
      ),
    )
  if (words.length === 0) return []
  const all = [{ turn, first, last }, ...words]
  const known = told.find((one) => all.some((span) => span.turn === one.turn && overlaps(span, one)))
  const label: Mask = known?.label ?? '[name]'
  return all.map((span) => ({ ...span, label }))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/[^a-z]/g, '')
}

function overlaps(one: Pick<Spelling, 'first' | 'last'>, other: Pick<Spelling, 'first' | 'last'>): boolean {
  return one.first <= other.last && one.last >= other.first
}
