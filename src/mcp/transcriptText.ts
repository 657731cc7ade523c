import type { Segment } from '../contract/v1/transcript.js'
import { timeLabel } from './moment.js'

type Line = Pick<Segment, 'start' | 'speaker' | 'agent' | 'text'>

/** A line a turn: `[4:07] CUSTOMER: My bill has doubled.`, with a number where the call has several agents. */
export function transcriptText(segments: readonly Line[]): string {
  return segments
    .map(({ start, speaker, agent, text }) => {
      const who = agent === null ? speaker : `${speaker} ${agent}`
      return `[${timeLabel(start)}] ${who}: ${text}`
    })
    .join('\n')
}
