import type { Segment } from '../contract/transcript.js'
import { timeLabel } from './moment.js'

/** A line a turn: `[4:07] CUSTOMER: My bill has doubled.` */
export function transcriptText(segments: readonly Segment[]): string {
  return segments.map(({ start, speaker, text }) => `[${timeLabel(start)}] ${speaker}: ${text}`).join('\n')
}
