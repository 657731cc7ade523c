import type { RedactKind } from '../../contract/redactKinds.js'
import type { Segment } from '../../contract/transcript.js'
import { redactSegments } from '../redact/redact.js'
import { withMaskedWords } from './maskedWords.js'

/** Masked lines, with words that hold nothing of what was masked. */
export function redactTimed<S extends Segment>(
  segments: S[],
  language: string,
  kinds: readonly RedactKind[],
  areRolesSure?: boolean,
): S[] {
  const { segments: redacted, masked } = redactSegments(segments, language, kinds, areRolesSure)
  return segments.map((segment, i) =>
    withMaskedWords(
      segment,
      redacted[i] ?? segment,
      masked.filter((part) => part.segment === segment.index),
    ),
  )
}
