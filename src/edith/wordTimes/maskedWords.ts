import type { Segment, Word } from '../../contract/transcript.js'
import { spreadWords } from './spreadWords.js'

const LABEL = /(\[[^[\]]*\])/
const LABEL_OR_WORD = /(?:\[[^[\]]*\]|\S)+/g

/** A segment whose text was masked, with its words as they are now: a label takes the time of what it stands for. */
export function withMaskedWords<S extends Segment>(before: S, masked: S): S {
  const { words } = before
  if (!words || before.text === masked.text) return masked
  const kept = maskedWords(words, masked.text)
  if (kept) return { ...masked, words: kept }
  const { text, start, end } = masked
  return { ...masked, words: spreadWords(text, start, end), wordTimes: 'ESTIMATED' }
}

function maskedWords(words: Word[], text: string): Word[] | undefined {
  const original = words.map((word) => word.text).join(' ')
  const origins = originsOf(original, text)
  if (!origins) return undefined
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
function originsOf(original: string, masked: string): { from: number; to: number }[] | undefined {
  const pieces = masked.split(LABEL)
  const origins: { from: number; to: number }[] = []
  let at = 0
  for (let i = 0; i < pieces.length; i += 2) {
    const kept = pieces[i] ?? ''
    const isLast = i === pieces.length - 1
    const found = i === 0 ? 0 : isLast ? original.length - kept.length : original.indexOf(kept, at + 1)
    if (found < at || original.slice(found, found + kept.length) !== kept) return undefined
    const label = i === 0 ? '' : (pieces[i - 1] ?? '')
    for (const _ of label) origins.push({ from: at, to: found })
    for (let offset = 0; offset < kept.length; offset++)
      origins.push({ from: found + offset, to: found + offset + 1 })
    at = found + kept.length
  }
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
