import { MASKS, type Mask, type RedactKind } from '../../../contract/redactKinds.js'
import { type Turn, tokensIn } from '../dialogue/turn.js'
import type { Masked } from '../mask.js'
import type { ReadLine } from './readLine.js'
import type { Tag } from './tagLines.js'

/** Rules say better of what kind it is; unsure, it says less than that there are digits. */
const RANK = 1
const UNSURE_RANK = -1
const SURE_FROM = 0.6

const MASKED_ALREADY = new RegExp(
  Object.keys(MASKS)
    .map((mask) => mask.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
)

interface Span {
  kind: RedactKind
  from: number
  to: number
  /** How likely its likeliest word is of that kind. */
  share: number
}

/** Words in a row that are taken for one kind, with the marks between them; no article before them. */
export function learntFinds(
  line: ReadLine,
  tags: readonly Tag[],
  isTaken: (tag: Tag, line: ReadLine, at: number) => boolean,
): Masked[] {
  const { segment, text } = line.turn
  return spansOf(line, tags, isTaken).flatMap(({ kind, from, to, share }) => {
    const words = text.slice(from, to).replace(/[^\p{L}\p{N}]+$/u, '')
    const article = /^(?:(?:the|a|an|le|la|les|du) |l['’])(?=.)/iu.exec(words)?.[0].length ?? 0
    const label = labelOf(kind, words)
    const rank = share >= SURE_FROM ? RANK : UNSURE_RANK
    return words === '' ? [] : [{ segment, from: from + article, to: from + words.length, label, rank }]
  })
}

function spansOf(
  line: ReadLine,
  tags: readonly Tag[],
  isTaken: (tag: Tag, line: ReadLine, at: number) => boolean,
): Span[] {
  const spans: Span[] = []
  const masked = maskedAlready(line.turn)
  let kind: RedactKind | undefined
  for (const [at, { kind: is, from, to }] of line.turn.tokens.entries()) {
    const tag = tags[at]
    const isMark = is === 'mark'
    if (!tag || !isTaken(tag, line, at) || masked.has(at)) {
      if (!isMark || masked.has(at)) kind = undefined
      continue
    }
    if (isMark && kind !== tag.kind) continue
    const before = spans.at(-1)
    if (before && kind === tag.kind) {
      before.to = to
      before.share = Math.max(before.share, tag.share)
    } else spans.push({ kind: tag.kind, from, to, share: tag.share })
    kind = tag.kind
  }
  return spans
}

/** A mask is never masked. */
function maskedAlready(turn: Turn): Set<number> {
  const masked = new Set<number>()
  for (const { 0: mask, index } of turn.text.matchAll(MASKED_ALREADY)) {
    const { first, last } = tokensIn(turn, index, index + mask.length)
    for (let at = first; at <= last; at++) masked.add(at)
  }
  return masked
}

const STREET_LIKE = /\p{L}{4}/u
const IBAN_LIKE = /^[A-Z]{2}\s?\d\s?\d/

function labelOf(kind: RedactKind, words: string): Mask {
  if (kind === 'ACCOUNT') return IBAN_LIKE.test(words) ? '[IBAN]' : '[account number]'
  if (kind === 'ADDRESS') return STREET_LIKE.test(words) ? '[address]' : '[postcode]'
  if (kind === 'SECRET') return /^[^\p{L}]+$/u.test(words) ? '[secret code]' : '[security answer]'
  return LABELS_OF[kind]
}

const LABELS_OF = Object.fromEntries(Object.entries(MASKS).map(([label, kind]) => [kind, label])) as Record<
  RedactKind,
  Mask
>
