import type { Pagination } from '../../src/contract/app/fields.js'

export function lastPage({ limit, total }: Pagination): number {
  return Math.max(1, Math.ceil(total / limit))
}
