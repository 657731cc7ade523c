export interface Page<Item> {
  data: Item[]
  pagination: { page: number; limit: number; total: number }
}

/** One page when awaited; every entry from that page on when iterated. */
export interface Pages<Item> extends Promise<Page<Item>>, AsyncIterable<Item> {
  /** The pages themselves, from the asked one to the last. */
  pages(): AsyncIterable<Page<Item>>
}

export function pagesFrom<Item>(
  first: number,
  fetchPage: (page: number) => Promise<Page<Item>>,
): Pages<Item> {
  const firstPage = fetchPage(first)
  // Whoever only iterates hears of it there.
  firstPage.catch(() => {})

  async function* pages(): AsyncGenerator<Page<Item>> {
    for (let page = await firstPage; ; page = await fetchPage(page.pagination.page + 1)) {
      yield page
      const { page: number, limit, total } = page.pagination
      if (page.data.length === 0 || number * limit >= total) return
    }
  }

  async function* entries(): AsyncGenerator<Item> {
    for await (const { data } of pages()) yield* data
  }

  return Object.assign(firstPage, { pages, [Symbol.asyncIterator]: entries })
}
