import { expect, test } from 'vitest'
import { pageLinks } from './pageLinks.js'

const PATH = '/api/v1/audios'

const rels = (page: number, total: number) =>
  Object.fromEntries(
    pageLinks(PATH, `${PATH}?status=DONE`, { page, limit: 10, total })
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
  const link = pageLinks(PATH, `${PATH}?status=DONE&x=%3E;"<&page=2`, { page: 2, limit: 10, total: 20 })
  expect(link).toContain('status=DONE')
  expect(link.match(/[<>]/g)).toHaveLength(6)
})

test('a question mark in a value does not cut off the filters behind it', () => {
  const link = pageLinks(PATH, `${PATH}?x=why?&status=DONE`, { page: 1, limit: 10, total: 5 })
  expect(link).toContain(`<${PATH}?x=why%3F&status=DONE&page=1&limit=10>; rel="first"`)
})

test('however the path was written, the link names the published one', () => {
  for (const url of [`http://elsewhere.example${PATH}?limit=10`, `${PATH}#part?limit=10`, PATH])
    expect(pageLinks(PATH, url, { page: 1, limit: 10, total: 5 })).toMatch(/^<\/api\/v1\/audios\?/)
})
