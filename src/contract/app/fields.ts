import { z } from 'zod'

export const Id = z.string().regex(/^c[a-z0-9]{24}$/, 'is not an id')
export const Timestamp = z.iso.datetime()
/** A time that somebody gives; with its offset undone it still has a year that PostgreSQL and `Timestamp` know. */
export const GivenTime = z.iso
  .datetime({ error: 'takes a date and time such as "2026-05-10T14:30:00Z"', offset: true })
  .refine((time) => /^(?!0000)\d{4}-/.test(iso(time)), 'takes a time between the years 1 and 9999')
/** PostgreSQL knows no year 0. */
export const Day = z.iso
  .date('takes a day such as "2026-05-10"')
  .refine((day) => day >= '0001-01-01', 'takes a day from the year 1 on')
/** BCP 47. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'takes a language tag such as "en" or "fr-CA"')
export const Email = z.email('takes an e-mail address').max(254)

/** Without what breaks a line or turns the direction of writing: it is shown beside words of ours, and in mails. */
export const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u
export const NOT_ONE_LINE = 'takes one line of plain text'
/** More than spaces, marks, and letters that have no shape of their own. */
const SEEN = /[^\p{DI}\p{C}\p{Z}\p{M}\u2800]/u

/** A name that people see. */
export function oneLine(maxLength: number) {
  return plainText(maxLength).regex(SEEN, 'needs a name')
}

/** One that may be empty. */
export function plainText(maxLength: number) {
  return z
    .string()
    .trim()
    .max(maxLength, `takes at most ${maxLength} characters`)
    .regex(ONE_LINE, NOT_ONE_LINE)
}

export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const Pagination = z.object({ page: z.int(), limit: z.int(), total: z.int() })
export type Pagination = z.infer<typeof Pagination>

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), pagination: Pagination })
}

function iso(time: string): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}
