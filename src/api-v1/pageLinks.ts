import { lastPage } from '../contract/lastPage.js'
import type { Pagination } from '../contract/v1/page.js'

/**
 * RFC 8288, relative to the server: whatever name it was reached by stays right. `query` is what the endpoint has read:
 * what it ignores is not repeated, or long nonsense four times over would make a head that clients refuse.
 */
export function pageLinks(path: string, query: object, position: Pagination): string {
  const { page, limit } = position
  const last = lastPage(position)
  const linkTo = (number: number, rel: string) => {
    const parameters = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...query, page: number, limit }))
      if (value !== undefined) parameters.set(name, String(value))
    return `<${path}?${parameters}>; rel="${rel}"`
  }
  return [
    linkTo(1, 'first'),
    ...(page > 1 ? [linkTo(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [linkTo(page + 1, 'next')] : []),
    linkTo(last, 'last'),
  ].join(', ')
}
