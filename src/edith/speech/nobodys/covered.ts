import { intersection, type Span, total } from '../../measure/spans.js'

/** The share of a span that others cover, 0 to 1. */
export function covered({ start, end }: Span, by: Span[]): number {
  return total(intersection([{ start, end }], by)) / Math.max(Number.EPSILON, end - start)
}
