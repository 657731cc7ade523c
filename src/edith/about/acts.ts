/** What agents do in a call, as the recogniser of acts names it. */
export type ActName = 'next-steps' | 'solution-explained' | 'need-clarified' | 'resolution-confirmed'

/** How likely each act is in a segment, where something recognises acts. */
export type ActsOf = (segmentIndex: number) => Partial<Record<ActName, number>>

const UNLIKELY = 0.05

/** False where nobody knows. */
export function isUnlikely(act: ActName, segment: number, acts?: ActsOf): boolean {
  return (acts?.(segment)[act] ?? 1) < UNLIKELY
}
