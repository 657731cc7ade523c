import { z } from 'zod'
import type { Pagination } from '../contract/v1/page.js'

export const pageInput = {
  page: z.int().min(1).default(1).describe('Counted from 1; newest entries first'),
  limit: z.int().min(1).max(100).default(50).describe('Entries a page'),
}

export const nextPageOutput = z
  .int()
  .nullable()
  .describe('Ask again with this page to go on; null: this was the last')

export function nextPage({ page, limit, total }: Pagination): number | null {
  return page * limit < total ? page + 1 : null
}
