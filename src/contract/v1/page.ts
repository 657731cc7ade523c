import { z } from 'zod'

export const Pagination = z.object({
  page: z.int().min(1),
  limit: z.int().min(1).max(100),
  total: z.int().min(0).meta({ description: 'Of all pages' }),
})
export type Pagination = z.infer<typeof Pagination>

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), pagination: Pagination })
}

export const examplePagination: Pagination = { page: 2, limit: 50, total: 137 }
