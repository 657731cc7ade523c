import type { Answered } from './request.js'

export interface Page<Item> {
  data: Item[]
  pagination: { page: number; limit: number; total: number }
}

/** One page when awaited; every entry from that page on, each once, when iterated. */
export interface Pages<Item> extends Promise<Page<Item>>, AsyncIterable<Item> {
  /** The pages themselves, from the asked one to the last, without what an earlier one held already. */
  pages(): AsyncIterable<Page<Item>>
  /** The page, and what its answer said besides. */
  withResponse(): Promise<Answered<Page<Item>>>
}

export function pagesFrom<Item extends { id: string; createdAt: string }>(
  first: number,
  fetchPage: (page: number) => Promise<Answered<Page<Item>>>,
): Pages<Item> {
  const firstPage = fetchPage(first)
  const awaited = firstPage.then(({ data }) => data)
  // Whoever only iterates, or asks for the response, hears of it there.
  awaited.catch(() => {})

  async function* pages(): AsyncGenerator<Page<Item>> {
    // What is added while we read moves the rest towards the end: an entry comes again on the next page.
    const seen = new Set<string>()
    const start = (await awaited).data[0]?.createdAt ?? ''
    const isNew = ({ id, createdAt }: Item) => !seen.has(id) && createdAt <= start
    for (let page = await awaited; ; page = (await fetchPage(page.pagination.page + 1)).data) {
      yield { ...page, data: page.data.filter(isNew) }
      for (const { id } of page.data) seen.add(id)
      const { page: number, limit, total } = page.pagination
      if (page.data.length === 0 || number * limit >= total) return
    }
  }

  async function* entries(): AsyncGenerator<Item> {
    for await (const { data } of pages()) yield* data
  }

  return Object.assign(awaited, { pages, withResponse: () => firstPage, [Symbol.asyncIterator]: entries })
}
