import { expect, test } from 'vitest'
import { requestUrl } from './requestUrl.js'

test('parameters are filled in and escaped', () => {
  expect(requestUrl('/app/api/invitations/:token/accept', { token: 'a/b' })).toBe(
    '/app/api/invitations/a%2Fb/accept',
  )
})

test('absent and empty query values are left out', () => {
  expect(requestUrl('/x', {}, { page: 2, search: '', status: undefined, q: 'a b' })).toBe('/x?page=2&q=a+b')
})

test('a forgotten parameter is a bug, not a request', () => {
  expect(() => requestUrl('/app/api/projects/:id')).toThrow('needs "id"')
})
