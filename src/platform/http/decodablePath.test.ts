import { expect, test } from 'vitest'
import { decodablePath } from './decodablePath.js'

test.each([
  ['/a/b?c=%zz', '/a/b?c=%zz'],
  ['/a/%20b', '/a/%20b'],
  ['/a/%zz?c=%20', '/a/%25zz?c=%20'],
  ['/a/%E0%A4%A', '/a/%25E0%25A4%25A'],
  ['/a/%ff%20', '/a/%25ff%2520'],
  ['/%', '/%25'],
  ['/a/b;%zz', '/a/b;%25zz'],
])('%s is routed as %s', (url, routed) => {
  expect(decodablePath(url)).toBe(routed)
})
