const DAY_MS = 86_400_000

export interface Stretch {
  /** Both inclusive, to the millisecond. */
  from: Date
  to: Date
}

export interface DayRange {
  /** Whole UTC days, both inclusive, as `2026-05-10`. */
  days: { first: string; last: string } | undefined
  /** What lies in the range before and after them. */
  edges: Stretch[]
}

/** A range of time as the whole days that it covers, which are counted already, and the parts of days at its ends. */
export function dayRange(from: Date | undefined, to: Date | undefined): DayRange {
  const firstWhole = from && Math.ceil(from.getTime() / DAY_MS)
  const afterLastWhole = to && Math.floor((to.getTime() + 1) / DAY_MS)
  if (from && to && firstWhole !== undefined && afterLastWhole !== undefined && firstWhole >= afterLastWhole)
    return { days: undefined, edges: [{ from, to }] }
  const edges: Stretch[] = []
  if (from && firstWhole !== undefined && firstWhole * DAY_MS > from.getTime())
    edges.push({ from, to: new Date(firstWhole * DAY_MS - 1) })
  if (to && afterLastWhole !== undefined && afterLastWhole * DAY_MS <= to.getTime())
    edges.push({ from: new Date(afterLastWhole * DAY_MS), to })
  return {
    days: {
      first: firstWhole === undefined ? '0001-01-01' : dayText(firstWhole),
      last: afterLastWhole === undefined ? '9999-12-31' : dayText(afterLastWhole - 1),
    },
    edges,
  }
}

function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}
