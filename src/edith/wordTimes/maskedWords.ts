import type { Segment, Word } from '../../contract/transcript.js'
import type { MaskedPart } from '../redact/redact.js'
import { spreadWords } from './spreadWords.js'

const LABEL_OR_WORD = /(?:\[[^[\]]*\]|\S)+/g

/** What a label stands for, in characters of the line as it was; in their order. */
type Hidden = Pick<MaskedPart, 'from' | 'to' | 'label'>

/** A segment whose text was masked, with its words as they are now: a label takes the time of what it stands for. */
export function withMaskedWords<S extends Segment>(before: S, masked: S, hidden: readonly Hidden[]): S {
  const { words } = before
  if (!words || before.text === masked.text) return masked
  const kept = maskedWords(words, before.text, masked.text, hidden)
  if (kept) return { ...masked, words: kept }
  const { text, start, end } = masked
  return { ...masked, words: spreadWords(text, start, end), wordTimes: 'ESTIMATED' }
}

function maskedWords(
  words: Word[],
  original: string,
  text: string,
  hidden: readonly Hidden[],
): Word[] | undefined {
  if (words.map((word) => word.text).join(' ') !== original) return undefined
  const origins = originsOf(original, hidden)
  if (origins.length !== text.length) return undefined
  const shown: Word[] = []
  for (const { 0: token, index } of text.matchAll(LABEL_OR_WORD)) {
    const from = origins[index]?.from ?? 0
    const to = origins[index + token.length - 1]?.to ?? from
    const under = wordsBetween(words, from, to)
    const first = under[0]
    const last = under.at(-1)
    if (!first || !last) return undefined
    const isWhole = under.length === 1 && first.text === token
    shown.push(isWhole ? first : { text: token, start: first.start, end: last.end })
  }
  return shown
}

/** For each character of the masked text, which characters of the original it stands for. */
function originsOf(original: string, hidden: readonly Hidden[]): { from: number; to: number }[] {
  const origins: { from: number; to: number }[] = []
  const keepUntil = (end: number) => {
    for (; at < end; at++) origins.push({ from: at, to: at + 1 })
  }
  let at = 0
  for (const { from, to, label } of hidden) {
    keepUntil(from)
    for (const _ of label) origins.push({ from, to })
    at = to
  }
  keepUntil(original.length)
  return origins
}

function wordsBetween(words: Word[], from: number, to: number): Word[] {
  let at = 0
  return words.filter((word) => {
    const begins = at
    at += word.text.length + 1
    return begins < to && begins + word.text.length > from
  })
}
