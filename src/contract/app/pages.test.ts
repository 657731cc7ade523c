import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isPage, isTaken, PAGES } from './pages.js'

test('the server knows every page of the web app, and no other', () => {
  const routed = readdirSync('web/routes').flatMap((file) => {
    const path = /^ {2}path: '(.+)',$/m.exec(readFileSync(`web/routes/${file}`, 'utf8'))?.[1]
    return path ? [path] : []
  })
  expect([...PAGES].sort()).toEqual(routed.sort())
})

test.each([
  ['/', true],
  ['/projects', true],
  ['/projects/', true],
  ['/Projects/c1', true],
  ['/projects/c1/settings', true],
  ['/projects/c1/nothing', false],
  ['//projects', false],
  ['/project', false],
  ['/api/v1/projects', false],
])('%s is a page: %s', (path, is) => expect(isPage(path)).toBe(is))

test.each([
  ['/api', true],
  ['/Docs/ccr', true],
  ['/app', true],
  ['/ccr', false],
  ['/ccr/api', false],
  ['/', false],
])('%s is taken: %s', (path, is) => expect(isTaken(path)).toBe(is))
