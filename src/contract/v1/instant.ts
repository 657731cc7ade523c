const DATE = String.raw`(\d{4})-(\d{2})-(\d{2})`
const TIME = String.raw`(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?`
// A "+" that was not encoded arrives as a space.
const OFFSET = String.raw`(Z|([+\- ])(\d{2})(?::?(\d{2}))?)?`
const INSTANT = new RegExp(`^${DATE}(?:T${TIME}${OFFSET})?$`)

const DAY_MS = 86_400_000
// What PostgreSQL and `toISOString` both write with four digits of year.
const FIRST_MS = new Date('0001-01-01T00:00:00.000Z').getTime()
const LAST_MS = new Date('9999-12-31T23:59:59.999Z').getTime()

/**
 * The instant that a bound on createdAt means, to the millisecond. A date alone is the whole UTC day: its first
 * instant as `from`, its last as `to`. Undefined: no ISO-8601 date or date-time.
 */
export function instantOf(text: string, bound: 'from' | 'to'): Date | undefined {
  const parts = INSTANT.exec(text)
  if (!parts) return undefined
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  if (day === undefined) return undefined
  if (parts[4] === undefined) return within(bound === 'from' ? day : day + DAY_MS - 1)
  const [hours, minutes, seconds] = [Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0)]
  const [offsetHours, offsetMinutes] = [Number(parts[10] ?? 0), Number(parts[11] ?? 0)]
  if (hours > 23 || minutes > 59 || seconds > 59 || offsetHours > 23 || offsetMinutes > 59) return undefined
  const milliseconds = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3))
  const offset = (parts[9] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes)
  return within(day + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + milliseconds)
}

function dayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.getTime() : undefined
}

function within(milliseconds: number): Date {
  return new Date(Math.min(LAST_MS, Math.max(FIRST_MS, milliseconds)))
}
