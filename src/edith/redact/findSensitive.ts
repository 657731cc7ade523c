import { findDigitRuns } from './digitRuns.js'
import { findEmails } from './emails.js'
import type { Found } from './found.js'
import { findIbans } from './ibans.js'
import type { Part, Sensitive } from './mask.js'
import type { Token } from './tokens.js'

/** What is longer and surer is looked for first; nothing is masked twice. */
export function findSensitive(tokens: Token[], isCodeAskedBefore: (segment: number) => boolean): Sensitive[] {
  const taken = new Set<number>()
  const all: Found[] = []
  for (const find of [findEmails, findIbans, findDigitRuns]) {
    for (const found of find(tokens, (at) => taken.has(at), isCodeAskedBefore)) {
      for (let at = found.first; at <= found.last; at++) taken.add(at)
      all.push(found)
    }
  }
  return all.map(({ label, first, last, essential }) => ({
    label,
    parts: partsOf(essential ? essential.flatMap((at) => tokens[at] ?? []) : tokens.slice(first, last + 1)),
  }))
}

function partsOf(tokens: Token[]): Part[] {
  const parts = new Map<number, Part>()
  for (const { segment, from, to } of tokens) {
    const part = parts.get(segment)
    parts.set(segment, { segment, from: part?.from ?? from, to })
  }
  return [...parts.values()]
}
