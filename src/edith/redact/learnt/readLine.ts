import type { RedactKind } from '../../../contract/redactKinds.js'
import { cuesIn } from '../dialogue/cuesIn.js'
import type { Turn } from '../dialogue/turn.js'
import { KINDS } from '../kinds/all.js'
import { type Run, runsOf } from './runs.js'
import { isWord, type WordClass, wordClasses } from './wordClass.js'

/** What the rules say of a token: a kind, somebody else's, or nothing. */
export type RuledAs = RedactKind | 'APART' | ''

/** A line as it is read for its features. */
export interface ReadLine {
  turn: Turn
  classes: WordClass[]
  /** By token. */
  ruled: RuledAs[]
  /** Words that name a kind, as the rules know them. */
  cues: Cue[]
  runs: Run[]
  beside: Beside[]
}

interface Cue {
  kind: string
  first: number
  last: number
}

/** What stands around a token: the value that it is part of, the words that name a kind, and the nearest word before. */
export interface Beside {
  run: Run | undefined
  cueBefore: Cue | undefined
  cueNext: Cue | undefined
  word: string
}

/** A line that was labelled: by token a kind, or nothing. */
export interface ToldLine {
  line: ReadLine
  labels: readonly (RedactKind | '')[]
}

export function readLine(turn: Turn, ruled: RuledAs[]): ReadLine {
  const classes = wordClasses(turn)
  const cues = cuesIn(turn).map(({ kind, first, last }) => ({ kind: `k${KINDS.indexOf(kind)}`, first, last }))
  const runs = runsOf(turn, classes)
  return { turn, classes, ruled, cues, runs, beside: besideEach(turn, classes, cues, runs) }
}

function besideEach(
  { tokens }: Turn,
  classes: readonly WordClass[],
  cues: readonly Cue[],
  runs: readonly Run[],
): Beside[] {
  let [run, cue, word] = [0, 0, '<']
  return tokens.map(({ text }, at) => {
    while ((runs[run]?.last ?? at) < at) run++
    while ((cues[cue]?.last ?? at) < at) cue++
    const own = runs[run]
    const [cueBefore, cueNext] = [cues[cue - 1], cues.slice(cue, cue + 2).find(({ first }) => first > at)]
    const beside = { run: own && own.first <= at ? own : undefined, cueBefore, cueNext, word }
    if (isWord(classes[at])) word = text
    return beside
  })
}
