import { type RawBuilder, sql } from 'kysely'

/** The rows of one page. */
export interface Window {
  offset: number
  limit: number
}

export function windowOf({ page, limit }: { page: number; limit: number }): Window {
  return { offset: (page - 1) * limit, limit }
}

const USUAL_LIMITS = [50, 100]

/**
 * The usual first page stands in the text: PostgreSQL then plans it once a connection. With the numbers as parameters
 * it plans every time, because a plan for any number would be a bad one.
 */
export function limited({ offset, limit }: Window): RawBuilder<unknown> {
  return offset === 0 && USUAL_LIMITS.includes(limit)
    ? sql`limit ${sql.lit(limit)}`
    : sql`limit ${limit} offset ${offset}`
}
