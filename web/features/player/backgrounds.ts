import type { Stretch } from '../../../src/contract/transcript.js'

interface Span {
  start: number
  end: number
}

/** What is drawn behind the voices, because nobody speaks. */
export interface Background extends Span {
  kind: BackgroundKind
}
export type BackgroundKind = 'DEAD_AIR' | 'HOLD' | 'RINGING' | 'AUTOMATED'

export function backgrounds(
  deadAir: readonly Span[],
  stretches: readonly Stretch[],
  segments: readonly (Span & { automated?: boolean | undefined })[],
): Background[] {
  const span = (kind: BackgroundKind, { start, end }: Span) => ({ kind, start, end })
  return [
    ...deadAir.map((one) => span('DEAD_AIR', one)),
    ...stretches.flatMap((one) => (one.kind === 'UNCLEAR' ? [] : [span(one.kind, one)])),
    ...segments.filter(({ automated }) => automated).map((one) => span('AUTOMATED', one)),
  ]
}
