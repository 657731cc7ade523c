import { expect, test } from 'vitest'
import { pageLinks } from './pageLinks.js'

const rels = (page: number, total: number, url = '/api/v1/audios?status=DONE') =>
  Object.fromEntries(
    pageLinks(url, { page, limit: 10, total })
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
  const link = pageLinks('/api/v1/audios?status=DONE&x=%3E;"<&page=2', { page: 2, limit: 10, total: 20 })
  expect(link).toContain('status=DONE')
  expect(link.match(/[<>]/g)).toHaveLength(6)
})
