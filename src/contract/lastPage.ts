import type { Pagination } from './app/fields.js'

/** A list that is empty has one page too. */
export function lastPage({ limit, total }: Pagination): number {
  return Math.max(1, Math.ceil(total / limit))
}
