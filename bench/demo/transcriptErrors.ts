import type { Segment } from '../../src/contract/transcript.js'
import { spokenWords } from './spokenWords.js'
import { wordErrors } from './wordErrors.js'

type Spoken = Pick<Segment, 'speaker' | 'text'>

export interface TranscriptErrors {
  errors: number
  words: number
}

/**
 * A transcript against its script. Where it tells speakers apart, each is compared with their own lines: when both
 * talk at once, neither order of the lines would be the right one. Who of the two is the agent is not judged here.
 */
export function transcriptErrors(script: Spoken[], segments: Spoken[]): TranscriptErrors {
  const words = wordsOf(script).length
  const together = wordErrors(wordsOf(script), wordsOf(segments))
  if (segments.some(({ speaker }) => speaker === 'UNKNOWN')) return { errors: together, words }
  const asNamed = apart(script, segments, 'AGENT', 'CUSTOMER')
  const swapped = apart(script, segments, 'CUSTOMER', 'AGENT')
  return { errors: Math.min(together, asNamed, swapped), words }
}

function apart(script: Spoken[], segments: Spoken[], agent: string, customer: string): number {
  const by = (lines: Spoken[], speaker: string) => wordsOf(lines.filter((line) => line.speaker === speaker))
  return (
    wordErrors(by(script, 'AGENT'), by(segments, agent)) +
    wordErrors(by(script, 'CUSTOMER'), by(segments, customer))
  )
}

const wordsOf = (lines: Spoken[]) => lines.flatMap(({ text }) => spokenWords(text))
