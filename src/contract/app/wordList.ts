import { z } from 'zod'
import { NOT_ONE_LINE, ONE_LINE } from './fields.js'

const MAX_WORDS = 500
const MAX_LENGTH = 60

/** Names that calls have and no recogniser knows: of the company, products, agents, places. */
export const WordList = z
  .array(
    z
      .string()
      .trim()
      .min(1, 'needs a word')
      .max(MAX_LENGTH, `takes at most ${MAX_LENGTH} characters`)
      .regex(ONE_LINE, NOT_ONE_LINE),
  )
  .max(MAX_WORDS, `takes at most ${MAX_WORDS} lines`)
export type WordList = z.infer<typeof WordList>

/** As people type it, one a line; `line`: where each stands, counted from 1. */
export function linesOfList(typed: string): { words: string[]; lines: number[] } {
  const all = typed.split(/\r?\n/).map((text, i) => ({ text: text.trim(), line: i + 1 }))
  const kept = all.filter(({ text }) => text !== '')
  return { words: kept.map(({ text }) => text), lines: kept.map(({ line }) => line) }
}
