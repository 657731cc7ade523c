import { expect, test } from 'vitest'
import { pathAsked } from './pathAsked.js'

test.each([
  ['/a/b?c=%zz', '/a/b?c=%zz'],
  ['/a/%20b', '/a/%20b'],
  ['/a/%zz?c=%20', '/a/%25zz?c=%20'],
  ['/a/%E0%A4%A', '/a/%25E0%25A4%25A'],
  ['/a/%ff%20', '/a/%25ff%2520'],
  ['/%', '/%25'],
  ['/a/b;%zz', '/a/b;%25zz'],
  ['http://x/a?b', '/a?b'],
  ['HTTP://x', '/'],
  ['http://x?a=http://y/z', '/?a=http://y/z'],
  ['http://[::broken/a', '/a'],
  ['*', '/*'],
  ['//a', '//a'],
])('%s is routed as %s', (url, routed) => {
  expect(pathAsked({ url, headers: {} }, '')).toBe(routed)
})

test.each([
  ['/ccr', '/'],
  ['/ccr/', '/'],
  ['/ccr?a', '/?a'],
  ['/ccr/app/api/me?a=/ccr/b', '/app/api/me?a=/ccr/b'],
  ['/app/api/me', '/app/api/me'],
  ['/ccrs/a', '/ccrs/a'],
  ['http://x/ccr/a', '/a'],
])('below the path /ccr, %s is routed as %s', (url, routed) => {
  expect(pathAsked({ url, headers: {} }, '/ccr')).toBe(routed)
})

test('the host of an absolute target stands above the header', () => {
  const request = { url: 'http://me@asked.example:81/a', headers: { host: 'other.example' } }
  pathAsked(request, '')
  expect(request.headers.host).toBe('asked.example:81')
})
