import { type Cue, cuesIn } from '../dialogue/cuesIn.js'
import { runsIn } from '../dialogue/runsIn.js'
import { type Turn, written } from '../dialogue/turn.js'
import { beforeNoun, codesWithYear } from './codedThings.js'
import { isOther, type Thing, thingOf } from './thing.js'
import { LINKS, THINGS } from './thingNames.js'

const MAX_LINKS = 7

/** Numbers right behind what a thing is called, before its noun, or known by their looks. */
export function namedIn(turn: Turn): Thing[] {
  const things = [...turn.words.matchAll(THINGS[turn.tongue])]
  const cues = things.length > 0 ? cuesIn(turn) : []
  const after = things.flatMap((match) => {
    const first = turn.tokenAt(match.index)
    const start = turn.tokenAt(match.index + match[0].length + 1)
    const value = valueAt(turn, start)
    const isOfPerson =
      value && cues.some((cue) => cue.first < value.first && (cue.last >= first || isOnIt(turn, cue, first)))
    return value && !isOfPerson ? [value] : []
  })
  return [...after, ...beforeNoun(turn), ...codesWithYear(turn)]
}

const WITHIN_TOKENS = 6
const ON = /^(on|off|in|from|sur|dans)$/

/** "My tax number, on the notice, is …": what was named before stands on the thing. */
function isOnIt({ tokens }: Turn, cue: Cue, thing: number): boolean {
  const isNear = cue.last < thing && thing - cue.last <= WITHIN_TOKENS
  return isNear && tokens.slice(cue.last + 1, thing).some(({ text }) => ON.test(text))
}

/** The number that begins right behind a thing's name, but for words that only link the two. */
function valueAt(turn: Turn, start: number): Thing | undefined {
  const { tokens, tongue } = turn
  for (let at = start; at <= start + MAX_LINKS && at < tokens.length; at++) {
    const value = runFrom(turn, at)
    if (value) return isOther(turn, value) ? undefined : value
    const text = tokens[at]?.text.replaceAll('’', "'") ?? ''
    if (!LINKS[tongue].test(text) && !isItsOwn(turn, at, start)) return undefined
  }
  return undefined
}

/** The filter of "the reference of the filter is …", by one word. */
function isItsOwn({ tokens }: Turn, at: number, start: number): boolean {
  const link = tokens
    .slice(Math.max(start, at - 2), at)
    .find(({ text }) => /^(of|for|on|du|de|des)$/.test(text))
  return link !== undefined && tokens[at]?.kind === 'word' && at - start <= 3
}

function runFrom(turn: Turn, at: number): Thing | undefined {
  const prefixed = isPrefix(turn, at) ? runFrom(turn, at + 2) : undefined
  if (prefixed) return { ...prefixed, first: at }
  const run = runsIn({ turn, first: at, last: turn.tokens.length - 1 }, true)[0]
  return run && run.first === at && /\d/.test(run.text) ? thingOf(turn, run) : undefined
}

/** "INC-", "CMP/" */
function isPrefix(turn: Turn, at: number): boolean {
  const [joint, next] = [turn.tokens[at + 1], turn.tokens[at + 2]]
  const isJoined = joint?.isGlued && next?.isGlued && next.kind === 'digits' && /^[-/._:]$/.test(joint.text)
  return isJoined === true && /^\p{Lu}{1,6}$/u.test(written(turn, at))
}
