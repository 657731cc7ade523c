import { RedactKind } from '../../../src/contract/redactKinds.js'
import { byRules } from '../../../src/edith/redact/byRules.js'
import { grouped } from '../../../src/edith/redact/grouped.js'
import type { Chain } from '../../../src/edith/redact/learnt/chain.js'
import { readLines } from '../../../src/edith/redact/learnt/readLines.js'
import { weighed } from '../../../src/edith/redact/learnt/weigh.js'
import type { MarkedTalk } from './handFile.js'

/** Marks, how many of them cannot be read as they stand, harmless numbers, and how many of those are masked in part. */
export interface MaskedSpans {
  marks: number
  masked: number
  harmless: number
  lost: number
}

/** `chain`: absent, the rules stand alone. */
export function maskedSpans(talk: readonly MarkedTalk[], chain?: Chain): MaskedSpans {
  const all: MaskedSpans = { marks: 0, masked: 0, harmless: 0, lost: 0 }
  for (const { language, turns } of talk) {
    const segments = turns.map(({ speaker, text }, index) => ({
      index,
      speaker,
      text,
      start: index,
      end: index + 1,
    }))
    const ruled = byRules(segments, language, new Set(RedactKind.options), true)
    const found = grouped(chain ? weighed(ruled, language, chain) : ruled.found, ({ segment }) => segment)
    for (const { turn, runs } of readLines(ruled)) {
      const finds = found.get(turn.segment) ?? []
      const marks = turns[turn.at]?.marks ?? []
      const isMasked = (from: number, to: number) => finds.some((find) => find.from < to && from < find.to)
      all.marks += marks.length
      all.masked += marks.filter(({ from, to }) => isMasked(from, to)).length
      const values = runs.map(
        ({ first, last }) => [turn.tokens[first]?.from ?? 0, turn.tokens[last]?.to ?? 0] as const,
      )
      const harmless = values.filter(([from, to]) => !marks.some((mark) => mark.from < to && from < mark.to))
      all.harmless += harmless.length
      all.lost += harmless.filter(([from, to]) => isMasked(from, to)).length
    }
  }
  return all
}
