import type { Pagination } from '../contract/v1/page.js'

/** RFC 8288, relative to the server: whatever name it was reached by stays right. */
export function pageLinks(path: string, url: string, { page, limit, total }: Pagination): string {
  const search = url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
  const last = Math.max(1, Math.ceil(total / limit))
  const linkTo = (number: number, rel: string) => {
    const query = new URLSearchParams(search)
    query.set('page', String(number))
    query.set('limit', String(limit))
    return `<${path}?${query}>; rel="${rel}"`
  }
  return [
    linkTo(1, 'first'),
    ...(page > 1 ? [linkTo(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [linkTo(page + 1, 'next')] : []),
    linkTo(last, 'last'),
  ].join(', ')
}
