const DAY_MS = 86_400_000
// As far as a year has four digits; `from` and `to` do not reach beyond.
const FIRST_DAY = Date.parse('0001-01-01T00:00:00.000Z') / DAY_MS
const LAST_DAY = Date.parse('9999-12-31T00:00:00.000Z') / DAY_MS

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
  return { days: daysBetween(firstWhole ?? FIRST_DAY, (afterLastWhole ?? LAST_DAY + 1) - 1), edges }
}

/** None when the range covers only a part of the calendar's first or last day. */
function daysBetween(first: number, last: number): DayRange['days'] {
  if (first > LAST_DAY || last < FIRST_DAY) return undefined
  return { first: dayText(first), last: dayText(last) }
}

function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}
