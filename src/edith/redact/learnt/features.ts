import { hash } from '../../understand/hash.js'
import { endingOf, saidBefore, spokenOf } from './before.js'
import { lexiconIn } from './lexicon.js'
import type { ReadLine, ToldLine } from './readLine.js'
import type { Run } from './runs.js'
import { isWord, type WordClass } from './wordClass.js'

const FEW_WORDS = 4
const SHORT_LINE = 5

/**
 * Of each token of a line, numbers that stand for what it shows: its neighbours, the value that it is part of, what the
 * rules say, what was asked before and taken for what. `before`: the lines before it, in their order.
 */
export function featuresOf(line: ReadLine, before: readonly ToldLine[]): Int32Array[] {
  const asked = spokenOf(before, line.turn)
  const again = saidBefore(line, before)
  const ending = before.at(-1)?.line
  const question = ending ? endingOf(ending) : []
  const said = line.turn.tokens.map(({ text }, at) => textAs(text, line.classes[at]))
  return line.turn.tokens.map((_, at) => {
    const is = coarse(line.classes[at])
    const isShort = line.turn.tokens.length <= FEW_WORDS
    const all = [
      ...besideIt(line, said, at),
      ...ruledAs(line, said, at),
      ...cuesBeside(line, at),
      ...asked.map((one) => `${one} ${is}`),
      ...(again[at] ?? []).map((one) => `again ${one} ${is}`),
      ...question.flatMap((word) => [`q ${word} ${is}`, `q ${word} ${is} ${isShort}`]),
    ]
    const run = line.beside[at]?.run
    if (run) all.push(...ofRun(line, run, said, at))
    return Int32Array.from(all, (one) => hash(one) | 0)
  })
}

function besideIt({ turn, classes, beside }: ReadLine, said: readonly string[], at: number): string[] {
  const w = (step: number) => said[at + step] ?? edge(at + step)
  const c = (step: number) => classes[at + step] ?? edge(at + step)
  const lexicon = lexiconIn(turn.tongue)
  const x = (step: number) => (isWord(classes[at + step]) ? lexicon(w(step)) : c(step))
  const is = coarse(classes[at])
  const speaker = turn.speaker[0]
  const all = [
    'bias',
    `s ${speaker} ${is}`,
    `w ${w(0)}`,
    `w-1 ${w(-1)} ${is}`,
    `w-2 ${w(-2)} ${is}`,
    `w-3 ${w(-3)} ${is}`,
    `w+1 ${w(1)} ${is}`,
    `w+2 ${w(2)} ${is}`,
    `w-2-1 ${w(-2)} ${w(-1)} ${is}`,
    `w-10 ${w(-1)} ${w(0)}`,
    `w01 ${w(0)} ${w(1)}`,
    `w12 ${w(1)} ${w(2)} ${is}`,
    `c ${c(-1)} ${c(0)} ${c(1)}`,
    `c2 ${c(-2)} ${c(-1)} ${c(0)} ${c(1)} ${c(2)}`,
    `near ${beside[at]?.word} ${is}`,
    `end ${turn.tokens.length - at < FEW_WORDS} ${at < FEW_WORDS} ${is}`,
    `x ${x(0)} ${is}`,
    `x-1 ${x(-1)} ${x(0)} ${is}`,
    `x+1 ${x(0)} ${x(1)} ${is}`,
    `x ${x(0)} ${c(0)} ${w(-1)}`,
    `x ${x(0)} ${c(0)} ${w(-2)} ${w(-1)}`,
    `x ${x(0)} ${w(1)}`,
    `x alone ${x(0)} ${turn.tokens.length < SHORT_LINE} ${speaker}`,
  ]
  if (!isWord(classes[at])) return all
  const text = w(0)
  return [
    ...all,
    `suffix ${text.slice(-3)} ${c(0)}`,
    `prefix ${text.slice(0, 3)} ${c(0)}`,
    `length ${text.length} ${c(0)}`,
  ]
}

function ruledAs({ turn, classes, ruled }: ReadLine, said: readonly string[], at: number): string[] {
  const r = (step: number) => ruled[at + step] ?? ''
  return [
    `r ${r(0)}`,
    `r ${r(0)} ${classes[at]} ${turn.speaker[0]}`,
    `r ${r(-1)} ${r(0)} ${r(1)}`,
    `r ${r(0)} ${said[at - 1] ?? '<'}`,
  ]
}

function cuesBeside({ classes, beside }: ReadLine, at: number): string[] {
  const is = coarse(classes[at])
  const { cueBefore: before, cueNext: next } = beside[at] ?? {}
  return [
    ...(before
      ? [`cue ${before.kind} ${is}`, `cue ${before.kind} ${Math.min(6, at - before.last)} ${is}`]
      : []),
    ...(next ? [`cue next ${next.kind} ${Math.min(4, next.first - at)} ${is}`] : []),
  ]
}

function ofRun(
  { turn }: ReadLine,
  { first, last, digits, letters, isScaled }: Run,
  said: readonly string[],
  at: number,
): string[] {
  const b = (step: number) => said[first - step] ?? '<'
  const a = (step: number) => said[last + step] ?? '>'
  const shape = `${Math.min(digits.length, 20)}.${Math.min(letters, 6)}`
  return [
    `run ${shape}`,
    `run ${shape} ${turn.speaker[0]}`,
    `run lead ${digits.slice(0, 2)} ${digits.length}`,
    `run b1 ${b(1)}`,
    `run b2 ${b(2)}`,
    `run b3 ${b(3)}`,
    `run b21 ${b(2)} ${b(1)}`,
    `run b321 ${b(3)} ${b(2)} ${b(1)}`,
    `run a1 ${a(1)}`,
    `run a2 ${a(2)}`,
    `run a12 ${a(1)} ${a(2)}`,
    `run b1 ${b(1)} ${shape}`,
    `run a1 ${a(1)} ${shape}`,
    `run alone ${first === 0} ${last >= turn.tokens.length - 2} ${shape}`,
    `run at ${at === first} ${at === last}`,
    `run scale ${isScaled}`,
  ]
}

/** Digits by how many they are: no number is known by heart. */
function textAs(text: string, is: WordClass | undefined): string {
  return is === 'digits' ? `#${Math.min(12, text.length)}` : text
}

function edge(at: number): string {
  return at < 0 ? '<' : '>'
}

function coarse(is: WordClass | undefined): string {
  if (is === 'digits' || is === 'number') return 'n'
  if (is === 'Name' || is === 'Caps') return 'N'
  return isWord(is) ? 'w' : (is ?? '')
}
