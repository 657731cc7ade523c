import { expect, test } from 'vitest'
import { pageLinks } from './pageLinks.js'

const PATH = '/api/v1/audios'

const rels = (page: number, total: number) =>
  Object.fromEntries(
    pageLinks(PATH, { status: 'DONE', from: undefined }, { page, limit: 10, total })
      .split(', ')
      .map((link) => {
        const [, target = '', rel = ''] = /^<(.*)>; rel="(.*)"$/.exec(link) ?? []
        return [rel, new URLSearchParams(target.split('?')[1]).get('page')]
      }),
  )

test.each([
  [1, 0, { first: '1', last: '1' }],
  [1, 10, { first: '1', last: '1' }],
  [1, 11, { first: '1', next: '2', last: '2' }],
  [2, 25, { first: '1', prev: '1', next: '3', last: '3' }],
  [3, 25, { first: '1', prev: '2', last: '3' }],
  [900, 25, { first: '1', prev: '3', last: '3' }],
])('page %i of %i entries', (page, total, expected) => {
  expect(rels(page, total)).toEqual(expected)
})

test('filters stay, and nothing that was sent can end the link', () => {
  const query = {
    page: 2,
    limit: 10,
    from: '2026-05-10T00:00:00 02:00',
    status: 'a>;"<&page=7',
    to: undefined,
  }
  expect(pageLinks(PATH, query, { page: 2, limit: 10, total: 20 })).toBe(
    ['first', 'prev', 'last']
      .map(
        (rel, i) =>
          `<${PATH}?page=${[1, 1, 2][i]}&limit=10&from=2026-05-10T00%3A00%3A00+02%3A00&status=a%3E%3B%22%3C%26page%3D7>; rel="${rel}"`,
      )
      .join(', '),
  )
})
