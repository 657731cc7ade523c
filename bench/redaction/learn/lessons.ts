import { RedactKind } from '../../../src/contract/redactKinds.js'
import type { Segment } from '../../../src/contract/transcript.js'
import { byRules } from '../../../src/edith/redact/byRules.js'
import { featuresOf } from '../../../src/edith/redact/learnt/features.js'
import { LABELS } from '../../../src/edith/redact/learnt/labels.js'
import type { ReadLine, ToldLine } from '../../../src/edith/redact/learnt/readLine.js'
import { readLines } from '../../../src/edith/redact/learnt/readLines.js'
import type { Token } from '../../../src/edith/redact/tokens.js'
import type { Random } from '../../acts/random.js'
import type { RedactionCase } from '../readCases.js'
import type { MarkedTalk } from './handFile.js'

/** A line to learn from: of each token what it shows, and the labels that it may have, one bit each. */
export interface Lesson {
  features: Int32Array[]
  allowed: number[]
}

type Label = RedactKind | ''
type Line = Pick<Segment, 'speaker' | 'text'>

const NOTHING = 1
const ANY = 2 ** LABELS.length - 1
// A line before is known by what the machine took it for, which is not always right.
const MISREAD_SHARE = 0.25
const UNKNOWN_SPEAKERS_SHARE = 0.15

/** Of talk with marks everything is known. A part of it is learnt from with speakers that nobody knows. */
export function lessonsOfHand({ language, turns }: MarkedTalk, random: Random): Lesson[] {
  const isUnknown = random() < UNKNOWN_SPEAKERS_SHARE
  const lines = turns.map(({ speaker, text }): Line => ({ speaker: isUnknown ? 'UNKNOWN' : speaker, text }))
  return lessonsOf(language, lines, random, ({ turn }, { from, to }) => {
    const mark = turns[turn.at]?.marks.find((one) => one.from < to && from < one.to)
    return mark ? [mark.kind] : ['']
  })
}

/** What a case neither masks nor keeps may be anything where the rules mask it. */
export function lessonsOfCase(
  { language = 'en', turns, mask, keep, kind }: RedactionCase,
  random: Random,
): Lesson[] {
  const own = kindOf(kind)
  const lines = turns.map(([speaker, text]): Line => ({ speaker, text }))
  return lessonsOf(language, lines, random, ({ turn: { text }, ruled }, token, i) => {
    const rule = ruled[i] === 'APART' ? '' : (ruled[i] ?? '')
    if (isIn(text, mask, token)) return rule !== '' ? [rule] : own ? [own] : undefined
    return isIn(text, keep, token) || rule === '' ? [''] : undefined
  })
}

/** Ordinary talk: nothing where the rules find nothing, anything elsewhere. */
export function lessonsOfTalk(language: string, lines: readonly Line[], random: Random): Lesson[] {
  return lessonsOf(language, lines, random, ({ ruled }, _, i) =>
    ruled[i] === '' || ruled[i] === 'APART' ? [''] : undefined,
  )
}

/** `labelsOf`: undefined where it may be any. */
function lessonsOf(
  language: string,
  spoken: readonly Line[],
  random: Random,
  labelsOf: (line: ReadLine, token: Token, i: number) => Label[] | undefined,
): Lesson[] {
  const segments = spoken.map((line, index) => ({ ...line, index, start: index, end: index + 1 }))
  const lines = readLines(byRules(segments, language, new Set(RedactKind.options), true))
  const told: ToldLine[] = []
  return lines.map((line) => {
    const allowed = line.turn.tokens.map((token, i) => labelsOf(line, token, i))
    const features = featuresOf(line, told)
    const isMisread = random() < MISREAD_SHARE
    told.push({
      line,
      labels: line.ruled.map((rule, i) => {
        const known = allowed[i]?.[0]
        return isMisread || known === undefined ? (rule === 'APART' ? '' : rule) : known
      }),
    })
    return { features, allowed: allowed.map((labels) => (labels ? bits(labels) : ANY)) }
  })
}

function bits(labels: readonly Label[]): number {
  return labels.reduce((all, label) => all | (label === '' ? NOTHING : 2 ** LABELS.indexOf(label)), 0)
}

function isIn(text: string, phrases: readonly string[], { from, to }: Token): boolean {
  const all = text.toLowerCase()
  return phrases.some((phrase) => {
    const one = phrase.toLowerCase()
    for (let at = all.indexOf(one); at >= 0; at = all.indexOf(one, at + 1))
      if (at < to && from < at + one.length) return true
    return false
  })
}

/** Hands had names of their own for some kinds. */
function kindOf(kind: string): RedactKind | undefined {
  const name = kind === 'PASSWORD' ? 'SECRET' : kind === 'CUSTOMER_NAME' ? 'NAME' : kind
  return RedactKind.safeParse(name).data
}
