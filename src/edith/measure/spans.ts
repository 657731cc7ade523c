export interface Span {
  start: number
  end: number
}

/** Ordered, without overlaps: what is covered by any of the spans. */
export function union(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (span.end <= span.start) continue
    const last = result[result.length - 1]
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}

/** What two sets of spans both cover. */
export function intersection(a: Span[], b: Span[]): Span[] {
  const result: Span[] = []
  for (const one of union(a)) {
    for (const other of union(b)) {
      const start = Math.max(one.start, other.start)
      const end = Math.min(one.end, other.end)
      if (end > start) result.push({ start, end })
    }
  }
  return result
}

/** What lies between 0 and `end` and is covered by none of the spans. */
export function gaps(spans: Span[], end: number): Span[] {
  const result: Span[] = []
  let at = 0
  for (const span of union(spans)) {
    if (span.start > at) result.push({ start: at, end: Math.min(span.start, end) })
    at = Math.max(at, span.end)
    if (at >= end) break
  }
  if (at < end) result.push({ start: at, end })
  return result.filter((gap) => gap.end > gap.start)
}

export function total(spans: Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + (end - start), 0)
}
