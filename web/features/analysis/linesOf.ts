import type { Segment, Stretch, Transcript } from '../../../src/contract/transcript.js'

/** A line of the list: words, or what was heard without any. */
export type Line = { kind: 'SAID'; start: number; end: number; segment: Segment } | Stretch

/** In the order in which they were heard. */
export function linesOf({ segments, stretches = [] }: Pick<Transcript, 'segments' | 'stretches'>): Line[] {
  const said = segments.map((segment): Line => {
    const { start, end } = segment
    return { kind: 'SAID', start, end, segment }
  })
  return [...said, ...stretches].sort((a, b) => a.start - b.start)
}
