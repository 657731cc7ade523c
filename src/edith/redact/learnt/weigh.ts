import { MASKS, type RedactKind } from '../../../contract/redactKinds.js'
import type { Ruled } from '../byRules.js'
import { tokensIn } from '../dialogue/turn.js'
import { grouped } from '../grouped.js'
import type { Masked } from '../mask.js'
import { agentNames } from './agentNames.js'
import { chainIn } from './chainIn.js'
import { learntFinds } from './learntFinds.js'
import type { ReadLine, RuledAs } from './readLine.js'
import { readLines } from './readLines.js'
import { type Tag, tagLines } from './tagLines.js'

/** From when on a token is taken for a kind: one that no rule finds, and one that a rule finds. */
const TAKEN_FROM = 0.35
const RULED_FROM = 0.06
/** A date is mostly of something else. */
const DATE_FROM = 0.75
/** What the rules know to be somebody else's. */
const APART_FROM = 0.6
/** Digits of which no rule says anything. */
const DIGITS_FROM = 0.04
/** What passes a check or has a form that nothing else has is masked whatever stands around it. */
const SURE_RANK = 3

/**
 * What the rules find, weighed by what was learnt from talk in which everything is marked: what it takes for nothing goes,
 * what it takes for more is added. In a language that nothing was learnt of the rules stand alone.
 */
export function weighed(ruled: Ruled, language: string, chain = chainIn(language)): Masked[] {
  if (!chain) return ruled.found
  const lines = readLines(ruled)
  const agents = agentNames(ruled.turns)
  const isTaken = (tag: Tag, line: ReadLine, at: number) =>
    tag.probability >= takenFrom(line.ruled[at] ?? '', tag.kind) && !isOfAgent(tag, line, at, agents)
  const tags = tagLines(lines, chain, isTaken)
  const found = grouped(ruled.found, ({ segment }) => segment)
  return lines.flatMap((line, at) => {
    const own = tags[at] ?? []
    const finds = found.get(line.turn.segment) ?? []
    return [
      ...finds.filter((find) => find.rank >= SURE_RANK || isLikely(find, line, own)),
      ...learntFinds(line, own, isTaken),
    ]
  })
}

function isOfAgent(
  { kind }: Tag,
  { turn, ruled }: ReadLine,
  at: number,
  names: ReadonlySet<string>,
): boolean {
  return kind === 'NAME' && ruled[at] === '' && names.has(turn.tokens[at]?.text ?? '')
}

function takenFrom(ruled: RuledAs, kind: RedactKind): number {
  if (ruled === '') return kind === 'BIRTH_DATE' || kind === 'CARD_EXPIRY' ? DATE_FROM : TAKEN_FROM
  if (ruled === 'APART') return APART_FROM
  return ruled === 'DIGITS' ? DIGITS_FROM : RULED_FROM
}

/** Whether at least one of its words is likely enough: what one find holds is not torn. */
function isLikely({ from, to, label }: Masked, { turn }: ReadLine, tags: readonly Tag[]): boolean {
  const { first, last } = tokensIn(turn, from, to)
  return tags
    .slice(first, last + 1)
    .some(({ probability }) => probability >= takenFrom(MASKS[label], MASKS[label]))
}
