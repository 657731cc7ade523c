import { expect, test } from 'vitest'
import { nextPath } from './nextPath.js'

test('a page of the app is returned to, with its search', () => {
  expect(nextPath('/analyses/c1?t=12.3')).toBe('/analyses/c1?t=12.3')
})

test.each([
  undefined,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
])('%j leads to the projects', (next) => expect(nextPath(next)).toBe('/projects'))
