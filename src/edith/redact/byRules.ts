import type { Mask, RedactKind } from '../../contract/redactKinds.js'
import type { Segment } from '../../contract/transcript.js'
import { announcesCode } from './cardCode.js'
import { amidTold } from './dialogue/amidTold.js'
import { type Answer, askedFor } from './dialogue/asked/askedFor.js'
import { correctionsOf } from './dialogue/correctionsOf.js'
import { datesByPart } from './dialogue/datesByPart.js'
import { nameAgain } from './dialogue/nameAgain.js'
import { saidAgain } from './dialogue/saidAgain.js'
import { spelledAgain } from './dialogue/spelledAgain.js'
import { spelledOut } from './dialogue/spelledOut.js'
import { readTurn, type Turn, tokensIn } from './dialogue/turn.js'
import { findSensitive } from './findSensitive.js'
import { grouped } from './grouped.js'
import { KINDS } from './kinds/all.js'
import type { Masked, Part } from './mask.js'
import { othersIn } from './others/apart.js'
import { tokensOf } from './tokens.js'

// Between the question for a code and its answer there may be an "okay" or a "just a second".
const ASKED_WITHIN_SEGMENTS = 3

/** What the rules say of a call. */
export interface Ruled {
  /** Its lines in order of time, as they stand. */
  turns: Turn[]
  found: Masked[]
  /** What is somebody else's, by line. */
  apart: ReadonlyMap<number, readonly Part[]>
}

/** `areRolesSure`: else nothing is the company's because the agent says it. */
export function byRules(
  segments: readonly Segment[],
  language: string,
  kinds: ReadonlySet<RedactKind>,
  areRolesSure: boolean,
): Ruled {
  const ordered = [...segments].sort((a, b) => a.start - b.start || a.index - b.index)
  const turns = ordered.map((segment, at) => readTurn(segment, at, language))
  const apart = othersIn(turns, areRolesSure)
  const others = ordered.map((segment, at) => readTurn(segment, at, language, apart.get(segment.index)))
  const known = byThemselves(segments, language, apart)
  return { turns, apart, found: [...known, ...inDialogue(others, kinds, known)] }
}

/** A check digit or a form that nothing else has says more than what was asked; what was asked more than a length. */
const RANKS: Partial<Record<Mask, number>> = { '[card number]': 3, '[IBAN]': 3, '[e-mail]': 3, '[digits]': 0 }
const ASKED_RANK = 2

/** Numbers and addresses that are known without being named. */
function byThemselves(
  segments: readonly Segment[],
  language: string,
  apart: ReadonlyMap<number, readonly Part[]>,
): Masked[] {
  const isCodeAskedBefore = codeQuestions(segments, language)
  return tracksOf(segments).flatMap((track) => {
    const tokens = track.flatMap(({ index, text }) => tokensOf(text, index, language, apart.get(index)))
    return findSensitive(tokens, isCodeAskedBefore).flatMap(({ label, parts }) =>
      parts.map((part) => ({ ...part, label, rank: RANKS[label] ?? 1 })),
    )
  })
}

/** What was named, asked for or said again; in order of time, as an answer follows its question. */
function inDialogue(
  turns: readonly Turn[],
  kinds: ReadonlySet<RedactKind>,
  known: readonly Masked[],
): Masked[] {
  const bare = turns.flatMap((turn) =>
    KINDS.flatMap((kind) => (kind.bare?.(turn) ?? []).map((span) => ({ ...span, turn }))),
  )
  const told = [...askedFor(turns), ...bare, ...datesByPart(turns)]
  const all = [...told, ...answersIn(turns, known)]
  const right = [
    ...correctionsOf(turns, all),
    ...amidTold(turns, all),
    ...spelledAgain(turns, all),
    ...spelledOut(turns, all),
  ]
  const again = [...saidAgain(turns, told), ...(kinds.has('NAME') ? nameAgain(turns, told) : [])]
  return [...told, ...right, ...again].map(partOf)
}

function answersIn(turns: readonly Turn[], known: readonly Masked[]): Answer[] {
  const bySegment = new Map(turns.map((turn) => [turn.segment, turn]))
  return known.flatMap(({ segment, from, to, label }) => {
    const turn = bySegment.get(segment)
    return turn ? [{ turn, label, ...tokensIn(turn, from, to) }] : []
  })
}

function partOf({ turn, label, first, last }: Answer): Masked {
  const { tokens, segment } = turn
  const [from, to] = [tokens[first]?.from ?? 0, tokens[last]?.to ?? 0]
  return { segment, from, to, label, rank: ASKED_RANK }
}

/** Whoever asks for a card's code and whoever reads it out are two speakers. */
function codeQuestions(segments: readonly Segment[], language: string): (index: number) => boolean {
  const asking = new Set(
    segments.flatMap(({ text }, at) => (announcesCode(tokensOf(text, at, language)) ? [at] : [])),
  )
  const isOther = (at: number, before: number) =>
    segments[before]?.speaker !== segments[at]?.speaker || segments[at]?.speaker === 'UNKNOWN'
  const positions = new Map(segments.map(({ index }, at) => [index, at]))
  return (index) => {
    const at = positions.get(index) ?? 0
    return Array.from({ length: ASKED_WITHIN_SEGMENTS }, (_, i) => at - 1 - i).some(
      (before) => asking.has(before) && isOther(at, before),
    )
  }
}

function tracksOf<S extends Segment>(segments: readonly S[]): S[][] {
  return [...grouped(segments, ({ speaker }) => speaker).values()]
}
