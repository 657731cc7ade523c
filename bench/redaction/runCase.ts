import { RedactKind } from '../../src/contract/redactKinds.js'
import { redactSegments } from '../../src/edith/redact/redact.js'
import type { RedactionCase } from './readCases.js'

/** What could still be read, what should have been left, and the call as it is kept. */
export interface CaseResult {
  leaked: string[]
  lost: string[]
  texts: string[]
}

/** Every kind switched on. A phrase counts as often as a line holds it: a read-back that stays is a leak. */
export function runCase({ language = 'en', turns, mask, keep }: RedactionCase): CaseResult {
  const segments = turns.map(([speaker, text], index) => ({
    index,
    speaker,
    start: index,
    end: index + 1,
    text,
  }))
  const texts = redactSegments(segments, language, RedactKind.options).segments.map(({ text }) => text)
  return {
    leaked: mask.filter((phrase) => texts.some((text) => holds(text, phrase))),
    lost: keep.filter((phrase) =>
      turns.some(([, text], i) => holds(text, phrase) && !holds(texts[i] ?? '', phrase)),
    ),
    texts,
  }
}

function holds(text: string, phrase: string): boolean {
  return text.toLowerCase().includes(phrase.toLowerCase())
}
